import { absoluteAddress } from '../address';
import { childElements } from '../body/childElements';
import { isFurnitureName } from '../body/furniture';
import { fold, hidesItself, seenText } from '../page';
import type { Columns } from './readRow';

export interface Row {
  readonly row: Element;
  readonly link: Element;
  readonly columns: Columns;
}

const rowTags = new Set(['li', 'tr', 'dd', 'dl', 'article']);
const anyDate = /(?:^|[^\d])(?:(?:19|20)\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?!\d)/;
const controls =
  /^(?:首页|上一页|下一页|尾页|末页|上页|下页|更多|more|详细|查看|详情|打印|关闭|返回|\d{1,4}|[<>«»›‹]{1,3}|第一页|最后一页)[>»…]{0,4}$/i;
const linkBudget = 20_000;

/** Links that may lead to documents, in order: with an address and a name, outside navigation and hidden parts. */
function documentLinks(root: Element, base: string): Element[] {
  const found: Element[] = [];
  const refused = new Map<Element, boolean>();
  const isRefused = (element: Element): boolean => {
    const path: Element[] = [];
    let answer = false;
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      const known = refused.get(at);
      if (known !== undefined) {
        answer = known;
        break;
      }
      path.push(at);
      if (hidesItself(at) || isFurnitureName(at)) {
        answer = true;
        break;
      }
    }
    for (const one of path) refused.set(one, answer);
    return answer;
  };
  for (const link of root.querySelectorAll('a[href]')) {
    if (found.length >= linkBudget) break;
    if (!absoluteAddress(link.getAttribute('href'), base)) continue;
    const text = seenText(link, 300);
    const name = text.length >= 4 ? text : (link.getAttribute('title') ?? '');
    if (name.trim().length < 4 || controls.test(text) || isRefused(link)) continue;
    found.push(link);
  }
  return found;
}

/**
 * The row a link stands in: its li, tr, dd …, else the largest element around it that holds no other document link; and
 * the outermost element that holds no more links than it (one table for each row), by which rows are put together.
 */
function rowOf(link: Element, root: Element, counts: ReadonlyMap<Element, number>): { row: Element; outer: Element } {
  let row: Element = link;
  for (let at = link.parentElement; at && at !== root; at = at.parentElement) {
    const links = counts.get(at) ?? 0;
    if (rowTags.has(at.localName) && links <= 4) {
      row = at;
      break;
    }
    if (links > 1) break;
    row = at;
  }
  let outer = row;
  for (let at = row.parentElement; at && at !== root; at = at.parentElement) {
    if ((counts.get(at) ?? 0) > (counts.get(row) ?? 1)) break;
    outer = at;
  }
  return { row: row.localName === 'tr' ? row : outer, outer };
}

function columnsOf(row: Element): Columns {
  if (row.localName !== 'tr') return {};
  const header = row.closest('table')?.querySelector('tr');
  if (!header || header === row) return {};
  const found: { -readonly [K in keyof Columns]: Columns[K] } = {};
  for (const [at, cell] of [...childElements(header)].entries()) {
    const label = fold(seenText(cell, 40)).replace(/:$/, '');
    if (/^(?:发布|公开|公布|发文|成文|生成|印发)(?:日期|时间)$|^(?:日期|时间)$/.test(label)) {
      if (found.date === undefined || /^(?:发布|公布)/.test(label)) found.date = at;
    } else if (/索引号$/.test(label)) found.indexNumber = at;
    else if (/^(?:发文字号|文号|文件编号|发文文号|公文文号)$/.test(label)) found.documentNumber = at;
  }
  return found;
}

interface Group {
  readonly rows: Row[];
  dated: number;
  letters: number;
  /** Characters of the rows that are not of their links: few in a list, many in running text. */
  beside: number;
}

/** Is this set of rows a list: dated, or long and well named? One or two rows must be little more than their links. */
function isList({ rows, dated, letters, beside }: Group): boolean {
  const length = letters / rows.length;
  if (rows.length <= 2 && beside / rows.length > 30) return false;
  return dated >= Math.max(1, rows.length * 0.5) ? length >= 5 : rows.length >= 4 && length >= 10;
}

const look = (element: Element | null) => `${element?.localName ?? ''}.${element?.getAttribute('class') ?? ''}`;

/**
 * The rows of the page's list: the largest set of like elements, each with one link to a document, dates counting most.
 * In: the element to search and the base address. Out: rows in page order, none when no such set stands out.
 */
export function findRows(root: Element, base: string): Row[] {
  const links = documentLinks(root, base);
  const counts = new Map<Element, number>();
  for (const link of links)
    for (let at: Element | null = link; at && at !== root; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  const best = new Map<Element, { link: Element; outer: Element }>();
  for (const link of links) {
    const { row, outer } = rowOf(link, root, counts);
    const known = best.get(row);
    if (!known || seenText(link, 300).length > seenText(known.link, 300).length) best.set(row, { link, outer });
  }
  const groups = new Map<string, Group>();
  const ids = new Map<Element, number>();
  const idOf = (element: Element | null) => {
    if (!element) return 0;
    const known = ids.get(element) ?? ids.size + 1;
    ids.set(element, known);
    return known;
  };
  for (const [row, { link, outer }] of best) {
    const parent = outer.parentElement;
    const above = parent?.parentElement ?? null;
    const isLoneList = parent !== root && parent !== null;
    const key = `${idOf(isLoneList ? above : parent)} ${look(isLoneList ? parent : null)} ${outer.localName}`;
    const group = groups.get(key) ?? { rows: [], dated: 0, letters: 0, beside: 0 };
    groups.set(key, group);
    group.rows.push({ row, link, columns: columnsOf(row) });
    if (anyDate.test(row.textContent?.slice(0, 2000) ?? '')) group.dated += 1;
    const letters = seenText(link, 300).length;
    group.letters += letters;
    const text = seenText(row, 600);
    group.beside += Math.max(0, text.length - letters) + (text.includes('。') ? 60 : 0);
  }
  let chosen: Group | undefined;
  let most = 0;
  for (const group of groups.values()) {
    const count = group.rows.length;
    const length = group.letters / count;
    const worth = isList(group) ? group.dated * 40 + Math.min(length, 40) * count : 0;
    if (worth > most) {
      most = worth;
      chosen = group;
    }
  }
  return chosen?.rows ?? [];
}
