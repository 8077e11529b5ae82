import type { ListItem } from '@/utils/report/extraction';
import { absoluteAddress } from '../address';
import { parseFragment } from '../fragment';
import { findRows } from './findRows';
import { readRow } from './readRow';

const recordBudget = 5000;

/** What stands in each `<record>`, without its CDATA marks. */
function recordsIn(text: string): string[] {
  const records: string[] = [];
  for (let at = text.indexOf('<record>'); at >= 0 && records.length < recordBudget; at = text.indexOf('<record>', at)) {
    const end = text.indexOf('</record>', at);
    if (end < 0) break;
    records.push(
      text
        .slice(at + 8, end)
        .replace('<![CDATA[', '')
        .replace(']]>', ''),
    );
    at = end;
  }
  return records;
}

/** Items of hanweb `<datastore>` text: every record, those not yet shown included. In: the text, a document to parse with. */
export function datastoreItems(text: string, document: Document, base: string): ListItem[] {
  const items: ListItem[] = [];
  for (const html of recordsIn(text)) {
    const root = parseFragment(document, /^\s*<tr[\s>]/i.test(html) ? `<table>${html}</table>` : `<div>${html}</div>`);
    if (!root) continue;
    const found = findRows(root, base);
    const first = found[0];
    const link = first?.link ?? root.querySelector('a[href]');
    if (!link) continue;
    const url = first?.url ?? absoluteAddress(link.getAttribute('href'), base);
    const item = readRow({ row: link.closest('li,tr,dl') ?? root, link, url, columns: {} });
    if (item) items.push(item);
  }
  return items;
}
