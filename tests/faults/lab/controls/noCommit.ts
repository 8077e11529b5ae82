import { type CaptureContext, saveCapture as save } from '@/utils/db/saveCapture';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { done, type Result } from '@/utils/report/faults';

/** Control: says "saved" when the write was begun, and does not look what became of it. */
export async function saveCapture(
  input: { readonly id: string },
  context: CaptureContext,
): Promise<Result<CaptureOutcome>> {
  void save(input, context);
  return done({ reportId: input.id, outcome: 'captured' });
}
