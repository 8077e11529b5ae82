import { seenText } from '../../page';
import { leadsTo, plainAddress } from './anchorPager';
import type { Pager } from './pager';

const current = /(?:^|[\s_-])(?:current|curr|cur|active|on|now|selected|this|hover|thisclass)(?:$|[\s_-])/i;

/** The page's number a cell shows: 2, [2], 第2页. */
function numberIn(cell: Element): number | undefined {
  const found = /^\[?(\d{1,4})\]?$|^第(\d{1,4})页$/.exec(seenText(cell, 12).replace(/\s/g, ''));
  const digits = found?.[1] ?? found?.[2];
  return digits === undefined ? undefined : Number(digits);
}

/** What holds the cells of a row: the element around them, or around the list items or table cells they stand in. */
function rowOf(cell: Element): Element | null {
  const item = cell.closest('li,td');
  const isWhole = item !== null && seenText(item, 12).replace(/\s/g, '') === seenText(cell, 12).replace(/\s/g, '');
  return (isWhole ? item : cell).parentElement;
}

/** Is this the number of the page shown: marked so, or the one that leads nowhere? */
function isCurrent(cell: Element, row: Element): boolean {
  const item = cell.parentElement === row ? null : cell.parentElement;
  const names = `${cell.getAttribute('class') ?? ''} ${item?.getAttribute('class') ?? ''}`;
  if (current.test(names) || cell.hasAttribute('aria-current') || item?.hasAttribute('aria-current')) return true;
  if (cell.hasAttribute('onclick')) return false;
  return cell.localName !== 'a' || [...cell.attributes].every(({ name }) => !/^(?:href|data-)/.test(name));
}

/**
 * A row of page numbers without 下一页: the number after the one that is marked, that leads nowhere or here. The row may show a few
 * of many, so only its end tells how many pages there are.
 */
export const numberPager: Pager = (page) => {
  const rows = new Map<Element, { cell: Element; number: number }[]>();
  for (const cell of page.document.querySelectorAll('a,span,b,strong,em,font,li')) {
    const number = cell.children.length > 0 ? undefined : numberIn(cell);
    const row = number === undefined ? null : rowOf(cell);
    if (row && number !== undefined) rows.set(row, [...(rows.get(row) ?? []), { cell, number }]);
  }
  for (const [row, cells] of rows) {
    const isRow = cells.length >= 2 && cells.every(({ number }, at) => number > (cells[at - 1]?.number ?? 0));
    if (!isRow || row.closest('table.calendar,[class*="calendar"]')) continue;
    const found = cells.findIndex(({ cell }) => isCurrent(cell, row));
    const here = plainAddress(page.url);
    const marked = found >= 0 ? found : cells.findIndex(({ cell }) => plainAddress(leadsTo(cell, page) ?? '') === here);
    const shown = cells[marked];
    if (!shown) continue;
    const following = cells[marked + 1];
    const url = following?.number === shown.number + 1 ? leadsTo(following.cell, page) : undefined;
    if (url && url !== page.url) return { next: { url, mechanism: 'numbered' }, totalPages: null };
    if (!following && cells[0]?.number === 1) return { next: null, totalPages: shown.number };
  }
  return undefined;
};
