import { childElements } from '../body/childElements';
import { fold, seenText, tidy } from '../page';
import { type DocumentLink, documentLinks } from './documentLinks';
import { anyDate, rowDate } from './rowDate';

export interface BestLink {
  readonly link: Element;
  readonly url: string | undefined;
  /** The outermost element that holds no more links than the row (one table for each row), by which rows are put together. */
  readonly outer: Element;
}

const rowTags = new Set(['li', 'tr', 'dd', 'dl', 'article']);
const file = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|ceb|zip|rar)(?:$|[?#])/i;
/** What introduces links about the row's text: 相关解读：, 附件：. */
const introduces = /(?:解读|附件|图解|相关\S{0,4}|延伸阅读|原文|链接)\s?[:：]?[\s【[（(]*$/;

/** Is the link the first thing of the item? What follows it there is about it (相关解读). */
function isFirstIn(item: Element, link: Element): boolean {
  if (item.querySelector('a') !== link || !item.firstElementChild?.contains(link)) return false;
  // A menu's item holds items too, but no day of its own.
  const days = [...childElements(item)].filter(
    (child) => !child.querySelector('a') && anyDate.test(seenText(child, 40)),
  );
  return days.length > 0 || item.querySelector('li') === null;
}

/** A block among its like that is laid out as an item of a list: its link first, its day, and links about it. */
function isItem(block: Element, link: Element): boolean {
  if (block.localName !== 'div' || !hasOwnDay(block) || !isFirstIn(block, link)) return false;
  return [block.previousElementSibling, block.nextElementSibling].some(
    (other) => other?.localName === 'div' && other.querySelector('a') !== null && hasOwnDay(other),
  );
}

const hasOwnDay = (block: Element): boolean =>
  [...childElements(block)].some((child) => !child.querySelector('a') && isDay(child));

/** A cell with the title and the column it stands in, beside one with the day: [<a>政务公开</a>] <a>关于…的通知</a> | 2007/3/26. */
const isCellOfRow = (cell: Element): boolean =>
  /^t[dh]$/.test(cell.localName) && cell.parentElement !== null && hasOwnDay(cell.parentElement);

/** Several rows side by side in one element: link, day, link, day; several terms that are links. */
function holdsRows(element: Element, counts: ReadonlyMap<Element, number>): boolean {
  let pattern = '';
  const isNamed = (child: Element) => child.localName === 'dt' && (counts.get(child) ?? 0) > 0;
  if (element.localName === 'dl' && [...childElements(element)].filter(isNamed).length > 1) return true;
  for (const child of childElements(element)) {
    if (pattern.length > 40) break;
    if ((counts.get(child) ?? 0) > 0) pattern += 'a';
    else if (isDay(child)) pattern += 'd';
  }
  return /^(?:ad){2,}$|^(?:da){2,}$/.test(pattern);
}

const isDay = (element: Element) => {
  const text = seenText(element, 40);
  return text.length <= 24 && rowDate(text) !== undefined;
};

/**
 * The row a link stands in: its li, tr, dd …, else the largest element around it that holds no other document link; and
 * the outermost element that holds no more links than it (one table for each row), by which rows are put together.
 */
function rowOf(link: Element, root: Element, counts: ReadonlyMap<Element, number>): { row: Element; outer: Element } {
  let row: Element = link;
  for (let at = link.parentElement; at && at !== root; at = at.parentElement) {
    const links = counts.get(at) ?? 0;
    if (rowTags.has(at.localName) && (links <= 4 || (links <= 12 && at.localName === 'li' && isFirstIn(at, link)))) {
      if (links <= 1 || !holdsRows(at, counts)) row = at;
      break;
    }
    if (links > 1 && isCellOfRow(at)) continue;
    if (links > 1 && !(links <= 12 && isItem(at, link))) break;
    row = at;
    if (links > 1) break;
  }
  let outer = row;
  for (let at = row.parentElement; at && at !== root; at = at.parentElement) {
    if ((counts.get(at) ?? 0) > (counts.get(row) ?? 1)) break;
    outer = at;
  }
  return { row: row.localName === 'tr' ? row : outer, outer };
}

/** How many links each element holds; further links to the same address (picture, title, 详细) count as one. */
function countLinks(links: readonly DocumentLink[], root: Element): Map<Element, number> {
  const counts = new Map<Element, number>();
  links.forEach(({ element, url }, place) => {
    const same = url ? links.slice(Math.max(0, place - 3), place).filter((before) => before.url === url) : [];
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      const around: Element = at;
      if (same.some((before) => around.contains(before.element))) break;
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  });
  return counts;
}

/** [公示] before the title, a link to its column: none of the row's documents. */
const namesClass = (link: Element): boolean =>
  link.nextElementSibling?.localName === 'a' && /^[[【〔(（][^\]】〕)）]{1,8}[\]】〕)）]$/.test(seenText(link, 20));

const lengthOf = (link: Element) => seenText(link, 300).length;

/** Does a later link of a row speak about its first one: a file of it, an interpretation, what 附件： introduces? */
function isAbout(first: BestLink, later: BestLink): boolean {
  if (first.url === later.url || lengthOf(first.link) < 6) return false;
  if (later.url && first.url && file.test(later.url) && !file.test(first.url)) return true;
  const before =
    later.link.previousSibling?.textContent ?? later.link.parentElement?.previousSibling?.textContent ?? '';
  if (introduces.test(tidy(before.slice(-40)))) return true;
  const name = fold(seenText(first.link, 300));
  return name.length >= 10 && fold(seenText(later.link, 300)).includes(name);
}

/** A summary, or an address spelt out: links beside the title that lead where it leads. */
const isNoTitle = (text: string) => text.length > 100 || /[。；]|(?:…|\.{3})$|^(?:https?:\/\/|www\.)/.test(text.trim());

function better(known: BestLink, next: BestLink): boolean {
  if (!known.url !== !next.url) return !known.url;
  if (known.url === next.url && lengthOf(known.link) >= 6 && isNoTitle(seenText(next.link, 300))) return false;
  return !isAbout(known, next) && lengthOf(next.link) > lengthOf(known.link);
}

/**
 * For each row the link that names its document: the longest name; one with an address before one without, and none that leads
 * where links of two other rows lead too (a column, a department), nor one about the row's first link.
 */
export function bestLinks(root: Element, base: string, scripts: string): ReadonlyMap<Element, BestLink> {
  const links = documentLinks(root, base, scripts).filter(({ element }) => !namesClass(element));
  const counts = countLinks(links, root);
  const byRow = new Map<Element, BestLink[]>();
  const rowsOf = new Map<string, Set<Element>>();
  for (const { element: link, url } of links) {
    const { row, outer } = rowOf(link, root, counts);
    byRow.set(row, [...(byRow.get(row) ?? []), { link, url, outer }]);
    if (url) rowsOf.set(url, (rowsOf.get(url) ?? new Set()).add(row));
  }
  const best = new Map<Element, BestLink>();
  for (const [row, all] of byRow) {
    const own = all.filter(({ url }) => !url || (rowsOf.get(url)?.size ?? 0) < 3);
    const [first, ...rest] = own.length > 0 ? own : all;
    if (!first) continue;
    best.set(
      row,
      rest.reduce((known, next) => (better(known, next) ? next : known), first),
    );
  }
  return best;
}
