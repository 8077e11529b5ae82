import { checkedSource } from '../checkedSource';
import { Refusal } from '../classifyFault';
import type { LibraryDatabase } from '../libraryDatabase';
import { contentSha256 } from '../makeRows';
import { logEntryOf } from '../readLog';
import type { BackupLine } from './backupLine';
import { toBase64 } from './base64';

const page = 200;

/** A report with everything that hangs on it as one line. Throws `storage-damaged` when a part is missing or unsound. */
export async function reportLine(db: LibraryDatabase, id: string): Promise<BackupLine | undefined> {
  const parts = await db.transaction(
    'r',
    [db.reports, db.contents, db.versions, db.attachments, db.files, db.snapshots],
    async () => {
      const report = await db.reports.get(id);
      const content = await db.contents.get(id);
      const versions = await db.versions.where('reportId').equals(id).sortBy('number');
      const attachments = await db.attachments.where('reportId').equals(id).sortBy('id');
      const files = (await db.files.bulkGet(attachments.map((row) => row.id))).filter((row) => row !== undefined);
      const hashes = new Set([...(report ? [report] : []), ...versions].map((row) => row.sourceSha256));
      const snapshots = (await db.snapshots.bulkGet([...hashes])).filter((row) => row !== undefined);
      return { report, content, versions, attachments, files, snapshots };
    },
  );
  const { report, content, versions, attachments } = parts;
  if (!report) return undefined;
  if (!content || (await contentSha256(content)) !== report.contentSha256) {
    throw new Refusal({ code: 'storage-damaged', detail: id });
  }
  const sources = (await Promise.all(parts.snapshots.map(checkedSource))).filter((source) => source !== undefined);
  const files: Record<string, { type: string; base64: string }> = {};
  for (const { id: fileId, blob } of parts.files) {
    files[fileId] = { type: blob.type, base64: toBase64(new Uint8Array(await blob.arrayBuffer())) };
  }
  return { type: 'report', id, report, content, versions, attachments, sources, files };
}

/** Lines about every report touched after `sequence`; what is touched meanwhile may come now and next time. */
export async function* changedLines(db: LibraryDatabase, sequence: number): AsyncGenerator<BackupLine> {
  const rows = await db.touched.where('sequence').above(sequence).toArray();
  for (const row of rows) {
    const line = row.gone ? undefined : await reportLine(db, row.id);
    if (line) {
      yield line;
      continue;
    }
    const now = await db.touched.get(row.id);
    if (!now?.gone) throw new Refusal({ code: 'storage-damaged', detail: `${row.id} is missing` });
    if (sequence > 0) yield { type: 'gone', id: row.id };
  }
}

/** Lines of the method log after `number`. */
export async function* newLogLines(
  db: LibraryDatabase,
  number: number,
): AsyncGenerator<{ line: BackupLine; n: number }> {
  for (let after = number; ; ) {
    const rows = await db.log.where(':id').above(after).limit(page).toArray();
    for (const row of rows) yield { line: { type: 'log', entry: logEntryOf(row) }, n: row.n ?? after };
    const last = rows.at(-1)?.n;
    if (rows.length < page || last === undefined) return;
    after = last;
  }
}
