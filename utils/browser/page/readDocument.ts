import { extract } from '@/utils/extract/extract';
import { withFrame } from '@/utils/extract/withFrame';
import type { Extraction } from '@/utils/report/extraction';
import { todayInChina } from '../todayInChina';
import { innerDocuments } from './innerDocuments';
import { pageSource, withFrameSource } from './pageSource';

/** Characters of body from which a page counts as having one (portals.md section 7). */
export const enough = 200;

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

/** Does the page show its own text or list? What stands beside a frame (menus, news, a file) is none. */
function isWhole({ kind, body, items }: Extraction): boolean {
  return body.text.length >= enough ? kind !== 'other' : kind === 'list' && items.length > 0;
}

/**
 * Reads a live document and its source in one task, so that both are of the same moment. Where the page itself has no
 * text, a same-origin frame that has one is read with it (`withFrame`), a recognised document before a longer other.
 */
export function readDocument(document: Document): Reading {
  const today = todayInChina(new Date());
  // A frame written by its page (about:blank, about:srcdoc) resolves addresses against the page's.
  const urlOf = (of: Document) => (/^about:/.test(addressOf(of)) ? addressOf(document) : addressOf(of));
  const read = (of: Document) => extract({ document: of, url: urlOf(of) }, { today, now: () => performance.now() });
  const own: Reading = { extraction: read(document), source: pageSource(document) };
  if (isWhole(own.extraction)) return own;
  const frames = innerDocuments(document).map((frame) => ({ frame, inner: read(frame) }));
  const found = textFrame(own.extraction, frames) ?? otherFrame(own, frames);
  if (!found) return own;
  const { inner, frame } = found;
  const { url, fields } = own.extraction;
  const extraction =
    inner.kind === 'list'
      ? { ...inner, url, fields: { ...inner.fields, ...fields } }
      : withFrame(own.extraction, inner, today);
  return { extraction, source: withFrameSource(own.source, frame) };
}

interface Framed {
  readonly frame: Document;
  readonly inner: Extraction;
}

/** The frame with the text: a recognised document, else one that says at least twice what the page says by itself. */
function textFrame({ body }: Extraction, frames: readonly Framed[]): Framed | undefined {
  const isText = ({ kind, items, body: own }: Extraction) =>
    own.text.length >= enough && (kind === 'document' || (kind === 'other' && items.length < 4));
  const texts = frames.filter(({ inner }) => isText(inner));
  const isMuchMore = ({ inner }: Framed) => inner.body.text.length >= body.text.length * 2;
  return texts.find(({ inner }) => inner.kind === 'document') ?? texts.find(isMuchMore);
}

/** A frame with a list, or, where the page says nothing at all, with anything to keep. */
function otherFrame(own: Reading, frames: readonly Framed[]): Framed | undefined {
  const { kind, body } = own.extraction;
  const list = frames.find(({ inner }) => inner.kind === 'list' && inner.items.length > 0);
  if (list && kind !== 'document') return list;
  if (hasContent(own) || body.text !== '') return undefined;
  return frames.find(({ inner }) => hasContent({ extraction: inner, source: '' }));
}
