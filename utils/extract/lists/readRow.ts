import type { ListItem } from '@/utils/report/extraction';
import { absoluteAddress } from '../address';
import { seenText, tidy } from '../page';
import { rowDate } from './rowDate';

/** Which cell of a list table holds what, read off its header row. */
export interface Columns {
  readonly date?: number;
  readonly indexNumber?: number;
  readonly documentNumber?: number;
}

const cutShort = /(?:…|\.{2,})$/;
const dateTail = /[\s（(［[【]*(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s\d:]*[)）\]］】]*$/;
const dateHead = /^[（(［[【]?(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[)）\]］】]?\s+/;
const lead = /^[·•▪■◆●○★☆→»›>\-—\s]{1,4}(?=\S)/;
const labels = {
  indexNumber: /(?:索\s*引\s*号|信息索引)[:：\s\]】]*([0-9A-Z][0-9A-Za-z/_-]{7,40})/,
  documentNumber:
    /(?:发\s*文\s*字\s*号|文\s*号)[:：\s\]】]*([^\s:：]{1,20}[〔﹝[（(【]\s?(?:19|20)\d\d\s?[〕﹞\]）)】]\s?第?\d{1,5}\s?号)/,
};

/** Text of a link without the date that stands in it. */
function titleOf(link: Element): string {
  const attribute = tidy((link.getAttribute('title') ?? link.getAttribute('mc') ?? '').slice(0, 600));
  const seen = seenText(link, 600);
  const text = tidy(seen.replace(dateHead, '').replace(dateTail, '').replace(lead, ''));
  const stem = text.replace(cutShort, '').trim();
  const named =
    /^(?:文章)?标题[:：]\s*(.+?)(?:\s+(?:发布|更新|发表)(?:日期|时间)[:：].*)?$/.exec(attribute)?.[1] ?? attribute;
  if (
    named.length >= 4 &&
    (text.length < 4 || cutShort.test(text) || (named.startsWith(stem) && named.length > text.length))
  )
    return named;
  const heading = link.querySelector('h1,h2,h3,h4,h5,.title,.tit,.bt');
  const inner = heading ? tidy(seenText(heading, 600)) : '';
  return inner.length >= 4 && text.length > inner.length + 20 ? inner : text || named;
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
}

const present = (text: string | undefined) => (text && !/^(?:[-—/\s]*|无|null)$/.test(text) ? text : undefined);

/**
 * One row of a list as an item: title, address, and date, index and document number where it shows them.
 * In: the row, the link to the document in it, the base address, the table's columns. Undefined when the link leads nowhere.
 */
export function readRow(row: Element, link: Element, base: string, columns: Columns = {}): ListItem | undefined {
  const url = absoluteAddress(link.getAttribute('href'), base);
  const title = titleOf(link);
  if (!url || title === '') return undefined;
  const cells = cellsOf(row);
  const cell = (at: number | undefined) => {
    const found = at === undefined ? undefined : cells[at];
    return found ? present(seenText(found, 200)) : undefined;
  };
  const text = row.textContent?.slice(0, 4000) ?? '';
  const outside = seenText(row, 1200).replace(seenText(link, 600), ' ');
  const date =
    rowDate(cell(columns.date) ?? '') ??
    rowDate(link.getAttribute('rq') ?? '') ??
    rowDate(tidy(outside)) ??
    rowDate(dateTail.exec(seenText(link, 600))?.[0] ?? dateHead.exec(seenText(link, 600))?.[0] ?? '') ??
    dateInside(link);
  const indexNumber =
    cell(columns.indexNumber) ?? present(link.getAttribute('syh')?.trim()) ?? labels.indexNumber.exec(text)?.[1];
  const documentNumber =
    cell(columns.documentNumber) ?? present(link.getAttribute('wh')?.trim()) ?? labels.documentNumber.exec(text)?.[1];
  return {
    title,
    url,
    ...(date ? { date } : {}),
    ...(indexNumber ? { indexNumber } : {}),
    ...(documentNumber ? { documentNumber } : {}),
  };
}

/** A date in an element of its own inside the link (`<a><h3>…</h3><span>2024-03-08</span></a>`). */
function dateInside(link: Element): string | undefined {
  for (const child of link.querySelectorAll('span,em,i,time,p,div,b,font')) {
    const text = seenText(child, 40);
    if (text.length <= 24) {
      const day = rowDate(text);
      if (day) return day;
    }
  }
  return undefined;
}
