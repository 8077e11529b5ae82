import { childElements } from '../body/childElements';
import { knownLabel } from '../fields/labels';
import { fold, hidesItself, remember } from '../page';

/** Does this cell head a list's column? A label whose neighbour is a label too, or a cell of the short line above rows of links. */
export function headsList(cell: Element): boolean {
  const isBesideLabel = [cell.previousElementSibling, cell.nextElementSibling].some((beside) => {
    const text = beside?.textContent ?? '';
    return text.length <= 40 && knownLabel(fold(text).replace(/:$/, ''))?.field !== undefined;
  });
  const row = cell.parentElement;
  return isBesideLabel || (row?.nodeName === 'TR' && isHeaderRow(row));
}

/** A row of three or more short cells without a link, above a row of as many that has one. Asked once for all its cells. */
const isHeaderRow = remember((row: Element): boolean => {
  const cells = [...childElements(row)];
  if (cells.length < 3 || cells.some((cell) => fold(cell.textContent ?? '').length > 10)) return false;
  const below = row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild;
  if (below?.nodeName !== 'TR' || row.querySelector('a[href]')) return false;
  // A cell that only scripts read stands before the first in some rows.
  const beside = [...childElements(below)].filter((cell) => !hidesItself(cell)).length;
  return beside === cells.length && below.querySelector('a[href],[onclick]') !== null;
});
