import { childElements } from './childElements';
import type { PageWeights } from './weighPage';

/**
 * Does this table only lay the page out: a table inside it, one column in all, or one cell that holds nearly all of its text in several
 * paragraphs? Data tables keep their rows; of these only the text goes on.
 */
export function isLayoutTable(table: Element, weights: PageWeights): boolean {
  const inner = table.querySelector('table');
  if (inner && weights.of(inner).characters > weights.of(table).characters * 0.3) return true;
  let cells = 0;
  let widest = 0;
  let largest: Element | undefined;
  let most = 0;
  for (const section of childElements(table)) {
    const rows = section.localName === 'tr' ? [section] : childElements(section);
    for (const row of rows) {
      if (row.localName !== 'tr') continue;
      widest = Math.max(widest, row.childElementCount);
      for (const cell of childElements(row)) {
        const { characters, images } = weights.of(cell);
        if (characters === 0 && images === 0) continue;
        cells += 1;
        if (characters > most) {
          most = characters;
          largest = cell;
        }
      }
      if (cells > 40 && widest > 1) return false;
    }
  }
  if (cells <= 1 || widest <= 1) return true;
  const { characters } = weights.of(table);
  if (!largest || most < 300 || most < characters * 0.8) return false;
  return largest.querySelectorAll('p,br,div,table').length >= 3;
}
