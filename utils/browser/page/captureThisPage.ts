import type { Deliver } from '@/utils/messaging/ask';
import { isChallenge } from '@/utils/queue/isChallenge';
import { visibleText } from '@/utils/queue/visibleText';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { failed, type Result } from '@/utils/report/faults';
import { sourceLimit } from '@/utils/report/limits';
import { deliverCapture } from './deliverCapture';
import { readableFault } from './readableFault';
import { readSettledPage } from './readSettledPage';

/**
 * Reads this page and has it stored under `id`. Refused: what is no HTML page (`page-not-allowed`), a server's error
 * page (`page-error`) or guard (`blocked-by-site`), which
 * would stand in the library as the document's new version, and sources above the cap
 * (`too-large`). A page that moved on to another address while it was read is read once more.
 */
export async function captureThisPage(
  document: Document,
  id: string,
  deliver: Deliver,
): Promise<Result<CaptureOutcome>> {
  const fault = readableFault(document);
  if (fault) return fault;
  let result: Result<CaptureOutcome> = failed('page-changed');
  for (let tries = 0; tries < 2 && !result.ok && result.fault.code === 'page-changed'; tries += 1) {
    const { extraction, source } = await readSettledPage(document);
    // A guard first: it may call itself an error.
    if (source.length < 300_000 && isChallenge(source, visibleText(source)))
      return failed('blocked-by-site', 'captcha');
    if (extraction.issues.some(({ reason }) => reason === 'error-page')) return failed('page-error');
    if (source.length > sourceLimit) return failed('too-large', `${source.length} characters`);
    result = await deliverCapture({ id, extraction, source, readBy: 'tab' }, deliver);
  }
  return result;
}
