import type { Issue } from '@/utils/report/issues';
import { hasContent, type Reading, readDocument } from './readDocument';
import { whenChanged } from './whenChanged';

/** Milliseconds a late body is waited for (DESIGN.md section 4). */
const patience = 5_000;
/** A page this long in place will not bring its body now. */
const settledAfter = 8_000;

const stillLoading: Issue = { code: 'incomplete', reason: 'page-still-loading', raw: '' };

/**
 * Reads the page when its content is there: at once where it is, else after each change for at most 5 s. A page still
 * being parsed at the end of that time is read as it stands and says so.
 */
export async function readSettledPage(document: Document): Promise<Reading> {
  const isParsed = () => document.readyState !== 'loading';
  const start = performance.now();
  const deadline = start + (isParsed() && start > settledAfter ? 0 : patience);
  while (!isParsed() && performance.now() < deadline) await whenChanged(document, Math.min(200, patience));
  let reading = readDocument(document);
  while (!hasContent(reading) && performance.now() < deadline) {
    const changed = await whenChanged(document, Math.max(1, deadline - performance.now()));
    if (changed) reading = readDocument(document);
  }
  if (isParsed()) return reading;
  const { extraction, source } = reading;
  return { source, extraction: { ...extraction, issues: [...extraction.issues, stillLoading] } };
}
