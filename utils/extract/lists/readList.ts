import type { ListItem, NextPage } from '@/utils/report/extraction';
import { baseOf } from '../address';
import type { Page } from '../page';
import { datastoreItems } from './datastore';
import { findRows } from './findRows';
import { nextPage } from './nextPage';
import { readRow } from './readRow';

export interface ListReading {
  readonly items: readonly ListItem[];
  /** Null at the end of the list, and where no way on was recognised. */
  readonly next: NextPage | null;
  readonly totalPages: number | null;
}

const scriptBudget = 4_000_000;

/** The page's inline scripts as one text (hanweb keeps its records in one). */
function scriptsOf(document: Document): string {
  let text = '';
  for (const script of document.querySelectorAll('script:not([src])')) {
    text += `${script.textContent ?? ''}\n`;
    if (text.length > scriptBudget) break;
  }
  return text;
}

/**
 * The documents a list page shows (records it holds but has not shown yet included), each address once, and how its
 * next page is reached. A page that is no list gives no items. Only reads the page.
 */
export function readList(page: Page): ListReading {
  const { document, url } = page;
  const root = document.body;
  if (!root) return { items: [], next: null, totalPages: null };
  const base = baseOf(document, url);
  const scripts = scriptsOf(document);
  const found = scripts.includes('<record>') ? datastoreItems(scripts, document, base) : [];
  const rows = found.length > 0 ? [] : findRows(root, base);
  for (const { row, link, columns } of rows) {
    const item = readRow(row, link, base, columns);
    if (item) found.push(item);
  }
  const items = new Map<string, ListItem>();
  for (const item of found) if (!items.has(item.url)) items.set(item.url, item);
  return { items: [...items.values()], ...nextPage({ document, url, base, scripts }) };
}
