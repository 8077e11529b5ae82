import { saveCapture } from '@/utils/db';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Result } from '@/utils/report/faults';
import type { SentCapture } from '@/utils/report/schema';
import { placeOf } from './placeOf';

/** Stores a capture with its region and the time on our own clock. Resolves after the commit. */
export async function storeCapture(capture: SentCapture, jobId?: string): Promise<Result<CaptureOutcome>> {
  const { region, issues } = await placeOf(capture.extraction);
  const extraction = { ...capture.extraction, issues: [...capture.extraction.issues, ...issues] };
  const job = jobId === undefined ? {} : { jobId };
  return saveCapture({ ...capture, extraction }, { region, now: new Date().toISOString(), ...job });
}
