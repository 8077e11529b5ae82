import type { ListItem, NextPage } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { baseOf } from '../address';
import { type Page, seenText } from '../page';
import { isListAddress } from '../signals/wording';
import { datastoreItems } from './datastore';
import { findRows } from './findRows';
import { hasAddress } from './hasAddress';
import { nextPage } from './nextPage';
import { readRow } from './readRow';
import { rowsInScript } from './rowsInScript';
import { wholeTitles } from './wholeTitles';

export interface ListReading {
  readonly items: readonly ListItem[];
  /** Null at the end of the list, and where no way on was recognised. */
  readonly next: NextPage | null;
  readonly totalPages: number | null;
}

export interface ListPageReading extends ListReading {
  readonly issues: readonly Issue[];
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
 * The documents a list page shows (records it holds but has not shown yet included), each address once, how its next page is
 * reached, and as an issue the rows whose address the page does not tell. A page that is no list gives no items. Only reads the page.
 */
export function readList(page: Page): ListPageReading {
  const { document, url } = page;
  const root = document.body;
  if (!root) return { items: [], next: null, totalPages: null, issues: [] };
  const base = baseOf(document, url);
  const scripts = scriptsOf(document);
  const found = scripts.includes('<record>') ? datastoreItems(scripts, document, base) : [];
  const rows = found.length > 0 ? [] : findRows(root, base, scripts);
  const silent: string[] = [];
  for (const row of rows) {
    const item = readRow(row);
    if (item) found.push(item);
    else if (!row.url) silent.push(seenText(row.link, 60));
  }
  if (silent.length === 0 && found.every(({ date }) => date === undefined)) {
    const written = rowsInScript(scripts, document, base);
    // Columns of the site that stand beside an empty list are not its rows.
    const isBeside = found.every(({ url: at }) => isListAddress(at)) || written.length >= found.length;
    if (isBeside && written.length > 0) found.splice(0, found.length, ...written);
  }
  const items = new Map<string, ListItem>();
  for (const item of found) if (!items.has(item.url)) items.set(item.url, item);
  const { next, totalPages, unread } = nextPage({ ...page, base, scripts });
  const issues = [...hidden(silent), ...(items.size > 0 ? wayOn(next, unread) : [])];
  return { items: wholeTitles([...items.values()], root, base), next, totalPages, issues };
}

/** Rows whose address only a script knows are told, never left out in silence. */
function hidden(titles: readonly string[]): readonly Issue[] {
  const [first] = titles;
  if (first === undefined) return [];
  return [{ code: 'unreadable', reason: 'row-address-in-script', raw: `${titles.length}: ${first}` }];
}

/** A next page without an address is told: one that only a script can open would end the list with nobody knowing. */
function wayOn(next: NextPage | null, handler: string | undefined): readonly Issue[] {
  if (next && !hasAddress(next)) return [{ code: 'unreadable', reason: 'next-page-by-form', raw: next.url }];
  return handler === undefined ? [] : [{ code: 'unreadable', reason: 'next-page-in-script', raw: handler }];
}
