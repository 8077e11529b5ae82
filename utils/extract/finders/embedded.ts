import { remember, tidy } from '../page';
import { type Finder, stated } from './finder';

/**
 * The record that a page carries as JSON in an inline script, e.g. `window._CONFIG={…,DETAIL:{…}}` of gkmlpt. The text
 * of the script is read, because a content script cannot see the page's own variables.
 */
export function embedded(marker: string, ...keys: readonly string[]): Finder {
  return ({ page }) => {
    const { record, script } = recordOf(page.document, marker) ?? {};
    return keys.flatMap((key) => {
      const value = record?.[key];
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      const raw = String(value).replace(/<[^<>]{0,300}>/g, ' ');
      const candidate = stated('label', `json:${marker}.${key}`, raw, script);
      // Escaped or with tags in it, the value is not found in the script; its key is.
      return [script?.textContent?.includes(tidy(raw)) ? candidate : { ...candidate, seenAs: key }];
    });
  };
}

interface Embedded {
  readonly record: Readonly<Record<string, unknown>>;
  readonly script: Element;
}

const records = remember((_document: Document) => new Map<string, Embedded | undefined>());

function recordOf(document: Document, marker: string): Embedded | undefined {
  const known = records(document);
  if (!known.has(marker)) known.set(marker, findRecord(document, marker));
  return known.get(marker);
}

function findRecord(document: Document, marker: string): Embedded | undefined {
  for (const script of Array.from(document.getElementsByTagName('script'))) {
    const text = script.textContent ?? '';
    const at = text.length < 3_000_000 ? openingOf(text, marker) : -1;
    const source = at < 0 ? '' : balanced(text, at);
    if (source === '') continue;
    const value = parsed(source);
    if (value !== null && typeof value === 'object') return { record: value as Embedded['record'], script };
  }
  return undefined;
}

/** Where the brace stands that opens `marker`'s object (`DETAIL: {`, `"DETAIL"={`); -1 when there is none. */
function openingOf(text: string, marker: string): number {
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    const end = at + marker.length;
    const opens = /^["']?\s{0,9}[:=]\s{0,9}\{/.exec(text.slice(end, end + 21));
    if (opens && !/[\w$]/.test(text[at - 1] ?? '')) return end + opens[0].length - 1;
  }
  return -1;
}

/** The text from an opening brace to its closing one, strings respected; '' when it never closes. */
function balanced(text: string, start: number): string {
  let depth = 0;
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return text.slice(start, at + 1);
  }
  return '';
}

/** A script's object that is no JSON gives undefined: the record cannot be read, which is absence. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
