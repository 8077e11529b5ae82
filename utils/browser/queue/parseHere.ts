import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import { readListResponse } from '@/utils/extract/lists/readListResponse';
import type { FetchedList, FileRead, ListRead } from '@/utils/messaging/protocol';
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

/** Reads a fetched list page: the first as a page, the further ones as the answer to what the one before asked for. */
export function parseListHere({ text, url, page, charset }: FetchedList): ListRead {
  return page ? readListResponse(text, page, parse, charset) : readList({ document: parse(text), url, charset });
}

/** Reads an attached file. What reads PDF and Word is large, so it is loaded when it is needed. */
export async function parseFileHere(
  blob: Blob,
  file: { readonly name: string; readonly mediaType: string },
): Promise<FileRead> {
  const { readAttachmentText } = await import('@/utils/attachments/readAttachmentText');
  const { text, html, unreadable } = await readAttachmentText(new Uint8Array(await blob.arrayBuffer()), file);
  return { text, html, unreadable };
}
