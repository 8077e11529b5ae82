import { describe, expect, test } from 'vitest';
import { choose, noneChosen, toggle } from '@/components/jobs/chosenRows';
import { rowKey } from '@/components/jobs/rowKey';

test.each([
  ['ArrowDown', 0, 30, 1],
  ['ArrowDown', 29, 30, 29],
  ['ArrowUp', 0, 30, 0],
  ['PageDown', 25, 30, 29],
  ['PageUp', 25, 30, 15],
  ['Home', 25, 30, 0],
  ['End', 0, 30, 29],
  ['a', 3, 30, undefined],
  ['ArrowDown', 0, 0, undefined],
])('%s in row %i of %i leads to %s', (key, at, count, to) => {
  expect(rowKey(key, at, count)).toBe(to);
});

describe('ticking by range', () => {
  const shown = ['a', 'b', 'c', 'd', 'e'];
  test('every row between becomes what the second becomes, either way round', () => {
    const one = toggle(noneChosen, 'd', shown, false);
    expect([...toggle(one, 'b', shown, true).ids].sort()).toEqual(['b', 'c', 'd']);
    const all = { ...choose(shown), last: 'a' };
    expect([...toggle(all, 'c', shown, true).ids].sort()).toEqual(['d', 'e']);
  });

  test('rows that the filter hides are left alone, and keep their ticks', () => {
    const one = toggle(choose(['hidden']), 'a', shown, false);
    expect([...toggle(one, 'c', ['a', 'c'], true).ids].sort()).toEqual(['a', 'c', 'hidden']);
  });

  test('without a row ticked before, or with that row hidden, Shift ticks one', () => {
    expect([...toggle(noneChosen, 'c', shown, true).ids]).toEqual(['c']);
    const gone = { ids: new Set(['x']), last: 'x' };
    expect([...toggle(gone, 'c', shown, true).ids].sort()).toEqual(['c', 'x']);
  });
});
