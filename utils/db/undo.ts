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

const stepId = (step: UndoStep): string => (step.kind === 'added-versions' ? step.reportId : step.id);

const byReport = (steps: readonly UndoStep[]): Map<string, UndoStep[]> => {
  const groups = new Map<string, UndoStep[]>();
  for (const step of steps) groups.set(stepId(step), [...(groups.get(stepId(step)) ?? []), step]);
  return groups;
};

/** Whether nothing has happened since to what the steps of one report changed. */
async function untouched({ db }: Change, steps: readonly UndoStep[]): Promise<boolean> {
  for (const step of steps) {
    if (step.kind === 'added-versions') continue;
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

async function takeBack(change: Change, step: UndoStep, at: string): Promise<void> {
  const { db } = change;
  if (step.kind === 'added-versions') return dropVersions(change, step.reportId, step.ids);
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
    [...removalTables, 'undos'],
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
      await change.db.undos.delete(undoId);
      return { restored: groups.size - conflicts.length, conflicts };
    },
    60_000,
  );
}
