import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '@/utils/identify/isoDay';

describe('isoDay', () => {
  it('agrees with the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const date = new Date(Date.UTC(y, m - 1, d));
          const real = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
          expect(isoDay(y, m, d)).toBe(real ? date.toISOString().slice(0, 10) : undefined);
        },
      ),
    );
  });
  it.each([
    [1899, 1, 1],
    [2100, 1, 1],
    [2023, 2, 29],
    [2023.5, 1, 1],
    [Number.NaN, 1, 1],
  ])('refuses %d %d %d', (y, m, d) => {
    expect(isoDay(y, m, d)).toBeUndefined();
  });
});
