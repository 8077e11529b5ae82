import { childElements } from '../body/childElements';

const furthest = 60;
const widest = 40;

const isCell = ({ localName }: Element) => localName === 'td' || localName === 'th';
const spanOf = (cell: Element, name: string) => {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, 1000) : 1;
};

const ownCells = (row: Element) => [...childElements(row)].filter(isCell);
const widthOf = (row: Element) => ownCells(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0);

/** A row's cells set into columns, after those that reach down into it; `reaching` is what reaches below this row. */
function placed(row: Element, above: ReadonlyMap<number, { cell: Element; rows: number }>) {
  const columns = new Map<number, Element>([...above].map(([at, { cell }]) => [at, cell]));
  const reaching = new Map<number, { cell: Element; rows: number }>();
  for (const [at, { cell, rows }] of above) if (rows > 1) reaching.set(at, { cell, rows: rows - 1 });
  let at = 0;
  for (const cell of ownCells(row)) {
    while (columns.has(at)) at += 1;
    const rows = spanOf(cell, 'rowspan');
    for (let left = spanOf(cell, 'colspan'); left > 0 && at < widest; left -= 1, at += 1) {
      columns.set(at, cell);
      if (rows > 1) reaching.set(at, { cell, rows: rows - 1 });
    }
  }
  return { columns, reaching };
}

/**
 * The cells of a row by their columns: of a table's row with `colspan` counted, and with the cells of rows above that reach into it
 * (`rowspan`); of a row made of boxes its children. In: the row; the width of the table, where known. A row of full width has none from above.
 */
export function gridCells(row: Element, width = 0): readonly (Element | undefined)[] {
  if (row.localName !== 'tr') return [...childElements(row)];
  const rows = [row];
  for (let at = row; rows.length < furthest && widthOf(at) < width; ) {
    const before = at.previousElementSibling;
    if (before?.localName !== 'tr') break;
    rows.unshift(before);
    at = before;
  }
  let found: ReturnType<typeof placed> = { columns: new Map(), reaching: new Map() };
  for (const one of rows) found = placed(one, found.reaching);
  const count = Math.max(-1, ...found.columns.keys()) + 1;
  return Array.from({ length: count }, (_unused, at) => found.columns.get(at));
}

/** How many columns a table has, by its first row. */
export const tableWidth = (row: Element): number => {
  const first = row.localName === 'tr' ? row.closest('table')?.querySelector('tr') : undefined;
  return first ? widthOf(first) : 0;
};
