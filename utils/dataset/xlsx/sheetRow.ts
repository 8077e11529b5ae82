import { cutToCell, xlsxText } from './xlsxText';

export type SheetCell = string | number | undefined;

/** `A`, `B` … `Z`, `AA` …: the column’s letters, from 0. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/**
 * One row of a sheet. Text is an inline string in a text cell, never a formula or a guessed number; a number is a number;
 * undefined leaves the cell out. Text beyond Excel’s limit is cut.
 */
export function sheetRow(number: number, cells: readonly SheetCell[], style = 1): string {
  const written = cells.map((cell, index) => {
    if (cell === undefined) return '';
    const at = `${columnLetters(index)}${number}`;
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xlsxText(cutToCell(cell))}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}
