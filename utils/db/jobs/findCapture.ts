import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { ReadWay } from '@/utils/report/schema';
import { database } from '../store';

/** What became of a capture with this id, if it was stored: for asking again after a kill. */
export async function findCapture(
  id: string,
): Promise<(CaptureOutcome & { readonly readBy: ReadWay | null }) | undefined> {
  const line = await (await database()).log.where('id').equals(id).first();
  if (!line?.reportId) return undefined;
  const { event, reportId, readBy } = line;
  const outcome = event === 'same' || event === 'changed' ? event : 'captured';
  return { reportId, outcome, readBy };
}
