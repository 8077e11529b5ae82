import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunkLimit, chunkSize, splitIntoChunks } from '@/utils/messaging/chunks';
import { sourceLimit } from '@/utils/report/limits';

test('joined pieces are the text, none is too long and none splits a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 9 }), (text, size) => {
      const pieces = splitIntoChunks(text, size);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(size);
        expect(piece.length).toBeGreaterThan(0);
        expect(piece).toBe(piece.toWellFormed());
      }
    }),
  );
});

test('text that is not well formed still comes back whole', () => {
  const text = '\ud800\ud800\udc00a';
  for (const size of [1, 2, 3]) expect(splitIntoChunks(text, size).join('')).toBe(text);
});

test('the largest source fits into the pieces, with its body three times over', () => {
  expect(chunkLimit * chunkSize).toBeGreaterThan(sourceLimit * 4);
});
