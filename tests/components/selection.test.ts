import { expect, it } from 'vitest';
import { extend, nothingSelected, selectAll, selectedInOrder, toggle } from '@/components/library/selection';
import { tableKey } from '@/components/library/tableKey';

const shown = ['a', 'b', 'c', 'd'];

it('ticks, unticks and extends from the last ticked row', () => {
  const one = toggle(nothingSelected, 'b');
  expect(selectedInOrder(extend(one, 'd', shown), shown)).toEqual(['b', 'c', 'd']);
  expect(selectedInOrder(extend(one, 'a', shown), shown)).toEqual(['a', 'b']);
  expect(selectedInOrder(toggle(one, 'b'), shown)).toEqual([]);
});

it('keeps ticked rows that a filter hides, and never acts on them', () => {
  const ticked = selectAll(toggle(nothingSelected, 'z'), ['a']);
  expect([...ticked.ids]).toEqual(['z', 'a']);
  expect(selectedInOrder(ticked, shown)).toEqual(['a']);
});

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });

it('moves within the rows there are', () => {
  expect(tableKey(key('ArrowDown'), 3, 4)).toEqual({ move: 3 });
  expect(tableKey(key('ArrowUp'), 0, 4)).toEqual({ move: 0 });
  expect(tableKey(key('End'), 0, 100_000)).toEqual({ move: 99_999 });
  expect(tableKey(key('a', true), 0, 4)).toEqual({ all: true });
  expect(tableKey(key('x'), 0, 4)).toBeUndefined();
  expect(tableKey(key('Enter'), 0, 0)).toBeUndefined();
});
