import { readAttachments } from '../../utils/extract/body/readAttachments';
import { readBody } from '../../utils/extract/body/readBody';
import { readList } from '../../utils/extract/lists/readList';
import type { Extraction } from '../../utils/report/extraction';

/** What is scored of our own reading. */
export type Reading = Pick<Extraction, 'kind' | 'fields' | 'body' | 'attachments' | 'items' | 'next' | 'issues'>;

/** Our core over one page. */
export function readPage(document: Document, url: string): Reading {
  const page = { document, url };
  const { body, element, issues } = readBody(page);
  const files = readAttachments(page, element);
  const list = readList(page);
  return {
    kind: 'document',
    fields: {},
    body,
    attachments: files.attachments,
    items: list.items,
    next: list.next,
    issues: [...issues, ...files.issues],
  };
}
