import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderOf, pick, placesIn } from '@/utils/db/listOrder';

const letters = [...'abcdefghij'];
const some = fc.subarray(letters);
const shuffled = fc.shuffledSubarray(letters);

it('picks what a plain filter picks, by ids and by places in a table, prepared or not', () => {
  fc.assert(
    fc.property(shuffled, shuffled, some, some, fc.boolean(), (ids, table, found, without, isPrepared) => {
      const order = orderOf(ids);
      const inTable = found.filter((id) => table.includes(id));
      const among = { ids: inTable, slots: inTable.map((id) => table.indexOf(id)), table };
      if (isPrepared) placesIn(order, table);
      const expected = (wanted: readonly string[]) => ids.filter((id) => wanted.includes(id) && !without.includes(id));
      const out = new Set(without);
      expect(pick(order, among, out)).toEqual(expected(inTable));
      expect(pick(order, found, out)).toEqual(expected(found));
      expect(pick(order, undefined, out)).toEqual(expected(ids));
    }),
  );
});

it('picks many without looking each of them up', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => String(n));
  const table = [...ids].reverse();
  const order = orderOf(ids);
  const slots = table.flatMap((_, slot) => (slot % 2 === 0 ? [slot] : []));
  const expected = ids.filter((_, n) => n % 2 === 1);
  expect(pick(order, { ids: [], slots, table }, new Set())).toEqual(expected);
  expect(order.tables.has(table)).toBe(true);
});
