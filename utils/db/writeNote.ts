import type { Result } from '@/utils/report/faults';
import { Refusal } from './classifyFault';
import { type Edited, editReports } from './editReports';

/** Writes a report's note. `revision` is the one the note was written on; another one is a `conflict`. */
export const writeNote = (id: string, revision: number, note: string): Promise<Result<Edited>> =>
  editReports([id], {
    verb: 'note',
    patch: (report) => {
      if (report.revision !== revision) throw new Refusal({ code: 'conflict', detail: `${report.revision}` });
      return report.note === note ? undefined : { note };
    },
  });
