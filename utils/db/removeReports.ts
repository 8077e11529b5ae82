import type { Report } from '@/utils/report/schema';
import type { Change } from './write';

/** Tables a removal touches. */
export const removalTables = ['reports', 'contents', 'snapshots', 'versions', 'attachments', 'files', 'identities'];

/**
 * Removes reports with all that belongs to them, inside a transaction. A source page goes when nobody refers to it
 * any more. The method log keeps its lines.
 */
export async function removeReports(change: Change, rows: readonly Report[]): Promise<void> {
  const { db, count, touch } = change;
  const ids = rows.map((row) => row.id);
  const versions = await db.versions.where('reportId').anyOf(ids).toArray();
  const attachments = await db.attachments.where('reportId').anyOf(ids).primaryKeys();
  const files = await db.files.where('id').anyOf(attachments).primaryKeys();
  const contents = await db.contents.where('id').anyOf(ids).primaryKeys();
  await db.reports.bulkDelete(ids);
  await db.contents.bulkDelete(contents);
  await db.identities.bulkDelete(ids);
  await db.versions.bulkDelete(versions.map((version) => version.id));
  await db.attachments.bulkDelete(attachments);
  await db.files.bulkDelete(files);
  count('reports', -ids.length);
  count('contents', -contents.length);
  count('versions', -versions.length);
  count('attachments', -attachments.length);
  count('files', -files.length);
  await sweepSnapshots(change, new Set([...rows, ...versions].map((row) => row.sourceSha256)));
  touch(ids, true);
}

async function sweepSnapshots({ db, count }: Change, hashes: ReadonlySet<string>): Promise<void> {
  for (const hash of hashes) {
    const used = await db.reports.where('sourceSha256').equals(hash).count();
    if (used || (await db.versions.where('sourceSha256').equals(hash).count())) continue;
    const there = await db.snapshots.where('sha256').equals(hash).count();
    await db.snapshots.delete(hash);
    count('snapshots', -there);
  }
}
