import type { Attachment, LogEntry, Report } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import { LibraryDatabase } from './libraryDatabase';
import { logEntryOf } from './readLog';
import { type FullRecord, groupedBy, readRecords, sourceOf, statesOf } from './readRecords';
import { reportIds } from './reportIds';
import { isRestoringElsewhere } from './restoring';
import { database } from './store';
import { supersededFailures } from './supersededFailures';

/** The page plans with them: short enough that it answers clicks in between. */
const lightBatch = 100;
const logBatch = 500;
const fullBatch = 20;

/** What an export plans with: no present body is read for it. */
export interface ListedRow {
  readonly report: Report;
  readonly hasSource: boolean;
  readonly attachments: readonly Attachment[];
  /** Earlier states, oldest first: number, source, and whether that source is kept. */
  readonly earlier: readonly { readonly number: number; readonly sourceSha256: string; readonly hasSource: boolean }[];
}

async function* lightRows(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<readonly Report[]> {
  for (let from = 0; from < ids.length; from += lightBatch) {
    const rows = await db.reports.bulkGet(ids.slice(from, from + lightBatch));
    yield rows.filter((row) => row !== undefined);
  }
}

async function* fullRecords(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<readonly FullRecord[]> {
  for (let from = 0; from < ids.length; from += fullBatch) {
    yield await readRecords(db, ids.slice(from, from + fullBatch));
  }
}

/** Light rows with what names their files: whether the source is kept, and the attachments. */
async function* listedRows(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<readonly ListedRow[]> {
  for await (const rows of lightRows(db, ids)) {
    const states = await statesOf(db, rows);
    const hashes = [...rows, ...[...states.values()].flat()].map(sourceOf);
    const kept = new Set(await db.snapshots.where('sha256').anyOf(hashes).primaryKeys());
    const files = await db.attachments
      .where('reportId')
      .anyOf(rows.map((row) => row.id))
      .sortBy('id');
    const own = groupedBy(files);
    yield rows.map((report) => ({
      report,
      hasSource: kept.has(report.sourceSha256),
      attachments: own.get(report.id) ?? [],
      earlier: (states.get(report.id) ?? []).map(({ number, sourceSha256 }) => ({
        number,
        sourceSha256,
        hasSource: kept.has(sourceSha256),
      })),
    }));
  }
}

/** A line of the log, and whether it is a failure that was not the last word on its address. */
export type LoggedLine = LogEntry & { readonly isSuperseded?: true };

/** Lines of these reports, and lines without a report on these hosts, by time and id. */
async function* logLines(
  db: LibraryDatabase,
  reports: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
): AsyncGenerator<readonly LoggedLine[]> {
  const numbers: [string, string, number][] = [];
  const failures = supersededFailures();
  await db.log.orderBy('at').each((row) => {
    failures.see(row);
    const wanted = row.reportId === null ? hosts.has(row.host) : reports.has(row.reportId);
    if (wanted && row.n !== undefined) numbers.push([row.at, row.id, row.n]);
  });
  numbers.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));
  const superseded = await failures.ids(db);
  for (let from = 0; from < numbers.length; from += logBatch) {
    const rows = await db.log.bulkGet(numbers.slice(from, from + logBatch).map(([, , n]) => n));
    yield rows
      .filter((row) => row !== undefined)
      .map((row) => (superseded.has(row.id) ? { ...logEntryOf(row), isSuperseded: true } : logEntryOf(row)));
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
  return { library: db.name, ...sourceFrom(db, ids) };
}

/**
 * The library of that name read in a worker, which cannot see the canary: the page has just held the library against it.
 * A selection is named with each call. A library that has gone meanwhile is `storage-damaged`, never an empty new one.
 */
export async function exportSourceIn(library: string) {
  if (await isRestoringElsewhere()) throw new Refusal({ code: 'storage-blocked', detail: 'a restore is under way' });
  const db = new LibraryDatabase(library);
  await db.open();
  if (!db.created) return sourceFrom(db, []);
  await db.delete();
  throw new Refusal({ code: 'storage-damaged', detail: 'the database was gone' });
}

const sourceFrom = (db: LibraryDatabase, ids: readonly string[]) => ({
  reports: (wanted: readonly string[] = ids) => listedRows(db, wanted),
  records: (wanted: readonly string[]) => fullRecords(db, wanted),
  attachmentBytes: async (attachmentId: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const file = await db.files.get(attachmentId);
    return file && new Uint8Array(await file.blob.arrayBuffer());
  },
  log: (reports: ReadonlySet<string>, hosts: ReadonlySet<string>) => logLines(db, reports, hosts),
});
