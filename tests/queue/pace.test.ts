import { expect, test } from 'vitest';
import { backOff, jittered, longestPause, retryAfter } from '@/utils/queue/pace';

test('never less than the set delay, at most half more', () => {
  expect([jittered(2_000, 0), jittered(2_000, 0.999)]).toEqual([2_000, 2_999]);
});

test('each further try waits longer, to an hour at most', () => {
  expect([2, 3, 4].map((attempt) => backOff(attempt, 0))).toEqual([10_000, 40_000, 160_000]);
  expect(backOff(20, 1)).toBe(longestPause);
});

const now = Date.parse('2026-11-21T10:00:00Z');
test.each([
  ['120', 120_000],
  ['0', 0],
  ['Sat, 21 Nov 2026 10:02:00 GMT', 120_000],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['1e9', undefined],
  [null, undefined],
])('Retry-After: %s', (header, pause) => {
  expect(retryAfter(header, now)).toBe(pause);
});
