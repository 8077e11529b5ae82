import { captureText, dropChunks, keepChunk } from '@/utils/db';
import type { CaptureChunk, CaptureSeal } from '@/utils/messaging/protocol';
import type { Sender } from '@/utils/messaging/senderKind';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { failed, type Result } from '@/utils/report/faults';
import { captureSchema } from '@/utils/report/schema';
import { expectedCapture } from './expectedCaptures';
import { receiveCapture } from './receiveCapture';

/** Keeps one piece of a long capture that was asked for in this tab, and answers its hash. */
export async function receiveChunk(chunk: CaptureChunk, sender: Sender): Promise<Result<{ readonly sha256: string }>> {
  const expected = await expectedCapture(chunk.id);
  if (!expected || expected.tabId !== sender.tab?.id) return failed('message-refused', 'nobody asked for it');
  return keepChunk(chunk, new Date().toISOString());
}

/** Puts the pieces together, holds them against the seal and stores the capture; then the pieces go. */
export async function receiveSeal({ id, sha256s }: CaptureSeal, sender: Sender): Promise<Result<CaptureOutcome>> {
  const expected = await expectedCapture(id);
  if (expected?.outcome && expected.tabId === sender.tab?.id) return { ok: true, value: expected.outcome };
  const text = await captureText(id, sha256s);
  if (!text.ok) return text;
  const capture = captureSchema.safeParse(parseJson(text.value));
  if (!capture.success || capture.data.id !== id) {
    // Sent again it would be no better: the pieces go now, not by the sweep.
    await dropChunks(id);
    const isTooBig = capture.error?.issues.some(({ code }) => code === 'too_big');
    return failed(isTooBig ? 'too-large' : 'message-invalid', capture.error?.message.slice(0, 500));
  }
  const result = await receiveCapture(capture.data, sender);
  if (result.ok) await dropChunks(id);
  return result;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Not JSON: the schema refuses what is returned here, with the parser's own words.
    return String(error);
  }
}
