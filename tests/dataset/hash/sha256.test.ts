import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '@/utils/dataset/hash/sha256';

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('equals the platform’s SHA-256 for every length around the block size', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    const hasher = sha256();
    hasher.update(bytes);
    expect(hasher.digest()).toBe(reference(bytes));
  }
});

test('does not care how a stream is cut', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) & 255);
  const hasher = sha256();
  for (let from = 0, step = 1; from < bytes.length; from += step, step = (step * 7) % 997) {
    hasher.update(bytes.subarray(from, from + step));
  }
  expect(hasher.digest()).toBe(reference(bytes));
});
