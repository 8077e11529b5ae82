import type { Edited } from '@/utils/db/editReports';
import { database } from '@/utils/db/store';
import type { Result } from '@/utils/report/faults';

/** Control: writes whatever the researcher typed over whatever is there. */
export async function writeNote(id: string, _revision: number, note: string): Promise<Result<Edited>> {
  await (await database()).reports.update(id, { note });
  return { ok: true, value: { changed: 1, undoId: '' } };
}
