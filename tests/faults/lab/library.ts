import { newExportWorker } from '@/components/export/newExportWorker';
import { openLibrary } from '@/utils/browser/openLibrary';
import { exportInWorker } from '@/utils/dataset/worker/exportInWorker';
import {
  binReports,
  checkRows,
  countReports,
  database,
  emptyBin,
  exportSource,
  faultOf,
  type IncomingRecord,
  importRecords,
  openBackup,
  ownFolder,
  readReport,
  readReports,
  reportIds,
  restoreLibrary,
  runBackups,
  saveCapture,
  sweepAtStart,
  tagReports,
  verifyReports,
  writeNote,
} from '@/utils/db';
import { sha256 } from '@/utils/db/hash';
import { makeRows } from '@/utils/db/makeRows';
import { newId } from '@/utils/report/id';
import { captureSchema } from '@/utils/report/schema';
import { offSchemaRows } from '../../support/offSchemaRows';
import { backupVerbs } from './backups';
import { largeVerbs } from './large';
import { labCapture } from './pages';

const makeId = () => newId((bytes) => crypto.getRandomValues(bytes));
const now = () => new Date().toISOString();

/** Captures pages straight into the store, `parallel` at a time; gives the ids acknowledged and the faults. */
async function fill(from: number, to: number, parallel = 8, size = 120) {
  const ids: string[] = [];
  const faults: string[] = [];
  const next = { n: from };
  const one = async () => {
    while (next.n < to) {
      const n = next.n++;
      const result = await saveCapture(labCapture(n, makeId(), undefined, size), { now: now() });
      if (result.ok) ids.push(result.value.reportId);
      else faults.push(result.fault.code);
    }
  };
  await Promise.all(Array.from({ length: parallel }, one));
  return { ids, faults };
}

/** Captures one after another until so many were refused; gives ids, faults and how long each fault took. */
async function fillUntilFaults(from: number, wanted: number, most: number) {
  const ids: string[] = [];
  const faults: { code: string; detail: string; ms: number }[] = [];
  for (let n = from; faults.length < wanted && n < from + most; n += 1) {
    const began = performance.now();
    const result = await saveCapture(labCapture(n, makeId(), undefined, 400), { now: now() });
    const ms = performance.now() - began;
    if (result.ok) ids.push(result.value.reportId);
    else faults.push({ code: result.fault.code, detail: result.fault.detail ?? '', ms });
  }
  return { ids, faults };
}

/** Everything the library says of itself: rows of reports, contents, sources, what was captured when, and as what it is known. */
async function fingerprint() {
  const db = await database();
  const hash = async (value: unknown) => sha256(JSON.stringify(value));
  const ids = await reportIds({}, { by: 'host' });
  const rows = await readReports([...ids].sort());
  return {
    count: rows.length,
    reports: await hash(rows.map((row) => [row.id, row.contentSha256, row.sourceSha256, row.bodySha256])),
    contents: await hash((await db.contents.toCollection().primaryKeys()).sort()),
    sources: await db.snapshots.count(),
    log: await hash((await db.log.toArray()).flatMap((line) => (line.event === 'captured' ? [line.id] : [])).sort()),
    identities: (await db.identities.toArray()).length,
    unsound: (await verifyReports(ids)).unsound.length,
    staged: await db.staged.count(),
  };
}

async function* incoming(from: number, to: number, stamp: string): AsyncGenerator<IncomingRecord[]> {
  for (let n = from; n < to; n += 1) {
    const id = `${'0'.repeat(18)}${String(n).padStart(8, '0')}`;
    const capture = labCapture(n, id);
    const { report, content } = await makeRows(captureSchema.parse(capture), stamp, null);
    yield [{ report, content, sources: [capture.source] }];
  }
}

/** Adds one to the number in a report's note, as a page does that shows it and saves it; tries again on a conflict. */
async function countUp(id: string, times: number) {
  let conflicts = 0;
  for (let done = 0; done < times; ) {
    const report = await readReport(id);
    if (!report) throw new Error('the report is gone');
    const result = await writeNote(id, report.revision, String(Number(report.note || '0') + 1));
    if (result.ok) done += 1;
    else if (result.fault.code === 'conflict') conflicts += 1;
    else throw new Error(`${result.fault.code} ${result.fault.detail}`);
  }
  return { conflicts };
}

