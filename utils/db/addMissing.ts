import type { Attachment } from '@/utils/report/schema';
import type { Bundle } from './rows';
import type { Change } from './write';

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Adds the sources and files that the library lacks; gives the ids of the attachments that are new. */
export async function addMissing({ db, count }: Change, bundle: Bundle): Promise<string[]> {
  const { snapshots, attachments, files } = bundle;
  const own = await db.attachments.where('reportId').equals(bundle.report.id).toArray();
  const isKnown = (row: Attachment) => own.some(({ url, sha256 }) => url === row.url && sha256 === row.sha256);
  const added: string[] = [];
  for (const row of snapshots) {
    const mine = await db.snapshots.get(row.sha256);
    // What comes in was held against its hash; a row of other bytes may be a damaged one.
    if (!mine || !sameBytes(mine.gzip, row.gzip)) await db.snapshots.put(row);
    if (!mine) count('snapshots', 1);
  }
  for (const row of attachments) {
    const mine = await db.attachments.get(row.id);
    if (mine && mine.reportId !== row.reportId) continue;
    if (!mine && isKnown(row)) continue;
    if (!mine) {
      count('attachments', 1);
      added.push(row.id);
    }
    if (!mine || (mine.state !== 'stored' && row.state === 'stored')) await db.attachments.put(row);
  }
  for (const row of files) {
    const owner = await db.attachments.get(row.id);
    if (!owner || (await db.files.where('id').equals(row.id).count())) continue;
    await db.files.add(row);
    count('files', 1);
  }
  return added;
}
