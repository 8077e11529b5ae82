import type { Attachment, Content, LogEntry, Report, Version } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import { gunzip } from './gzip';
import type { LibraryDatabase } from './libraryDatabase';
import { listVersions } from './listVersions';
import { contentSha256 } from './makeRows';
import { logEntryOf } from './readLog';
import { reportIds } from './reportIds';
import { database } from './store';

const lightBatch = 500;
const fullBatch = 20;

/** A report with all that belongs to it, read in one go. */
export interface FullRecord {
  readonly report: Report;
  readonly content: Content;
  readonly versions: readonly Version[];
  readonly attachments: readonly Attachment[];
  readonly source?: string;
}

/** What an export plans with: no body is read for it. */
export interface ListedRow {
  readonly report: Report;
  readonly hasSource: boolean;
  readonly attachments: readonly Attachment[];
}

/** A record whose stored hash does not fit its content was damaged since: it is named, never passed on as good. */
async function readRecord(db: LibraryDatabase, id: string): Promise<FullRecord | undefined> {
  const [report, content] = await Promise.all([db.reports.get(id), db.contents.get(id)]);
  if (!report) return undefined;
  if (!content || (await contentSha256(content)) !== report.contentSha256) {
    const now = await db.reports.get(id);
    if (now && now.revision !== report.revision) return readRecord(db, id);
    throw new Refusal({ code: 'storage-damaged', detail: id });
  }
  const [versions, attachments, snapshot] = await Promise.all([
    listVersions(id),
    db.attachments.where('reportId').equals(id).sortBy('id'),
    db.snapshots.get(report.sourceSha256),
  ]);
  const record = { report, content, versions, attachments };
  return snapshot ? { ...record, source: await gunzip(snapshot.gzip) } : record;
}

async function* lightRows(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<readonly Report[]> {
  for (let from = 0; from < ids.length; from += lightBatch) {
    const rows = await db.reports.bulkGet(ids.slice(from, from + lightBatch));
    yield rows.filter((row) => row !== undefined);
  }
}

async function* fullRecords(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<readonly FullRecord[]> {
  for (let from = 0; from < ids.length; from += fullBatch) {
    const records = await Promise.all(ids.slice(from, from + fullBatch).map((id) => readRecord(db, id)));
    yield records.filter((record) => record !== undefined);
  }
}

/** Light rows with what names their files: whether the source is kept, and the attachments. */
async function* listedRows(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<readonly ListedRow[]> {
  for await (const rows of lightRows(db, ids)) {
    const hashes = rows.map((row) => row.sourceSha256);
    const kept = new Set(await db.snapshots.where('sha256').anyOf(hashes).primaryKeys());
    const own = new Map<string, Attachment[]>(rows.map((row) => [row.id, []]));
    for (const file of await db.attachments
      .where('reportId')
      .anyOf([...own.keys()])
      .sortBy('id')) {
      own.get(file.reportId)?.push(file);
    }
    yield rows.map((report) => ({
      report,
      hasSource: kept.has(report.sourceSha256),
      attachments: own.get(report.id) ?? [],
    }));
  }
}

/** Lines of the selection's reports, and lines without a report on its hosts, by time and id. */
async function* logLines(db: LibraryDatabase, ids: ReadonlySet<string>): AsyncGenerator<readonly LogEntry[]> {
  const hosts = new Set<string>();
  for await (const rows of lightRows(db, [...ids])) for (const row of rows) hosts.add(row.host);
  const numbers: [string, string, number][] = [];
  await db.log.orderBy('at').each((row) => {
    const wanted = row.reportId === null ? hosts.has(row.host) : ids.has(row.reportId);
    if (wanted && row.n !== undefined) numbers.push([row.at, row.id, row.n]);
  });
  numbers.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));
  for (let from = 0; from < numbers.length; from += lightBatch) {
    const rows = await db.log.bulkGet(numbers.slice(from, from + lightBatch).map(([, , n]) => n));
    yield rows.filter((row) => row !== undefined).map(logEntryOf);
  }
}

/**
 * What an export reads: the interface `ExportSource` of utils/dataset, filled from the library in batches. Every record's
 * hash is checked as it is read; one that does not fit stops the export with `storage-damaged` and the report's id.
 * @param selected ids, or undefined for everything outside the bin.
 */
export async function exportSource(selected?: readonly string[]) {
  const db = await database();
  const ids = [...(selected ?? (await reportIds()))].sort();
  return {
    reports: () => listedRows(db, ids),
    records: (wanted: readonly string[]) => fullRecords(db, wanted),
    attachmentBytes: async (attachmentId: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
      const file = await db.files.get(attachmentId);
      return file && new Uint8Array(await file.blob.arrayBuffer());
    },
    log: () => logLines(db, new Set(ids)),
  };
}
