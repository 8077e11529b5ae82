/** Excel’s limit of characters (UTF-16 units) in a cell. */
export const cellLimit = 32_767;

/** The text cut to what a cell holds, never inside a character. */
export function cutToCell(text: string): string {
  if (text.length <= cellLimit) return text;
  const last = text.charCodeAt(cellLimit - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? cellLimit - 1 : cellLimit);
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// Control characters, which XML 1.0 forbids but for tab and newline, a carriage return (a parser would turn it into a newline), and text that looks like such
// an escape; all are written _xHHHH_ (ECMA-376 part 1, 22.9.2.19).
const special = /[&<>\ufffe\uffff]|(?![\t\n])\p{Cc}|\p{Cs}|_(?=x[0-9a-f]{4}_)/giu;

/** Text as it stands in an XLSX file; reading it gives the same text back. */
export const xlsxText = (text: string): string =>
  text.replace(special, (found) => {
    const entity = named[found];
    if (entity) return entity;
    const code = found.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code < 0xe000) return '\ufffd';
    return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
