import { absoluteAddress } from '../address';
import { isOverdue, seenText } from '../page';
import { isListAddress } from '../signals/wording';
import { besideRow } from './besideRow';
import { type BestLink, bestLinks } from './bestLinks';
import { columnsOf } from './columnsOf';
import { headingYear } from './dayOfYear';
import type { Group } from './group';
import { isPinned } from './isPinned';
import type { Row } from './readRow';
import { anyDate } from './rowDate';
import { termOf } from './rowDay';
import { pieces } from './rowText';
import { standOut } from './standOut';
import { isHeaded, underHeadings } from './underHeadings';
import { withoutStrangers } from './withoutStrangers';

/** Is this set of rows a list: dated, or long and well named? One or two rows must be little more than their links. */
function isList({ rows, dated, letters, beside, unknown }: Group): boolean {
  const length = letters / rows.length;
  if (unknown > rows.length / 2 && (rows.length < 3 || dated < rows.length * 0.8)) return false;
  if (rows.length <= 2 && beside / rows.length > 30) return false;
  return dated >= Math.max(1, rows.length * 0.5) ? length >= 5 : rows.length >= 4 && length >= 10;
}

/** A box like the list's own beside it, dated like it: a list in parts under headings of their own. */
function isKin(group: Group, chosen: Group): boolean {
  if (group === chosen || isLoneKin(group, chosen)) return true;
  const isDated = ({ dated, rows }: Group) => dated >= rows.length * 0.8;
  const isLike = group.family === chosen.family || group.kin === chosen.kin;
  if (isLike && isDated(chosen) && isDated(group)) return isList(group);
  return isLike && [group, chosen].every(({ rows: [first] }) => first && headingYear(first.row) !== undefined);
}

/** Rows that are the only ones of their month or heading, in a list like those of the others: their boxes end where theirs do. */
function isLoneKin({ rows, dated }: Group, chosen: Group): boolean {
  const like = chosen.rows[0]?.link.closest('li, dd');
  const own = rows.map(({ link }) => link.closest('li, dd'));
  const isDated = dated === rows.length && chosen.dated >= chosen.rows.length * 0.8;
  const isBare = dated === 0 && chosen.dated === 0;
  const isAlone = (item: Element) =>
    [...(item.parentElement?.children ?? [])].every((other) => other === item || other.localName !== item.localName);
  const isAlike = (item: Element) => placed(item) === placed(like ?? null) && around(item) === around(like ?? null);
  return own.every(
    (item) =>
      item && like && isAlone(item) && isAlike(item) && (isDated || (isBare && isHeaded(item) && isHeaded(like))),
  );
}

const placed = (item: Element | null) =>
  [item, item?.parentElement ?? null, item?.parentElement?.parentElement ?? null].map(look).join(' ');
const around = (item: Element | null) => item?.parentElement?.parentElement?.parentElement;

const states = /(?:^|\s)(?:on|cur|current|active|open|show|first|last|in|even|odd|selected)(?=\s|$)/gi;
const look = (element: Element | null) =>
  `${element?.localName ?? ''}.${(element?.getAttribute('class') ?? '').replace(states, '').trim()}`;

/** Ids for elements, so that keys of groups can be written. */
function numbering(): (element: Element | null) => number {
  const ids = new Map<Element, number>();
  return (element) => {
    if (!element) return 0;
    const known = ids.get(element) ?? ids.size + 1;
    ids.set(element, known);
    return known;
  };
}

/** Days beside rows count where most rows have one: a single day below the last row is the page's. */
function settled(group: Group): Group {
  if (group.besides < 3 || group.besides < group.rows.length * 0.6)
    return { ...group, rows: group.rows.map(({ beside: _foreign, ...row }) => row) };
  return { ...group, dated: group.dated + group.alone };
}

