import { extract } from '@/utils/extract/extract';
import type { Extraction } from '@/utils/report/extraction';
import { todayInChina } from '../todayInChina';
import { innerDocuments } from './innerDocuments';
import { pageSource, withFrameSource } from './pageSource';

/** Characters of body from which a page counts as having one (portals.md section 7). */
const enough = 200;

export interface Reading {
  readonly extraction: Extraction;
  readonly source: string;
}

/** Whether there is nothing to wait for: a body, an attachment in its place, a list, or a server's error page. */
export function hasContent({ extraction }: Reading): boolean {
  if (extraction.issues.some(({ reason }) => reason === 'error-page')) return true;
  return extraction.body.text.length >= enough || extraction.attachments.length > 0 || extraction.items.length > 0;
}

/** The document's own address. `Location` cannot be overwritten by a page; `document.URL` can, by a form's name. */
function addressOf(document: Document): string {
  return document.defaultView?.location.href ?? document.URL;
}

/**
 * Reads a live document and its source in one task, so that both are of the same moment. Where the page itself has no
 * text, a same-origin frame that has some is read for it: the frame's body, and fields the page does not state. The
 * address stays the page's own: it is what a reader will open again.
 */
export function readDocument(document: Document): Reading {
  const url = addressOf(document);
  const read = (of: Document) =>
    extract({ document: of, url: addressOf(of) }, { today: todayInChina(new Date()), now: () => performance.now() });
  const own: Reading = { extraction: read(document), source: pageSource(document) };
  if (hasContent(own)) return own;
  for (const inner of innerDocuments(document)) {
    const found = read(inner);
    const reading = {
      extraction: { ...found, url, fields: { ...own.extraction.fields, ...found.fields } },
      source: withFrameSource(own.source, inner),
    };
    if (hasContent(reading)) return reading;
  }
  return own;
}
