import { ask, type Deliver, patiently } from '@/utils/messaging/ask';
import { splitIntoChunks } from '@/utils/messaging/chunks';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { failed, type Result } from '@/utils/report/faults';
import { sourceLimit, textLimit } from '@/utils/report/limits';
import type { SentCapture } from '@/utils/report/schema';

/** Characters from which a capture goes in pieces: at most 8 MiB even when all of them are Chinese. */
const wholeLimit = 2_700_000;

/**
 * Hands a capture to the background and returns its answer, which comes only after the store has committed. Safe to
 * repeat: the id is the capture's own. Long captures go in pieces, closed by a seal over the hash of each; the worker
 * makes the hashes, because `crypto.subtle` is missing on plain-http pages.
 */
export async function deliverCapture(capture: SentCapture, deliver: Deliver): Promise<Result<CaptureOutcome>> {
  const { extraction } = capture;
  const { text, html, markdown } = extraction.body;
  const longest = Math.max(text.length, html.length, markdown.length);
  if (capture.source.length > sourceLimit || longest > textLimit)
    return failed('too-large', `source ${capture.source.length}, body ${longest} characters`);
  const estimate = capture.source.length + extraction.body.html.length + 3 * extraction.body.text.length;
  if (estimate <= wholeLimit) return ask(deliver, 'saveCapture', capture, patiently);
  const sha256s: string[] = [];
  for (const [n, text] of splitIntoChunks(JSON.stringify(capture)).entries()) {
    const kept = await ask(deliver, 'saveChunk', { id: capture.id, n, text }, patiently);
    if (!kept.ok) return kept;
    sha256s.push(kept.value.sha256);
  }
  return sha256s.length > 0
    ? ask(deliver, 'sealCapture', { id: capture.id, sha256s }, patiently)
    : failed('unexpected', 'empty capture');
}
