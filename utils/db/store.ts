import Dexie from 'dexie';
import { done, type Fault, type Result } from '@/utils/report/faults';
import { type Canary, type CanaryKeeper, canaryOf, compareCanary } from './canary';
import { classifyFault } from './classifyFault';
import { LibraryDatabase } from './libraryDatabase';
import { onReplacement } from './replacement';
import { type CountedTable, countedTables, type StateRow } from './rows';
import { schemaVersion } from './schemaVersions';
import { withTimeout } from './withTimeout';

const openTimeout = 8_000;
const firstName = 'gongkai';

/** The opened library. `fault` is set when it must not be written to; reading and exporting go on. */
export interface Store {
  readonly db: LibraryDatabase;
  readonly keeper: CanaryKeeper;
  readonly fault: Fault | undefined;
  /** The slow half of the check at the start: every table counted. Writes wait for it, reading does not. */
  readonly counted: Promise<Fault | undefined>;
}

/** Remembers that this session of the browser has counted the library: files are damaged while it is closed. */
export interface SessionMark {
  readonly isCounted: () => Promise<boolean>;
  readonly markCounted: () => Promise<void>;
}

export interface StoreOptions {
  readonly keeper: CanaryKeeper;
  /** Without it every opening counts. */
  readonly session?: SessionMark;
}

let settings: StoreOptions | undefined;
let opening: Promise<Store> | undefined;
/** The same store once it is open. */
let held: Store | undefined;

/** Names the keeper of the canary. Each extension page and the background call it once, before the first verb. */
export function configureStore(options: StoreOptions): void {
  settings = options;
}

/** Follows a restore in another context: lets go of the old library, the next verb opens the new one. */
export const followReplacement = (): (() => void) => onReplacement(() => void closeStore());

/** The database's own account of itself; undefined when it is gone. */
export const readState = async (db: LibraryDatabase): Promise<StateRow | undefined> => {
  const row = await db.meta.get('state');
  return row && 'sequence' in row ? row : undefined;
};

/** Whether the browser still lists the database. It rejects, or leaves it out, when Chromium has wiped it. */
async function stillListed(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch (error) {
    console.warn('The list of databases cannot be read', error);
    return false;
  }
}

async function inspect(db: LibraryDatabase, canary: Canary | undefined, listed: boolean): Promise<Fault | undefined> {
  const state = await readState(db);
  if (state && state.schemaVersion > schemaVersion) return { code: 'storage-newer', detail: `${state.schemaVersion}` };
  if (!state) return { code: 'storage-damaged', detail: 'no state row' };
  if (canary && (db.created || !listed)) return { code: 'storage-damaged', detail: 'the database was gone' };
  const fault = canary && compareCanary(canary, state);
  if (fault) return fault;
  return countTables(db, ['reports']);
}

/** Counts tables against the books, in one transaction so that a writer elsewhere is no alarm. */
async function countTables(db: LibraryDatabase, tables: readonly CountedTable[]): Promise<Fault | undefined> {
  return db.transaction('r', ['meta', ...tables], async () => {
    const state = await readState(db);
    for (const table of tables) {
      const rows = await db.table(table).count();
      if (rows === state?.counts[table]) continue;
      return { code: 'storage-damaged', detail: `${table}: ${rows} rows, ${state?.counts[table]} written` };
    }
    return undefined;
  });
}

/** Up to so many reports every row is read too: some two seconds, once per session. Larger ones are read in slices. */
const readThrough = 5_000;

/** Reads every row once. SQLite keeps no checksums: a destroyed page shows only to who reads it (measured). */
async function readTables(db: LibraryDatabase, tables: readonly CountedTable[]): Promise<void> {
  if ((await db.reports.count()) > readThrough) return;
  for (const table of tables) await db.table(table).each(() => undefined);
}

async function countAll(db: LibraryDatabase, session: SessionMark | undefined): Promise<Fault | undefined> {
  try {
    if (await session?.isCounted()) return undefined;
    const fault = await countTables(db, countedTables);
    if (!fault) await readTables(db, countedTables);
    if (!fault) await session?.markCounted();
    return fault;
  } catch (error) {
    const { code, detail } = classifyFault(error);
    return { code: code.startsWith('storage-') ? code : 'storage-damaged', ...(detail ? { detail } : {}) };
  }
}

async function open({ keeper: own, session }: StoreOptions): Promise<Store> {
  const canary = await own.read();
  const name = canary?.name ?? firstName;
  const listed = !canary || (await stillListed(name));
  const db = new LibraryDatabase(name);
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(Object.assign(new Error('Another tab holds the library'), { name: 'BlockedError' })));
  });
  await withTimeout(Promise.race([db.open(), blocked]), openTimeout);
  const fault = await inspect(db, canary, listed);
  const state = await readState(db);
  if (!fault && !canary && state) await own.write(canaryOf(name, state));
  return { db, keeper: own, fault, counted: fault ? Promise.resolve(fault) : countAll(db, session) };
}

/**
 * The library, opened once per context and held against its canary before anything is written.
 * A mismatch leaves it readable with `fault` set; a database that cannot be opened at all rejects (see `faultOf`).
 */
export function openStore(): Promise<Store> {
  if (!settings) throw new Error('configureStore comes before openStore');
  if (opening) return opening;
  const attempt = open(settings);
  opening = attempt;
  attempt.then(
    (store) => {
      if (opening !== attempt) return;
      held = store;
      // The browser closes a database by itself when its disk fails; the next verb opens it anew.
      store.db.on('close', () => {
        if (opening !== attempt) return;
        opening = undefined;
        held = undefined;
      });
    },
    () => {
      opening = undefined;
    },
  );
  return attempt;
}

/** The keeper of the canary, for a restore when the library itself cannot be opened. */
export function canaryKeeperInUse(): CanaryKeeper {
  if (!settings) throw new Error('configureStore comes before a restore');
  return settings.keeper;
}

/** Puts another opened library in this context's place, e.g. one that a restore has built; undefined: open anew. */
export function takeStore(store: Store | undefined): void {
  opening = store && Promise.resolve(store);
  held = store;
}

/** Lets go of the library, e.g. before a restore takes another one or when a test ends. */
export async function closeStore(): Promise<void> {
  const last = opening;
  opening = undefined;
  held = undefined;
  if (last) (await last).db.close();
}

const openDatabase = async (): Promise<LibraryDatabase> => (await openStore()).db;

/**
 * The database for reading, opened if need be. Once open it comes as Dexie's own promise: after a wait for any other
 * promise a live query no longer sees what it reads (Firefox), and is never told of changes.
 */
export const database = (): Promise<LibraryDatabase> => (held ? Dexie.Promise.resolve(held.db) : openDatabase());

/** Waits for the slow half of the check: whether every table has all its rows. For the banner, after the first paint. */
export async function checkRows(): Promise<Result<null>> {
  try {
    const { counted } = await openStore();
    const fault = await counted;
    return fault ? { ok: false, fault } : done(null);
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}

/** Whether the library opened and may be written to, by the quick half of the check. */
export async function checkStore(): Promise<Result<null>> {
  try {
    const { fault } = await openStore();
    return fault ? { ok: false, fault } : done(null);
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}
