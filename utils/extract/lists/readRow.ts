import { documentNumberOfLine } from '@/utils/identify/documentNumber';
import type { ListItem } from '@/utils/report/extraction';
import { withoutStart } from '../ends';
import { hidesItself, seenText, textNodes, tidy } from '../page';
import type { Columns } from './columnsOf';
import { dayByAddress } from './dayOfYear';
import { gridCells, tableWidth } from './gridCells';
import { rowDate } from './rowDate';
import { besideLink, dayElsewhere, dayOutside, dayTold } from './rowDay';
import { namingPart } from './rowText';
import { titleOf } from './rowTitle';

/** A row of a list, and what was found out about it. */
export interface Row {
  readonly row: Element;
  /** What names the document: the link, or the part that names it in a row that is a link as a whole. */
  readonly link: Element;
  /** Undefined where only a script of another file knows the address. */
  readonly url: string | undefined;
  readonly columns: Columns;
  /** The day that stands beside the row. */
  readonly beside?: string;
}

/** Where a label ends in a row's text, and the value that must follow it. */
const labels = {
  indexNumber: [/索\s{0,4}引\s{0,4}号|信息索引/, /^[0-9A-Z][0-9A-Za-z/_-]{5,40}/],
  documentNumber: [
    /文\s{0,4}字\s{0,4}号|文\s{0,4}号/,
    /^[^\s:：〔﹝[（(【]{1,20}[〔﹝[（(【]\s?(?:19|20)\d\d\s?[〕﹞\]）)】]\s?第?\d{1,5}\s?号/,
  ],
} as const;

function labelledIn(text: string, [label, value]: readonly [RegExp, RegExp]): string | undefined {
  const found = label.exec(text);
  return found
    ? value.exec(withoutStart(text.slice(found.index + found[0].length), ':：]】 \t\n\r\u00a0\u3000'))?.[0]
    : undefined;
}

/** What a row shows when it is pointed at, or in a line of its own: what stands right behind it with such labels and no link. */
function tipOf(row: Element): string {
  const next = row.nextElementSibling;
  if (next === null || next.querySelector('a[href]') !== null) return '';
  const text = (next.textContent ?? '').slice(0, 1000);
  return hidesItself(next) || /索\s{0,4}引\s{0,4}号|文\s{0,4}号|文\s{0,4}字\s{0,4}号/.test(text) ? text : '';
}

/** A 发文字号 that stands alone in a cell of the row. */
function numberIn(row: Element, link: Element): string | undefined {
  const named = namingPart(link);
  for (const node of textNodes(row)) {
    const own = named.contains(node) ? '' : tidy(node.data.slice(0, 80)).replace(/^[（(]|[）)]$/g, '');
    if (/^[\u4e00-\u9fff]/.test(own) && documentNumberOfLine(own)) return own;
  }
  return undefined;
}

const present = (text: string | undefined) => (text && !/^(?:[-—/\s]*|无|null)$/.test(text) ? text : undefined);

/**
 * One row of a list as an item: title, address, and date, index and document number where it shows them.
 * Undefined when the address is not known.
 */
export function readRow({ row, link, url, columns, beside = '' }: Row): ListItem | undefined {
  const outside = dayOutside(row, link, beside);
  const title = titleOf(link, row, outside !== undefined);
  if (!url || title === '') return undefined;
  const cells = gridCells(row, tableWidth(row));
  const cell = (at: number | undefined) => {
    const found = at === undefined ? undefined : cells[at];
    return found && !found.contains(link) ? present(seenText(found, 200)) : undefined;
  };
  const reaching = cells.filter((found) => found && found.parentElement !== row && row.localName === 'tr');
  const text = `${row.textContent?.slice(0, 4000) ?? ''} ${tipOf(row)}`;
  const date =
    rowDate(cell(columns.date) ?? '') ??
    rowDate(link.getAttribute('rq') ?? '') ??
    outside ??
    dayElsewhere(row, link) ??
    dayTold(tipOf(row)) ??
    reaching.flatMap((found) => rowDate(found ? seenText(found, 40) : '') ?? [])[0];
  const inferred = date ? undefined : dayByAddress(besideLink(row, link, beside), url);
  const indexNumber =
    cell(columns.indexNumber) ?? present(link.getAttribute('syh')?.trim()) ?? labelledIn(text, labels.indexNumber);
  const documentNumber =
    cell(columns.documentNumber) ??
    present(link.getAttribute('wh')?.trim()) ??
    labelledIn(text, labels.documentNumber) ??
    numberIn(row, link);
  return {
    title,
    url,
    ...(date ? { date } : {}),
    ...(inferred ? { date: inferred, isDateInferred: true } : {}),
    ...(indexNumber ? { indexNumber } : {}),
    ...(documentNumber ? { documentNumber } : {}),
  };
}