async function readEverything(): Promise<number> {
  const source = await exportSource();
  let bodies = 0;
  const ids: string[] = [];
  for await (const rows of source.reports()) ids.push(...rows.map((row) => row.report.id));
  for await (const batch of source.records(ids)) bodies += batch.length;
  return bodies;
}

/** What lies in the extension's own file system: names with their bytes, folders included. */
async function filesIn(folder: FileSystemDirectoryHandle, path = ''): Promise<string[]> {
  const found: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle instanceof FileSystemFileHandle) found.push(`${path}${name} ${(await handle.getFile()).size}`);
    else found.push(`${path}${name}/`, ...(await filesIn(handle, `${path}${name}/`)));
  }
  return found;
}

/** Exports everything as the library page does: the fault and how long it took, or the bytes that were written. */
async function exportAll() {
  const began = performance.now();
  try {
    const result = await exportInWorker(await exportSource(), { name: 'lab' }, newExportWorker);
    const ms = performance.now() - began;
    if (!result.ok) return { code: result.fault.code, detail: result.fault.detail, bytes: 0, ms };
    return { code: undefined, bytes: result.value.files.reduce((sum, { file }) => sum + file.size, 0), ms };
  } catch (error) {
    const { code, detail } = faultOf(error);
    return { code: `thrown ${code}`, detail, bytes: 0, ms: performance.now() - began };
  }
}

const lab = {
  ...backupVerbs,
  ...largeVerbs,
  exportAll,
  leftovers: async () => filesIn(await navigator.storage.getDirectory()),
  open: async () => {
    const began = performance.now();
    const quick = await openLibrary();
    const quickMs = performance.now() - began;
    const slow = await checkRows();
    const slowMs = performance.now() - began;
    return { quick, slow, quickMs, slowMs, room: await navigator.storage.estimate() };
  },
  fill,
  fillUntilFaults,
  fingerprint,
  countUp,
  /** How many rows of each table can be read. */
  tally: async () => {
    const db = await database();
    const tables = db.tables.filter(({ name }) => name !== 'meta');
    return Promise.all(tables.map(async (table) => [table.name, (await table.toArray()).length]));
  },
  countReports: () => countReports(),
  ids: () => reportIds(),
  /** One small change. */
  edit: (id: string) => tagReports([id], { add: [makeId()] }),
  note: async (id: string) => (await readReport(id))?.note,
  save: (n: number) => saveCapture(labCapture(n, makeId()), { now: now() }),
  backUp: () => runBackups(now()),
  restore: async () => {
    const opened = await openBackup(await ownFolder());
    return restoreLibrary(opened.ok ? opened.value.backup : undefined);
  },
  importSome: (from: number, to: number) =>
    importRecords(incoming(from, to, '2024-01-01T00:00:00.000Z'), { conflicts: 'keep-mine' }),
  sweep: sweepAtStart,
  offSchema: async () => offSchemaRows(await database()),
  unhandled: (): Promise<number> => chrome.runtime.sendMessage({ lab: 'unhandled' }),
  /** Reads all as an export does: how many bodies came, or why none did. */
  readAll: async (): Promise<number | string> => {
    try {
      return await readEverything();
    } catch (error) {
      return JSON.stringify(faultOf(error));
    }
  },
  /** Takes out what `importSome` brought in, so that the next import starts from the same library. */
  removeImported: async () => {
    const ids = (await reportIds()).filter((id) => id.startsWith('0'.repeat(18)));
    const binned = await binReports(ids);
    return binned.ok ? emptyBin(ids) : binned;
  },
  /** Frees space. */
  remove: async (count: number) => {
    const ids = (await reportIds()).slice(0, count);
    const binned = await binReports(ids);
    return binned.ok ? emptyBin(ids) : binned;
  },
};

export type Lab = typeof lab;
Object.assign(globalThis, { lab });
