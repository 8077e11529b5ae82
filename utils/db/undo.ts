import type { Result } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import { removalTables, removeReports } from './removeReports';
import type { UndoStep } from './rows';
import { stillAs } from './undoRecord';
import { type Change, write } from './write';

export interface Undone {
  readonly restored: number;
  /** Reports that were changed since, and so were left as they are. */
  readonly conflicts: readonly string[];
}

type LogStep = Extract<UndoStep, { readonly kind: 'added-log' }>;
type ReportStep = Exclude<UndoStep, LogStep>;
const isLogStep = (step: UndoStep): step is LogStep => step.kind === 'added-log';

function stepId(step: ReportStep): string {
  if (step.kind === 'moved-attachments') return step.from;
  return 'reportId' in step ? step.reportId : step.id;
}

const byReport = (steps: readonly UndoStep[]): Map<string, ReportStep[]> => {
  const groups = new Map<string, ReportStep[]>();
  for (const step of steps) if (!isLogStep(step)) groups.set(stepId(step), [...(groups.get(stepId(step)) ?? []), step]);
  return groups;
};

/** Whether nothing has happened since to what the steps of one report changed. */
async function untouched({ db }: Change, steps: readonly ReportStep[]): Promise<boolean> {
  for (const step of steps) {
    if (step.kind !== 'added-report' && step.kind !== 'patch') continue;
    if (step.kind === 'added-report') {
      if ((await db.reports.get(step.id))?.revision !== step.revision) return false;
      continue;
    }
    const row: object | undefined = await db.table(step.table).get(step.id);
    if (!row || !stillAs(row, step.after)) return false;
  }
  return true;
}

async function dropVersions({ db, count }: Change, reportId: string, ids: readonly string[]): Promise<void> {
  await db.versions.bulkDelete([...ids]);
  count('versions', -ids.length);
  const rows = await db.versions.where('reportId').equals(reportId).sortBy('number');
  await db.versions.bulkPut(rows.map((row, at) => ({ ...row, number: at + 1 })));
}

/** Those that are still where the act had put them go back; one that was removed since stays removed. */
async function returnAttachments({ db, touch }: Change, from: string, to: string, ids: readonly string[]) {
  const rows = (await db.attachments.bulkGet([...ids])).filter((row) => row?.reportId === to);
  await db.attachments.bulkPut(rows.flatMap((row) => (row ? [{ ...row, reportId: from }] : [])));
  touch([from, to]);
}

async function dropAttachments({ db, count }: Change, ids: readonly string[]): Promise<void> {
  const rows = await db.attachments
    .where('id')
    .anyOf([...ids])
    .primaryKeys();
  const files = await db.files.where('id').anyOf(rows).primaryKeys();
  await db.attachments.bulkDelete(rows);
  await db.files.bulkDelete(files);
  count('attachments', -rows.length);
  count('files', -files.length);
}

/** Lines that came with an import: they tell of captures the library then no longer has. */
async function dropLines({ db, count }: Change, steps: readonly UndoStep[]): Promise<void> {
  for (const [from, to] of steps.filter(isLogStep).flatMap(({ ranges }) => ranges)) {
    count('log', -(await db.log.where(':id').between(from, to, true, true).delete()));
  }
}

async function takeBack(change: Change, step: ReportStep, at: string): Promise<void> {
  const { db } = change;
  if (step.kind === 'added-versions') return dropVersions(change, step.reportId, step.ids);
  if (step.kind === 'moved-attachments') return returnAttachments(change, step.from, step.to, step.ids);
  if (step.kind === 'added-attachments') return dropAttachments(change, step.ids);
  if (step.kind === 'added-report') return;
  const report: Report | undefined = await db.reports.get(step.id);
  const raised = step.table === 'reports' && report ? { updatedAt: at, revision: report.revision + 1 } : {};
  await db.table(step.table).update(step.id, { ...step.before, ...raised });
  change.touch([step.id]);
}

async function removeAll(change: Change, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 500) {
    const rows = await change.db.reports.bulkGet(ids.slice(from, from + 500));
    await removeReports(
      change,
      rows.filter((row) => row !== undefined),
    );
  }
}

/**
 * Takes back one act by its `undoId`. Reports changed since then are left alone and named. An act can be taken back
 * once; an unknown id is `not-found`.
 */
export function undo(undoId: string): Promise<Result<Undone>> {
  const at = new Date().toISOString();
  return write(
    [...removalTables, 'log', 'undos'],
    async (change) => {
      const row = await change.db.undos.get(undoId);
      if (!row) throw new Refusal({ code: 'not-found', detail: undoId });
      const groups = byReport(row.steps);
      const conflicts: string[] = [];
      const added: string[] = [];
      for (const [id, steps] of groups) {
        if (!(await untouched(change, steps))) conflicts.push(id);
        else if (steps.some((step) => step.kind === 'added-report')) added.push(id);
        else for (const step of steps) await takeBack(change, step, at);
      }
      await removeAll(change, added);
      // What stays keeps its history.
      if (conflicts.length === 0) await dropLines(change, row.steps);
      await change.db.undos.delete(undoId);
      return { restored: groups.size - conflicts.length, conflicts };
    },
    60_000,
  );
}
