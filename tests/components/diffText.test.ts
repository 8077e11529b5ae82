import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffText } from '@/components/review/diffText';

const join = (pieces: ReturnType<typeof diffText>, without: 'added' | 'removed') =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

it('marks changes to the character', () => {
  expect(diffText('办理案件37件\n同', '办理案件38件\n同')).toEqual([
    { kind: 'same', text: '办理案件3' },
    { kind: 'removed', text: '7' },
    { kind: 'added', text: '8' },
    { kind: 'same', text: '件\n' },
    { kind: 'same', text: '同' },
  ]);
});

it('always gives both texts back', () => {
  const text = fc.array(fc.constantFrom('一', '二', '\n', '三。', 'a', '𠮷')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = diffText(before, after);
      expect(join(pieces, 'added')).toBe(before);
      expect(join(pieces, 'removed')).toBe(after);
    }),
  );
});

it('stays quick on a long rewritten text', () => {
  const before = '甲'.repeat(200_000);
  const started = performance.now();
  expect(join(diffText(before, '乙'.repeat(200_000)), 'added')).toBe(before);
  expect(performance.now() - started).toBeLessThan(1_000);
});
