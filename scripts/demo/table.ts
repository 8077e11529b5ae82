const isWide = (sign: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign);

/** Columns a terminal gives to a text: Chinese characters take two. */
const width = (text: string) => [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);

/** A text cut to so many columns, with … where something is left out. */
function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const sign of text) {
    if (width(kept + sign) > columns - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

const pad = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)));

/** A plain-text table whose columns line up in a terminal although Chinese characters are wide. No column is wider than 44. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cut(cell, 44)));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = cells;
  return [line(first), widths.map((columns) => '─'.repeat(columns)).join('  '), ...rest.map(line)].join('\n');
}
