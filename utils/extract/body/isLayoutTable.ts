import type { PageWeights } from './weighPage';

/**
 * Does this table only lay the page out: one cell in all, or one cell that holds nearly all of its text in several
 * paragraphs? Data tables keep their rows; of these only the text goes on.
 */
export function isLayoutTable(table: Element, weights: PageWeights): boolean {
  let cells = 0;
  let largest: Element | undefined;
  let most = 0;
  for (const section of table.children) {
    const rows = section.localName === 'tr' ? [section] : section.children;
    for (const row of rows) {
      if (row.localName !== 'tr') continue;
      for (const cell of row.children) {
        const { characters, images } = weights.of(cell);
        if (characters === 0 && images === 0) continue;
        cells += 1;
        if (characters > most) {
          most = characters;
          largest = cell;
        }
      }
      if (cells > 40) return false;
    }
  }
  if (cells <= 1) return true;
  const { characters } = weights.of(table);
  if (!largest || most < 300 || most < characters * 0.8) return false;
  return largest.querySelectorAll('p,br,div,table').length >= 3;
}
