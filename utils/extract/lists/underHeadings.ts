import { headingYear } from './dayOfYear';
import type { Group } from './group';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);

/** Does a year, or a heading's element, stand right above the row or a box around it? */
export function isHeaded(row: Element): boolean {
  if (headingYear(row) !== undefined) return true;
  let at: Element | null = row;
  for (let up = 0; at && up < 3; up += 1, at = at.parentElement) {
    if (headings.has(at.previousElementSibling?.localName ?? '')) return true;
  }
  return false;
}

const together = (one: Group, other: Group): Group => ({
  ...one,
  rows: [...one.rows, ...other.rows],
  dated: one.dated + other.dated,
  besides: one.besides + other.besides,
  alone: one.alone + other.alone,
  letters: one.letters + other.letters,
  beside: one.beside + other.beside,
  unknown: one.unknown + other.unknown,
});

/**
 * One to three rows under each year or heading, none of them a list by themselves: the rows of boxes that stand alike put together,
 * in page order. In: all groups of the page. Out: only such sums; groups without a heading are left out.
 */
export function underHeadings(groups: readonly Group[]): readonly Group[] {
  const joined = new Map<string, Group>();
  for (const group of groups) {
    const [first] = group.rows;
    if (!first || !isHeaded(first.row)) continue;
    const known = joined.get(group.kin);
    joined.set(group.kin, known ? together(known, group) : group);
  }
  return [...joined.values()];
}
