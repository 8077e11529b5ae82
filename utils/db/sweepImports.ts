import type { Result } from '@/utils/report/faults';
import { removalTables } from './removeReports';
import { type Change, write } from './write';

/** Takes away what an unsealed import had placed. Reports that are in the library by now keep their rows. */
async function unplace(change: Change, ids: readonly string[]): Promise<void> {
  const { db, count } = change;
  const known = new Set(
    await db.reports
      .where('id')
      .anyOf([...ids])
      .primaryKeys(),
  );
  const gone = ids.filter((id) => !known.has(id));
  const contents = await db.contents.where('id').anyOf(gone).primaryKeys();
  const versions = await db.versions.where('reportId').anyOf(gone).primaryKeys();
  const attachments = await db.attachments.where('reportId').anyOf(gone).primaryKeys();
  const files = await db.files.where('id').anyOf(attachments).primaryKeys();
  await db.contents.bulkDelete(contents);
  await db.versions.bulkDelete(versions);
  await db.attachments.bulkDelete(attachments);
  await db.files.bulkDelete(files);
  count('contents', -contents.length);
  count('versions', -versions.length);
  count('attachments', -attachments.length);
  count('files', -files.length);
}

/** Removes sources that no report and no version refers to. */
async function sweepSources({ db, count }: Change): Promise<void> {
  const used = new Set<unknown>([
    ...(await db.reports.orderBy('sourceSha256').uniqueKeys()),
    ...(await db.versions.orderBy('sourceSha256').uniqueKeys()),
  ]);
  const orphans = (await db.snapshots.toCollection().primaryKeys()).filter((hash) => !used.has(hash));
  await db.snapshots.bulkDelete(orphans);
  count('snapshots', -orphans.length);
}

/**
 * Clears away imports that were cut off before their seal. Call it only when no import is running (`importRecords` holds
 * a lock). Cheap when there is nothing to clear.
 */
export function sweepImports(): Promise<Result<{ readonly swept: number }>> {
  return write(
    [...removalTables, 'staged'],
    async (change) => {
      const { staged } = change.db;
      const placed: string[] = [];
      let swept = 0;
      for (;;) {
        const rows = await staged.limit(50).toArray();
        if (rows.length === 0) break;
        swept += rows.length;
        placed.push(...rows.filter((row) => row.heavy === 'placed').map((row) => row.bundle.report.id));
        await staged.bulkDelete(rows.flatMap((row) => (row.n === undefined ? [] : [row.n])));
      }
      if (swept === 0) return { swept };
      await unplace(change, placed);
      await sweepSources(change);
      return { swept };
    },
    120_000,
  );
}
