import { childElements } from '../body/childElements';

interface Rows {
  readonly rows: readonly { readonly row: Element; readonly link: Element }[];
  readonly dated: number;
}

const most = 5;

/** A row alone in its box was taken with the box: the element in it that is like the list's rows. */
function within(row: Element, name: string): Element {
  let at = row;
  while (at.localName !== name && at.childElementCount === 1 && at.firstElementChild) at = at.firstElementChild;
  return at;
}

/** What a row is made of: its parts, and the class of its link. */
function shapeOf({ row, link }: Rows['rows'][number]): string {
  const parts = [...childElements(row)].slice(0, 12).map(({ localName }) => localName);
  return `${row.localName}>${parts.join(' ')}|${link.getAttribute('class') ?? ''}`;
}

/** Do both sets stand in boxes of their own, one right behind the other? */
function isRightBefore(first: Element | undefined, list: Element | undefined): boolean {
  const box = first?.parentElement;
  return box?.nextElementSibling != null && box.nextElementSibling === list?.parentElement;
}

/**
 * Rows kept at the top of a list (置顶): a few before it, all dated and made like its rows, in the box right before its own or,
 * where the markup around them is broken, told by a link of the same class in a row of as many cells.
 */
export function isPinned(group: Rows, list: Rows): boolean {
  const [first] = list.rows;
  const last = group.rows.at(-1);
  if (!first || !last || group.rows.length > most || group.dated < group.rows.length) return false;
  if ((last.row.compareDocumentPosition(first.row) & 4) === 0) return false;
  const shape = shapeOf(first);
  const rows = group.rows.map(({ row, link }) => ({ row: within(row, first.row.localName), link }));
  if (rows.some((row) => shapeOf(row) !== shape)) return false;
  const isMarked = first.link.hasAttribute('class') && first.row.childElementCount >= 3;
  return isRightBefore(rows.at(-1)?.row, first.row) || isMarked;
}
