import Dexie from 'dexie';
import { done, type Fault, type Result } from '@/utils/report/faults';
import { type CanaryKeeper, canaryOf } from './canary';
import { checkBooks, checkTables, type SessionMark } from './checkAtStart';
import { classifyFault, Refusal } from './classifyFault';
import { explainFault } from './explainFault';
import { LibraryDatabase } from './libraryDatabase';
import { readState } from './readState';
import { renewOnce } from './renewOnce';
import { onReplacement } from './replacement';
import { isRestoringElsewhere } from './restoring';
import { tellWatchers } from './storeWatch';
import { withTimeout } from './withTimeout';

const openTimeout = 8_000;
const firstName = 'gongkai';

/** The opened library. `fault` is set when it must not be written to; reading and exporting go on. */
export interface Store {
  readonly db: LibraryDatabase;
  /** Whose rows they are: nothing is written to a database that took this one's place. */
  readonly databaseId: string | undefined;
  readonly keeper: CanaryKeeper;
  readonly fault: Fault | undefined;
  /** The slow half of the check at the start: every table counted. Writes wait for it, reading does not. */
  readonly counted: () => Promise<Fault | undefined>;
  /** Called after each write; does its work after the first of a session. */
  readonly renewed: () => Promise<void>;
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
export const followReplacement = (): (() => void) =>
  onReplacement(() => void closeStore().finally(() => tellWatchers('replaced')));

/** Whether the browser still lists the database. It rejects, or leaves it out, when Chromium has wiped it. */
async function stillListed(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((one) => one.name === name);
  } catch (error) {
    console.warn('The list of databases cannot be read', error);
    return false;
  }
}

/** Begins at its first call, and gives everyone the same: counting holds up whoever reads meanwhile. */
function onFirstCall<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
}

async function open({ keeper: own, session }: StoreOptions): Promise<Store> {
  if (await isRestoringElsewhere()) throw new Refusal({ code: 'storage-blocked', detail: 'a restore is under way' });
  const canary = await own.read();
  const name = canary?.name ?? firstName;
  const listed = !canary || (await stillListed(name));
  const db = new LibraryDatabase(name);
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(Object.assign(new Error('Another tab holds the library'), { name: 'BlockedError' })));
  });
  await withTimeout(Promise.race([db.open(), blocked]), openTimeout).catch(async (error: unknown) => {
    const told = await explainFault(error);
    // Nothing is known of the rows yet, so nothing may be said of them.
    throw new Refusal(told.code === 'storage-full' ? { ...told, code: 'storage-no-room' } : told);
  });
  const fault = await checkBooks(db, canary, listed);
  const state = await readState(db);
  if (!fault && !canary && state) await own.write(canaryOf(name, state));
  const counted = onFirstCall(async () => fault ?? checkTables(db, session));
  return { db, databaseId: state?.databaseId, keeper: own, fault, counted, renewed: renewOnce(db, session) };
}

/** The browser closes a database by itself when its disk fails or its files are damaged; the next verb opens it anew. */
function followClosing(store: Store): void {
  store.db.on('close', () => {
    if (held?.db !== store.db) return;
    opening = undefined;
    held = undefined;
    tellWatchers('closed');
  });
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
      followClosing(store);
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
  if (store) followClosing(store);
}

/** Lets go of the library, e.g. before a restore takes another one or when a test ends. */
export async function closeStore(): Promise<void> {
  const last = opening;
  opening = undefined;
  held = undefined;
  // One that could not be opened is told to who opened it; there is nothing to close.
  const store = await last?.catch(() => undefined);
  store?.db.close();
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
    const fault = await counted();
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
