import { seenText } from '../../page';
import { leadsTo } from './anchorPager';
import type { Pager } from './pager';

const current = /(?:^|[\s_-])(?:current|curr|cur|active|on|now|selected|this|hover|thisclass)(?:$|[\s_-])/i;

/** A row of page numbers without 下一页: the number after the one that is marked, or that leads nowhere. */
export const numberPager: Pager = (page) => {
  const rows = new Map<Element, Element[]>();
  for (const cell of page.document.querySelectorAll('a,span,b,strong,em,font,li')) {
    if (cell.children.length > 0 || !/^\d{1,4}$/.test(seenText(cell, 8))) continue;
    const row =
      cell.localName === 'li' ? cell.parentElement : (cell.closest('li')?.parentElement ?? cell.parentElement);
    if (row) rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  for (const [row, cells] of rows) {
    const numbers = cells.map((cell) => Number(seenText(cell, 8)));
    const isRow = cells.length >= 2 && numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
    if (!isRow || row.closest('table.calendar,[class*="calendar"]')) continue;
    const marked = cells.findIndex((cell) => {
      const names = `${cell.getAttribute('class') ?? ''} ${cell.parentElement === row ? '' : (cell.parentElement?.getAttribute('class') ?? '')}`;
      return current.test(names) || (cell.localName !== 'a' && !cell.hasAttribute('onclick'));
    });
    if (marked < 0) continue;
    const following = cells[marked + 1];
    const url = following && numbers[marked + 1] === (numbers[marked] ?? 0) + 1 ? leadsTo(following, page) : undefined;
    if (url && url !== page.url) return { next: { url, mechanism: 'numbered' }, totalPages: numbers.at(-1) ?? null };
    if (marked === cells.length - 1 && numbers[0] === 1) return { next: null, totalPages: numbers.at(-1) ?? null };
  }
  return undefined;
};
