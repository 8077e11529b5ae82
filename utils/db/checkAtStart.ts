import type { Fault } from '@/utils/report/faults';
import { type Canary, compareCanary } from './canary';
import { classifyFault } from './classifyFault';
import { countTables } from './countTables';
import type { LibraryDatabase } from './libraryDatabase';
import { readState } from './readState';
import { countedTables } from './rows';
import { schemaVersion } from './schemaVersions';

/** Remembers that this session of the browser has counted the library: files are damaged while it is closed. */
export interface SessionMark {
  readonly isCounted: () => Promise<boolean>;
  readonly markCounted: () => Promise<void>;
  /** The same of the renewal of the log (renewLog.ts). */
  readonly isRenewed: () => Promise<boolean>;
  readonly markRenewed: () => Promise<void>;
}

/**
 * The quick half, which the first paint waits for: is it the database that the canary knew, with all its writes? It
 * reads one row, so that it takes as long with 100,000 reports as with one.
 * @param listed whether the browser still lists the database
 */
export async function checkBooks(
  db: LibraryDatabase,
  canary: Canary | undefined,
  listed: boolean,
): Promise<Fault | undefined> {
  const state = await readState(db);
  if (state && state.schemaVersion > schemaVersion) return { code: 'storage-newer', detail: `${state.schemaVersion}` };
  if (!state) return { code: 'storage-damaged', detail: 'no state row' };
  if (canary && (db.created || !listed)) return { code: 'storage-damaged', detail: 'the database was gone' };
  return canary && compareCanary(canary, state);
}

/** One context counts at a time: the browser reads for all of them in one queue, and who waited finds it done. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request('gongkai-count', async () => work()) : work();
}

/** Up to so many reports every row is read too: some two seconds, once per session. Larger ones are read in slices. */
const readThrough = 5_000;

/** Indexes in which every report stands once. */
const fullIndexes = [
  'urlKey',
  'host',
  'kind',
  'status',
  'capturedAt',
  'updatedAt',
  'bodySha256',
  'sourceSha256',
] as const;

/**
 * Reads every row once, and walks the indexes. SQLite keeps no checksums: a destroyed page shows only to who reads it
 * (measured).
 */
async function readTables(db: LibraryDatabase): Promise<Fault | undefined> {
  const reports = (await readState(db))?.counts.reports ?? 0;
  if (reports > readThrough) return undefined;
  for (const table of [...countedTables, 'identities', 'touched']) await db.table(table).each(() => undefined);
  for (const index of fullIndexes) {
    const [rows, entries] = await db.transaction('r', [db.reports], () =>
      Promise.all([db.reports.count(), db.reports.orderBy(index).count()]),
    );
    if (entries !== rows) return { code: 'storage-damaged', detail: `${index}: ${entries} of ${rows} reports` };
  }
  return undefined;
}

/** The slow half, once per session of the browser, which writes wait for: has every table all its rows? */
export async function checkTables(db: LibraryDatabase, session: SessionMark | undefined): Promise<Fault | undefined> {
  try {
    return await alone(async () => {
      if (await session?.isCounted()) return undefined;
      const fault = (await countTables(db, countedTables)) ?? (await readTables(db));
      if (!fault) await session?.markCounted();
      return fault;
    });
  } catch (error) {
    const { code, detail } = classifyFault(error);
    // Nothing was written here: a library whose reading is broken off without a reason is one that LevelDB cannot read.
    const isTold = code.startsWith('storage-') && code !== 'storage-failed';
    return { code: isTold ? code : 'storage-damaged', ...(detail ? { detail } : {}) };
  }
}
