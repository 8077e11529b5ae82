import { indexPending, saveCapture } from '@/utils/db';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Result } from '@/utils/report/faults';
import type { SentCapture } from '@/utils/report/schema';
import { placeOf } from './placeOf';

/** Stores a capture with its region and the time on our own clock. Resolves after the commit. */
export async function storeCapture(capture: SentCapture, jobId?: string): Promise<Result<CaptureOutcome>> {
  const { region, issues } = await placeOf(capture.extraction);
  const extraction = { ...capture.extraction, issues: [...capture.extraction.issues, ...issues] };
  const job = jobId === undefined ? {} : { jobId };
  const result = await saveCapture({ ...capture, extraction }, { region, now: new Date().toISOString(), ...job });
  // The capture stands whatever becomes of the index: the next search takes up what is missing.
  if (result.ok) {
    indexPending({ budgetMs: 500, wait: false }).catch((error: unknown) => console.warn('[gongkai] index', error));
  }
  return result;
}
