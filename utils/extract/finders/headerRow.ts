import { bareLabel } from '../ends';
import { knownLabel } from '../fields/labels';
import { fold, remember } from '../page';

const labelCell = remember((cell: Element) => {
  const text = cell.textContent ?? '';
  if (text.length > 40) return false;
  const folded = fold(text);
  return folded === '序号' || knownLabel(bareLabel(folded))?.field !== undefined;
});

/** A row whose neighbouring cells are labels heads a list; a pair read there is none. */
const isHeaderRow = remember((row: Element) => {
  const holdsPairs = /[:：]\s?[^\s:：]/.test((row.textContent ?? '').slice(0, 600));
  if (row.parentElement?.nodeName === 'THEAD' && !holdsPairs) return true;
  const cells = Array.from(row.children).slice(0, 40);
  return cells.length >= 3 && cells.some((cell, at) => at > 0 && labelCell(cell) && labelCell(cells[at - 1] ?? cell));
});

/** Does this element stand in a row that heads a list? */
export function inHeaderRow(element: Element): boolean {
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 8 && at.nodeName !== 'TR'; climbs += 1) at = at.parentElement;
  return at?.nodeName === 'TR' && isHeaderRow(at);
}
