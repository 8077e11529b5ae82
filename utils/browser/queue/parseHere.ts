import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import type { FetchedList, ListRead } from '@/utils/messaging/protocol';
import type { Extraction } from '@/utils/report/extraction';
import { todayInChina } from '../todayInChina';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/**
 * Reads a fetched page with the same core as a live one. Only where there is a DOM: an extension page, or Firefox's
 * background. A parsed document runs no script and loads nothing.
 */
export function parsePageHere({ html, url }: { readonly html: string; readonly url: string }): Extraction {
  return extract({ document: parse(html), url }, { today: todayInChina(new Date()), now: () => performance.now() });
}

/** Reads a fetched list page. */
export function parseListHere({ text, url }: FetchedList): ListRead {
  return readList({ document: parse(text), url });
}
