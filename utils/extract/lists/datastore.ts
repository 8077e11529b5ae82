import type { ListItem } from '@/utils/report/extraction';
import { parseFragment } from '../fragment';
import { findRows } from './findRows';
import { readRow } from './readRow';

const record = /<record>\s{0,20}(?:<!\[CDATA\[)?([\s\S]{1,20000}?)(?:\]\]>)?\s{0,20}<\/record>/g;
const recordBudget = 5000;

/** Items of hanweb `<datastore>` text: every record, those not yet shown included. In: the text, a document to parse with. */
export function datastoreItems(text: string, document: Document, base: string): ListItem[] {
  const items: ListItem[] = [];
  let count = 0;
  for (const match of text.matchAll(record)) {
    count += 1;
    if (count > recordBudget) break;
    const html = match[1] ?? '';
    const root = parseFragment(document, /^\s*<tr[\s>]/i.test(html) ? `<table>${html}</table>` : `<div>${html}</div>`);
    if (!root) continue;
    const found = findRows(root, base);
    const first = found[0];
    const link = first?.link ?? root.querySelector('a[href]');
    if (!link) continue;
    const item = readRow(link.closest('li,tr,dl') ?? root, link, base);
    if (item) items.push(item);
  }
  return items;
}
