import { tidy } from '../page';
import { rowDate } from './rowDate';

const steps = 8;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Text on one side of a row, up to a line break or the next link; only where it is a day and nothing more. */
function stretch(row: Node, way: 'nextSibling' | 'previousSibling'): string {
  let text = '';
  let at = row[way];
  for (let seen = 0; at && seen < steps; seen += 1, at = at[way]) {
    if (isElement(at) && (at.localName === 'br' || at.localName === 'a' || at.querySelector('a[href]'))) break;
    if (at.nodeType === 8) continue;
    const own = (at.textContent ?? '').slice(0, 80);
    // A day in an element of its own, whatever follows it (a summary).
    if (isElement(at) && tidy(text) === '' && tidy(own).length <= 30 && rowDate(own)) return tidy(own);
    text = way === 'nextSibling' ? `${text} ${own}` : `${own} ${text}`;
    if (text.length > 200) break;
  }
  const said = tidy(text);
  return said.length <= 30 && rowDate(said) ? said : '';
}

/** Does a day stand in front of the first link? Then days belong to what follows them. */
function opensWithDay(parent: Element): boolean {
  let at: Node | null = parent.firstChild;
  for (let seen = 0; at && seen < steps * 2; seen += 1, at = at.nextSibling)
    if (isElement(at) && (at.localName === 'a' || at.querySelector('a[href]')))
      return stretch(at, 'previousSibling') !== '';
  return false;
}

/**
 * The day that stands beside a row instead of in it: `<a>…</a> 2024-01-05<br>`, `<dt><a>…</a></dt><dd>2024-01-05</dd>`. ''
 * where there is none.
 */
export function besideRow(row: Element): string {
  const after = stretch(row, 'nextSibling');
  const before = stretch(row, 'previousSibling');
  if (after === '' || before === '') return after || before;
  return row.parentElement && opensWithDay(row.parentElement) ? before : after;
}