function grouped(best: ReadonlyMap<Element, BestLink>, root: Element): Group[] {
  const groups = new Map<string, Group>();
  const idOf = numbering();
  let seen = 0;
  for (const [row, { link, url, outer }] of best) {
    if (isOverdue(seen++, 64)) break;
    const parent = outer.parentElement;
    const above = parent?.parentElement ?? null;
    const isLoneList = parent !== root && parent !== null;
    const key = `${idOf(isLoneList ? above : parent)} ${look(isLoneList ? parent : null)} ${outer.localName}`;
    const family = `${idOf(above?.parentElement ?? null)} ${look(above)} ${look(parent)} ${outer.localName}`;
    const kin = `${idOf(above?.parentElement?.parentElement ?? null)} ${look(above?.parentElement ?? null)} ${look(above)} ${look(parent)} ${outer.localName}`;
    const group = groups.get(key) ?? {
      family,
      kin,
      rows: [],
      dated: 0,
      besides: 0,
      alone: 0,
      letters: 0,
      beside: 0,
      unknown: 0,
    };
    groups.set(key, group);
    // Boxes of a day stand without a blank between them: `<b>03-16</b><i>2023</i>`.
    const isDated = [row.textContent ?? '', pieces(row), termOf(row)].some((text) => anyDate.test(text.slice(0, 2000)));
    const beside = besideRow(outer);
    group.rows.push({ row, link, url, columns: columnsOf(row), ...(beside === '' ? {} : { beside }) });
    if (!url) group.unknown += 1;
    if (isDated) group.dated += 1;
    else if (beside !== '') group.alone += 1;
    if (beside !== '') group.besides += 1;
    const letters = seenText(link, 300).length;
    group.letters += letters;
    const text = seenText(row, 600);
    group.beside += Math.max(0, text.length - letters) + (text.includes('。') ? 60 : 0);
  }
  return [...groups.values()].map(settled);
}

/** The rows and those between them whose names are too short to be told from a menu's (公示), dated like the others. */
function withShortNames(rows: readonly Row[], base: string): Row[] {
  const known = new Set(rows.map(({ row }) => row));
  const all: Row[] = [];
  for (const one of rows) {
    all.push(one);
    for (let next = one.row.nextElementSibling; next && !known.has(next); next = next.nextElementSibling) {
      const links = next.localName === one.row.localName ? [...next.querySelectorAll('a[href]')] : [];
      const [link] = links;
      const url = links.length === 1 && link ? absoluteAddress(link.getAttribute('href'), base) : undefined;
      const name = link ? seenText(link, 20) : '';
      if (!link || !url || !/^[\u4e00-\u9fff]{2,3}$/.test(name) || !anyDate.test(seenText(next, 200))) break;
      known.add(next);
      all.push({ row: next, link, url, columns: columnsOf(next) });
    }
  }
  return all;
}

/** Rows without a day that lead to columns: a menu beside the list. */
const isMenu = ({ dated, rows }: Group) =>
  dated === 0 && rows.filter(({ url }) => url !== undefined && isListAddress(url)).length >= rows.length * 0.8;

/**
 * The rows of the page's list: the largest set of like elements, each with one link to a document, dates counting most, and
 * where it stands. In: the element to search, the base address, the page's inline scripts as one text. Out: rows in page order,
 * none when no such set stands out.
 */
export function findRows(root: Element, base: string, scripts = ''): Row[] {
  const best = bestLinks(root, base, scripts);
  const groups = grouped(best, root);
  const whole = groups.filter(isList);
  const lists = whole.length > 0 ? whole : underHeadings(groups).filter(isList);
  const factors = standOut(lists, root);
  let chosen: Group | undefined;
  let most = 0;
  lists.forEach((group, at) => {
    const count = group.rows.length;
    const length = group.letters / count;
    const worth = (group.dated * 40 + Math.min(length, 40) * count) * (factors[at] ?? 1) * (isMenu(group) ? 1 / 4 : 1);
    if (worth > most) {
      most = worth;
      chosen = group;
    }
  });
  const found = chosen;
  const place = new Map([...best.keys()].map((row, at) => [row, at]));
  const rows = found
    ? (groups.includes(found) ? groups : lists)
        .filter((group) => isKin(group, found) || isPinned(group, found))
        .flatMap(({ rows }) => withoutStrangers(rows))
        .sort((a, b) => (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0))
    : [];
  return found && found.dated >= found.rows.length * 0.8 ? withShortNames(rows, base) : rows;
}
