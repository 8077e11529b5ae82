import { saveCapture } from '@/utils/db';
import type { CaptureOutcome } from '@/utils/messaging/protocol';
import type { Result } from '@/utils/report/faults';
import type { SentCapture } from '@/utils/report/schema';
import { regionOf } from './regionOf';

/** Stores a capture with its region and the time on our own clock. Resolves after the commit. */
export async function storeCapture(capture: SentCapture, jobId?: string): Promise<Result<CaptureOutcome>> {
  const region = await regionOf(capture.extraction);
  return saveCapture(capture, { region, now: new Date().toISOString(), ...(jobId === undefined ? {} : { jobId }) });
}
