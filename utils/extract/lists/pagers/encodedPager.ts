import { parseFragment } from '../../fragment';
import { seenText } from '../../page';
import type { ListPage } from './pager';
import { decoded } from './quoted';

const holders = '[id*="page" i],[class*="page" i]';
const encoded = /^[A-Za-z0-9+/]{60,20000}={0,2}$/;

/**
 * A pager kept as base64 of percent-encoded markup until a script writes it (jyhcms of Yunnan): the page with that markup in
 * place of its own, to be asked like any other. Undefined where no such text stands.
 */
export function encodedPager(page: ListPage): ListPage | undefined {
  for (const holder of page.document.querySelectorAll(holders)) {
    const text = holder.childElementCount === 0 ? seenText(holder, 20_000).replace(/\s/g, '') : '';
    if (!encoded.test(text)) continue;
    const markup = decoded(markupOf(text));
    const root = markup.includes('<a') ? parseFragment(page.document, `<div><div>${markup}</div></div>`) : undefined;
    if (root) return { ...page, document: root.ownerDocument };
  }
  return undefined;
}

function markupOf(text: string): string {
  try {
    return atob(text);
  } catch {
    return ''; // Not base64 after all.
  }
}
