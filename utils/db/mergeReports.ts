import type { Result } from '@/utils/report/faults';
import type { Report, Version } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import { actLine, type Edited } from './editReports';
import { makeId } from './makeId';
import type { UndoStep } from './rows';
import { keepUndo, patchStep } from './undoRecord';
import { type Change, write } from './write';

/** All states of a report, its current one included, as states of another. */
async function statesOf({ db }: Change, report: Report, keptId: string): Promise<Version[]> {
  const content = await db.contents.get(report.id);
  if (!content) throw new Refusal({ code: 'storage-damaged', detail: report.id });
  const { fields, body, outline, attachments, issues } = content;
  const { url, rule, bodySha256, sourceSha256, capturedAt } = report;
  const page = { fields, body, outline, attachments, issues };
  const current = { id: '', reportId: keptId, number: 1, capturedAt, url, rule, ...page, bodySha256, sourceSha256 };
  const earlier = await db.versions.where('reportId').equals(report.id).toArray();
  return [...earlier, current].map((version) => ({ ...version, id: makeId(), reportId: keptId }));
}

async function takeKeys(change: Change, kept: Report, others: readonly Report[], steps: UndoStep[]): Promise<void> {
  const mine = await change.db.identities.get(kept.id);
  const theirs = await change.db.identities.bulkGet(others.map((report) => report.id));
  if (!mine) return;
  const addresses = theirs.flatMap((row) => row?.keys.filter((key) => key.startsWith('url:')) ?? []);
  const keys = [...new Set([...mine.keys, ...addresses])];
  steps.push(patchStep('identities', mine, { keys }));
  await change.db.identities.put({ ...mine, keys });
}

/**
 * Files of the others become the kept report's; those of an address that it has a file of already stay where they are.
 * @returns how many of them the kept report's own page did not name
 */
async function takeFiles({ db }: Change, kept: Report, others: readonly Report[], steps: UndoStep[]): Promise<number> {
  const own = await db.attachments.where('reportId').equals(kept.id).toArray();
  const links = (await db.contents.get(kept.id))?.attachments ?? [];
  const named = new Set([...own, ...links].map((each) => each.url));
  const known = new Set(own.map((row) => row.url));
  let added = 0;
  for (const { id: from } of others) {
    const rows = (await db.attachments.where('reportId').equals(from).toArray()).filter((row) => !known.has(row.url));
    if (rows.length === 0) continue;
    for (const row of rows) known.add(row.url);
    added += rows.filter((row) => !named.has(row.url)).length;
    await db.attachments.bulkPut(rows.map((row) => ({ ...row, reportId: kept.id })));
    steps.push({ kind: 'moved-attachments', from, to: kept.id, ids: rows.map((row) => row.id) });
  }
  return added;
}

async function merge(
  change: Change,
  kept: Report,
  others: readonly Report[],
  at: string,
  undoId: string,
): Promise<void> {
  const { db, count, touch } = change;
  const steps: UndoStep[] = [];
  const added = (await Promise.all(others.map((report) => statesOf(change, report, kept.id)))).flat();
  const old = await db.versions.where('reportId').equals(kept.id).toArray();
  const all = [...old, ...added].sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  await db.versions.bulkPut(all.map((version, index) => ({ ...version, number: index + 1 })));
  count('versions', added.length);
  await takeKeys(change, kept, others, steps);
  const files = await takeFiles(change, kept, others, steps);
  const patch: Partial<Report> = {
    tags: [...new Set([kept, ...others].flatMap((report) => report.tags))],
    note: [kept, ...others]
      .map((report) => report.note)
      .filter((note) => note !== '')
      .join('\n\n'),
    versionCount: all.length + 1,
    attachmentCount: kept.attachmentCount + files,
  };
  steps.push(patchStep('reports', kept, patch), {
    kind: 'added-versions',
    reportId: kept.id,
    ids: added.map((one) => one.id),
  });
  await db.reports.put({ ...kept, ...patch, updatedAt: at, revision: kept.revision + 1 });
  for (const other of others) {
    steps.push(patchStep('reports', other, { binnedAt: at }));
    await db.reports.put({ ...other, binnedAt: at, updatedAt: at, revision: other.revision + 1 });
  }
  await db.log.bulkAdd(others.map((report) => actLine(report, 'merged', at, kept.id)));
  count('log', others.length);
  touch([kept.id, ...others.map((report) => report.id)]);
  await keepUndo(change, undoId, 'merge', at, steps);
}

/**
 * Makes several reports one: every state of the others becomes a version of the kept one, their tags, notes,
 * addresses and files join it, and they go to the bin. `undo(undoId)` parts them again.
 */
export function mergeReports(keptId: string, otherIds: readonly string[]): Promise<Result<Edited>> {
  const at = new Date().toISOString();
  const undoId = makeId();
  return write(
    ['reports', 'contents', 'versions', 'attachments', 'identities', 'log', 'undos'],
    async (change) => {
      const kept = await change.db.reports.get(keptId);
      const ids = [...new Set(otherIds)].filter((id) => id !== keptId);
      const others = (await change.db.reports.bulkGet(ids)).filter((report) => report?.binnedAt === null);
      const present = others.filter((report) => report !== undefined);
      if (!kept || present.length === 0) throw new Refusal({ code: 'not-found', detail: keptId });
      await merge(change, kept, present, at, undoId);
      return { changed: present.length + 1, undoId };
    },
    60_000,
  );
}
