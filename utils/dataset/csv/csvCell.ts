import type { CellValue } from '../tables/table';

/**
 * A spreadsheet runs a cell that begins with one of these, quoted or not (OWASP, “CSV Injection”).
 * Apostrophes before it are counted in, so that escaping stays reversible.
 */
const danger = /^'*[=+\-@\t\r\n\0]/;

/** Puts one `'` before text a spreadsheet would run. Undone by `unescapeFormula`. */
export const escapeFormula = (text: string): string => (danger.test(text) ? `'${text}` : text);

/** The text as it was before `escapeFormula`. */
export const unescapeFormula = (text: string): string =>
  text.startsWith("'") && danger.test(text) ? text.slice(1) : text;

/** Stands for `|` inside a member of a list, because `|` parts the members. */
const barInMember = '｜';

/** A cell's text: absence is '', a list is joined by `|`, text is made formula-safe. Not yet quoted. */
export function cellText(value: CellValue): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return escapeFormula(value);
  if (typeof value === 'object') return escapeFormula(joinList(value));
  return String(value);
}

export const joinList = (members: readonly string[]): string =>
  members.map((member) => member.replaceAll('|', barInMember)).join('|');

/** One line of RFC 4180 with its CRLF. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`;

const quote = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
