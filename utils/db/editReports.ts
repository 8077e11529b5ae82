import type { Result } from '@/utils/report/faults';
import type { LogEntry, Report } from '@/utils/report/schema';
import { makeId } from './makeId';
import type { UndoStep } from './rows';
import { keepUndo, patchStep } from './undoRecord';
import { type Change, write } from './write';

export interface Edited {
  /** How many reports changed; those that were so already do not count. */
  readonly changed: number;
  /** Takes the act back (`undo`). */
  readonly undoId: string;
}

const pageSize = 500;

/** A line of the method log about an act of the researcher. */
export const actLine = (report: Report, event: LogEntry['event'], at: string, reason: string | null): LogEntry => ({
  id: makeId(),
  at,
  event,
  url: report.url,
  host: report.host,
  column: null,
  reportId: report.id,
  jobId: null,
  rule: null,
  readBy: null,
  reason,
});

export interface Edit {
  readonly verb: string;
  /** What changes in a light row; undefined when nothing does. May throw a `Refusal`. */
  readonly patch: (report: Report, at: string) => Partial<Report> | undefined;
  /** Event for the method log, for acts that belong there. */
  readonly event?: LogEntry['event'];
}

async function editPage(change: Change, rows: readonly Report[], edit: Edit, at: string, steps: UndoStep[]) {
  const changed: Report[] = [];
  for (const row of rows) {
    const patch = edit.patch(row, at);
    if (!patch) continue;
    steps.push(patchStep('reports', row, patch));
    changed.push({ ...row, ...patch, updatedAt: at, revision: row.revision + 1 });
  }
  await change.db.reports.bulkPut(changed);
  change.touch(changed.map((row) => row.id));
  const { event } = edit;
  if (!event) return;
  await change.db.log.bulkAdd(changed.map((row) => actLine(row, event, at, null)));
  change.count('log', changed.length);
}

/** Edits light rows of many reports in one transaction; ids that are not there are left out. */
export function editReports(ids: readonly string[], edit: Edit): Promise<Result<Edited>> {
  const at = new Date().toISOString();
  const undoId = makeId();
  return write(
    ['reports', 'log', 'undos'],
    async (change) => {
      const steps: UndoStep[] = [];
      for (let from = 0; from < ids.length; from += pageSize) {
        const rows = await change.db.reports.bulkGet(ids.slice(from, from + pageSize));
        await editPage(
          change,
          rows.filter((row) => row !== undefined),
          edit,
          at,
          steps,
        );
      }
      await keepUndo(change, undoId, edit.verb, at, steps);
      return { changed: steps.length, undoId };
    },
    60_000,
  );
}
