import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../support/openPage';

/**
 * A labelled folder, as `npm run evaluate` takes it: pages.jsonl, gold.jsonl and pages/ID.html (corpus README). A list's
 * label is `{id, items: [{title, url, date}], next}`: absolute addresses, `date` an ISO day or null where the page shows
 * no whole day (then any is accepted), `next` null on the last page and left out where it is not labelled.
 */
export interface PageRow {
  readonly id: string;
  readonly url: string | null;
  readonly kind: 'document' | 'list' | 'other';
}

export interface GoldRow {
  readonly id: string;
  readonly body_selector?: string | null;
  readonly body_first_20_chars?: string | null;
  readonly body_last_20_chars?: string | null;
  readonly attachments?: readonly { readonly text: string; readonly href: string }[] | null;
  readonly items?: readonly { readonly title: string; readonly url: string; readonly date?: string | null }[] | null;
  readonly next?: string | null;
  readonly [field: string]: unknown;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

export class Folder {
  readonly pages: readonly PageRow[];
  readonly gold: ReadonlyMap<string, GoldRow>;

  constructor(private readonly path: string) {
    this.pages = lines<PageRow>(join(path, 'pages.jsonl'));
    const gold = join(path, 'gold.jsonl');
    this.gold = new Map((existsSync(gold) ? lines<GoldRow>(gold) : []).map((row) => [row.id, row]));
  }

  /** The saved page as a document of its own: readers that change it must each take a fresh one. */
  open(page: PageRow): Document {
    return openPage(readFileSync(join(this.path, 'pages', `${page.id}.html`)), page.url).document;
  }
}

/** Takes every id and class off a page: what is read then is read by structure and words alone. */
export function takeNamesOff(document: Document): void {
  for (const element of document.querySelectorAll('[id],[class]')) {
    element.removeAttribute('id');
    element.removeAttribute('class');
  }
}

/** The labelled body: text of the first match of the selector, blanks removed, cut from its first to its last 20 characters. */
export function goldBody(document: Document, gold: GoldRow): string | null {
  const element = gold.body_selector ? document.querySelector(gold.body_selector) : null;
  if (!element || !gold.body_first_20_chars || !gold.body_last_20_chars) return null;
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('script,style')) silent.remove();
  const text = bare(copy.textContent ?? '');
  const from = text.indexOf(gold.body_first_20_chars);
  const last = text.lastIndexOf(gold.body_last_20_chars);
  if (from < 0 || last < 0) throw new Error(`${gold.id}: the label does not match its page`);
  return text.slice(from, last + gold.body_last_20_chars.length);
}

export const bare = (text: string): string => text.replace(/\s+/g, '');
