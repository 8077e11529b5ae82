import { failed } from '@/utils/report/faults';

const htmlTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** Why this document cannot be read at all, or undefined: the browser's PDF viewer, an image, a text file. */
export function readableFault(document: Document) {
  return htmlTypes.has(document.contentType) ? undefined : failed('page-not-allowed', document.contentType);
}
