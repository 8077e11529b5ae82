import { Dexie } from 'dexie';
import { done, type Fault, failed, type Result } from '@/utils/report/faults';
import { type Canary, type CanaryKeeper, canaryOf, compareCanary } from './canary';
import { classifyFault } from './classifyFault';
import { LibraryDatabase } from './libraryDatabase';
import type { StateRow } from './rows';
import { schemaVersion } from './schemaVersions';
import { withTimeout } from './withTimeout';

const openTimeout = 8_000;
const firstName = 'gongkai';

/** The opened library. `fault` is set when it must not be written to; reading and exporting go on. */
export interface Store {
  readonly db: LibraryDatabase;
  readonly keeper: CanaryKeeper;
  readonly fault: Fault | undefined;
}

let keeper: CanaryKeeper | undefined;
let opening: Promise<Store> | undefined;

/** Names the keeper of the canary. Each extension page and the background call it once, before the first verb. */
export function configureStore(options: { readonly keeper: CanaryKeeper }): void {
  keeper = options.keeper;
}

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
  const reports = await db.reports.count();
  if (reports === state.counts.reports) return undefined;
  return { code: 'storage-damaged', detail: `${reports} reports, ${state.counts.reports} written` };
}

async function open(own: CanaryKeeper): Promise<Store> {
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
  return { db, keeper: own, fault };
}

/**
 * The library, opened once per context and held against its canary before anything is written.
 * A mismatch leaves it readable with `fault` set; a database that cannot be opened at all rejects (see `faultOf`).
 */
export function openStore(): Promise<Store> {
  if (!keeper) throw new Error('configureStore comes before openStore');
  if (opening) return opening;
  const attempt = open(keeper);
  opening = attempt;
  attempt.catch(() => {
    opening = undefined;
  });
  return attempt;
}

/** Lets go of the library, e.g. before a restore takes another one or when a test ends. */
export async function closeStore(): Promise<void> {
  const held = opening;
  opening = undefined;
  if (held) (await held).db.close();
}

/** The database for reading, opened if need be. */
export const database = async (): Promise<LibraryDatabase> => (await openStore()).db;

/** Whether the library opened and may be written to. */
export async function checkStore(): Promise<Result<null>> {
  try {
    const { fault } = await openStore();
    return fault ? { ok: false, fault } : done(null);
  } catch (error) {
    const fault = classifyFault(error);
    return failed(fault.code, fault.detail);
  }
}

Dexie.debug = false;
