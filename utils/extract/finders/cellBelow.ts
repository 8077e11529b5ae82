import { bareLabel } from '../ends';
import { knownLabel } from '../fields/labels';
import { fold } from '../page';

/** The row below this one, where these two are all: of a table, whatever sections it has, or blocks beside each other. */
function onlyRowBelow(row: Element): Element | undefined {
  if (row.nodeName === 'TR') {
    const rows = row.closest('table')?.rows;
    return rows?.length === 2 && rows[0] === row ? rows[1] : undefined;
  }
  const below = row.previousElementSibling ? null : row.nextElementSibling;
  return below && !below.nextElementSibling ? below : undefined;
}

/**
 * The value below a label in a grid of two rows, labels above values: a table, or blocks that are laid out like one. More
 * rows, or links in them, make it a list. Undefined where the cell heads no such grid.
 */
export function cellBelow(cell: Element): Element | undefined {
  const row = cell.parentElement;
  if (!row || /^T[DH]$/.test(cell.nodeName) !== (row.nodeName === 'TR') || row.childElementCount < 3) return undefined;
  const values = onlyRowBelow(row);
  if (values?.childElementCount !== row.childElementCount || values.querySelector('a[href]')) return undefined;
  const labels = Array.from(row.children);
  const areLabels = labels.every((label) => knownLabel(bareLabel(fold(label.textContent ?? ''))));
  return areLabels ? (values.children[labels.indexOf(cell)] ?? undefined) : undefined;
}
