import type { Issue } from '@/utils/report/issues';
import { enough, hasContent, type Reading, readDocument } from './readDocument';
import { whenChanged } from './whenChanged';

/** Milliseconds a late body is waited for where the page says nothing yet (DESIGN.md section 4). */
const patience = 5_000;
/** Milliseconds of quiet after which a loaded page that says little is taken to be short, not late. */
const quietEnough = 700;
/** A page this long in place will not bring its body now. */
const settledAfter = 8_000;

const stillLoading: Issue = { code: 'incomplete', reason: 'page-still-loading', raw: '' };

/** Whether the page says anything of its own: some body, or fields read off it. An empty shell does not. */
function saysSomething({ extraction }: Reading): boolean {
  const { fields, body } = extraction;
  return body.text.length > 0 && Object.values(fields).some(({ origin }) => origin === 'label' || origin === 'meta');
}

/** A page without a text of its own whose frames are still loading: the text may come in one of them. */
const awaitsFrame = (document: Document, { extraction }: Reading): boolean =>
  document.readyState !== 'complete' &&
  extraction.body.text.length < enough &&
  document.querySelector('iframe, frame') !== null;

/**
 * Reads the page when its content is there: at once where it is, else after each change for at most 5 s; a loaded page
 * with labels and a short body is given 0.7 s in which nothing changes. A page still being parsed at the end of that
 * time is read as it stands and says so.
 */
export async function readSettledPage(document: Document): Promise<Reading> {
  const isParsed = () => document.readyState !== 'loading';
  const start = performance.now();
  const deadline = start + (isParsed() && start > settledAfter ? 0 : patience);
  while (!isParsed() && performance.now() < deadline) await whenChanged(document, Math.min(200, patience));
  let reading = readDocument(document);
  while ((!hasContent(reading) || awaitsFrame(document, reading)) && performance.now() < deadline) {
    const isShort = document.readyState === 'complete' && saysSomething(reading);
    const isAwaiting = awaitsFrame(document, reading);
    const left = Math.max(1, deadline - performance.now());
    const changed = await whenChanged(document, isAwaiting ? 250 : isShort ? Math.min(left, quietEnough) : left);
    if (!changed && isShort) break;
    if (changed || isAwaiting) reading = readDocument(document);
  }
  if (isParsed()) return reading;
  const { extraction, source } = reading;
  return { source, extraction: { ...extraction, issues: [...extraction.issues, stillLoading] } };
}
