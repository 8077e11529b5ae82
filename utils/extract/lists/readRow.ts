import type { ListItem } from '@/utils/report/extraction';
import { absoluteAddress } from '../address';
import { childElements } from '../body/childElements';
import { seenText, textNodes, tidy } from '../page';
import { rowDate } from './rowDate';

/** Which cell of a list table holds what, read off its header row. */
export interface Columns {
  readonly date?: number;
  readonly indexNumber?: number;
  readonly documentNumber?: number;
}

const cutShort = /(?:…|\.\.)$/;
const dateTail =
  /[\s（(［[【]{0,6}(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s\d:]{0,12}[)）\]］】]{0,3}$/;
const dateHead = /^[（(［[【]?(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[)）\]］】]?\s+/;
const lead = /^[·•▪■◆●○★☆→»›>\-—\s]{1,4}(?=\S)/;
const labels = {
  indexNumber: /(?:索\s*引\s*号|信息索引)[:：\s\]】]*([0-9A-Z][0-9A-Za-z/_-]{7,40})/,
  documentNumber:
    /(?:发\s*文\s*字\s*号|文\s*号)[:：\s\]】]*([^\s:：]{1,20}[〔﹝[（(【]\s?(?:19|20)\d\d\s?[〕﹞\]）)】]\s?第?\d{1,5}\s?号)/,
};

/** Text with a blank between its pieces, so that a day beside a title stays a day; pieces below `without` are left out. */
function pieces(root: Element, without?: Element): string {
  let text = '';
  for (const node of textNodes(root)) {
    if (without?.contains(node)) continue;
    text += `${node.data} `;
    if (text.length > 1200) break;
  }
  return tidy(text.slice(0, 1200));
}

/** Elements of a link that hold nothing but a day. */
function daysIn(link: Element): Element[] {
  return [...link.querySelectorAll('span,em,i,b,time,p,div,font,small')].filter((child) => {
    const text = pieces(child);
    return text.length <= 24 && rowDate(text) !== undefined;
  });
}

/** The title in a tooltip of pairs (标题：… 发布日期：…). */
function labelled(attribute: string): string {
  const value = attribute.slice(attribute.search(/[:：]/) + 1);
  const next = value.search(/\s(?:发布|更新|发表)(?:日期|时间)[:：]/);
  return (next < 0 ? value : value.slice(0, next)).trim();
}

/** Text of a link without the date that stands in it. */
function titleOf(link: Element): string {
  const attribute = tidy((link.getAttribute('title') ?? link.getAttribute('mc') ?? '').slice(0, 600));
  const days = daysIn(link);
  let seen = '';
  for (const node of textNodes(link)) if (!days.some((day) => day.contains(node))) seen += node.data;
  seen = tidy(seen.slice(0, 600));
  const text = tidy(seen.replace(dateHead, '').replace(dateTail, '').replace(lead, ''));
  const stem = text.replace(/[….]{1,8}$/, '').trim();
  const named = /^(?:文章)?标题[:：]/.test(attribute) ? labelled(attribute) : attribute;
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
  return [...childElements(row)].filter(({ localName }) => localName === 'td' || localName === 'th');
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
  const seen = seenText(link, 600);
  const days = daysIn(link);
  const date =
    rowDate(cell(columns.date) ?? '') ??
    rowDate(link.getAttribute('rq') ?? '') ??
    rowDate(pieces(row, link)) ??
    rowDate(days[0] ? pieces(days[0]) : '') ??
    rowDate(dateTail.exec(seen)?.[0] ?? dateHead.exec(seen)?.[0] ?? '');
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
