import type { Sender } from '@/utils/messaging/senderKind';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { failed, type Result } from '@/utils/report/faults';
import type { SentCapture } from '@/utils/report/schema';
import { expectCapture, expectedCapture } from './expectedCaptures';
import { samePage } from './samePage';
import { senderPage } from './senderPage';
import { storeCapture } from './storeCapture';

/**
 * A tab hands over a capture. It must have been asked for, by this id, in this tab; and it must be of the page that
 * stood there when it was asked for and, by the browser's own word, still stands there. Else `page-changed`.
 * Answered after the commit.
 */
export async function receiveCapture(capture: SentCapture, sender: Sender): Promise<Result<CaptureOutcome>> {
  const expected = await expectedCapture(capture.id);
  if (!expected || expected.tabId !== sender.tab?.id) return failed('message-refused', 'nobody asked for it');
  const { url } = capture.extraction;
  if (!samePage(url, senderPage(sender))) return failed('page-changed');
  if (expected.url !== '' && !samePage(url, expected.url)) return failed('page-changed');
  const result = await storeCapture({ ...capture, readBy: expected.readBy }, expected.jobId);
  if (result.ok) await expectCapture(capture.id, { ...expected, outcome: result.value });
  return result;
}
