import { fold } from '../page';
import { anyDate } from './rowDate';

interface Row {
  readonly row: Element;
}

const namesOf = ({ row }: Row) => (row.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');

/**
 * The rows without those that stand among them in boxes of another name and without a day, where eight of ten bear one name,
 * or six of ten and all of these have a day: a card for a service above the hits of a search, its head and its filters. A
 * row kept at the top has a day like the others.
 */
export function withoutStrangers<T extends Row>(rows: readonly T[]): readonly T[] {
  if (rows.length < 5) return rows;
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of namesOf(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [common, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  if (count < rows.length * 0.6 || count === rows.length) return rows;
  const isDated = ({ row }: Row) => anyDate.test((row.textContent ?? '').slice(0, 2000));
  const isCommon = (row: Row) => namesOf(row).includes(common);
  // Where all of one name have a day, what has neither is no row: head, filters and pager beside the hits of a search. A
  // box without a name may be one, if what it says is longer than a button.
  const mayBeRow = (row: Row) => namesOf(row).length === 0 && fold(row.row.textContent ?? '').length >= 8;
  if (rows.every((row) => !isCommon(row) || isDated(row))) return rows.filter((row) => isDated(row) || mayBeRow(row));
  if (count < rows.length * 0.8) return rows;
  return rows.filter((row) => namesOf(row).length === 0 || isCommon(row) || isDated(row));
}
