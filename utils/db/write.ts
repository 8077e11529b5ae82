import type { Table, Transaction } from 'dexie';
import { done, failed, type Result } from '@/utils/report/faults';
import { afterFailure } from './afterFailure';
import { canaryOf } from './canary';
import { Refusal } from './classifyFault';
import { explainFault } from './explainFault';
import type { LibraryDatabase } from './libraryDatabase';
import { readState } from './readState';
import { lacksRoom, roomLeft } from './room';
import type { CountedTable, Counts, StateRow, TouchedRow } from './rows';
import { schemaVersion } from './schemaVersions';
import { openStore, type Store } from './store';
import { withTimeout } from './withTimeout';

const writeTimeout = 8_000;

/** What a write is given: the database inside its transaction, and the books to keep. */
export interface Change {
  readonly db: LibraryDatabase;
  /** Number of this write; rows touched by it carry it. */
  readonly sequence: number;
  /** Notes that rows were added (or, negative, removed) in a counted table. */
  readonly count: (table: CountedTable, rows: number) => void;
  /** Notes which reports were changed, for backup and search. `gone`: emptied from the bin. */
  readonly touch: (ids: readonly string[], gone?: boolean) => void;
}

interface Books {
  readonly counts: Record<CountedTable, number>;
  readonly touched: Map<string, TouchedRow>;
}

async function keepBooks(db: LibraryDatabase, before: StateRow, books: Books): Promise<StateRow> {
  const counts: Counts = books.counts;
  const state: StateRow = { ...before, counts, sequence: before.sequence + 1, schemaVersion };
  if (books.touched.size) await db.touched.bulkPut([...books.touched.values()]);
  await db.meta.put(state);
  return state;
}

async function run<T>(store: Store, tables: readonly string[], work: (change: Change) => Promise<T>, limit: number) {
  const { db } = store;
  let held: Transaction | undefined;
  let state: StateRow | undefined;
  const names: Table[] = [...new Set([...tables, 'touched', 'meta'])].map((name) => db.table(name));
  const transaction = db.transaction('rw', names, async (tx) => {
    held = tx;
    const before = await readState(db);
    if (!before) throw new Refusal({ code: 'storage-damaged', detail: 'no state row' });
    if (before.databaseId !== store.databaseId)
      throw new Refusal({ code: 'storage-damaged', detail: 'another database took its place' });
    if (before.schemaVersion > schemaVersion) throw new Refusal({ code: 'storage-newer' });
    const books: Books = { counts: { ...before.counts }, touched: new Map() };
    const sequence = before.sequence + 1;
    const value = await work({
      db,
      sequence,
      count: (table, rows) => {
        books.counts[table] += rows;
      },
      touch: (ids, gone = false) => {
        for (const id of ids) books.touched.set(id, { id, sequence, gone: gone ? 1 : 0 });
      },
    });
    state = await keepBooks(db, before, books);
    return value;
  });
  const value = await withTimeout(transaction, limit, () => held?.abort());
  return { value, state };
}

/**
 * One strict transaction on the library: all of `work` or nothing. Resolves after the commit, so that "saved" may be
 * said; every failure comes back as a fault. Refused when the library is damaged or newer than this code.
 * `work` may await nothing but the database; it throws `Refusal` to take everything back.
 * @param limit milliseconds; a full disk can leave a write unsettled for ever
 * @param grows bytes it adds to the library; undefined: hardly any (see `lacksRoom`)
 */
export async function write<T>(
  tables: readonly string[],
  work: (change: Change) => Promise<T>,
  limit = writeTimeout,
  grows?: number,
): Promise<Result<T>> {
  let room: number | undefined;
  try {
    const store = await openStore();
    const fault = store.fault ?? (await store.counted());
    if (fault) return { ok: false, fault };
    room = await roomLeft();
    if (lacksRoom(room, grows)) return failed('storage-full', 'hardly any room left');
    const { value, state } = await run(store, tables, work, limit);
    if (state) await remember(store, state);
    void store.renewed();
    return done(value);
  } catch (error) {
    return { ok: false, fault: await afterFailure(await explainFault(error, room)) };
  }
}

/** The commit stands whatever becomes of the canary: one that lags is no alarm, so a failure here is only told. */
async function remember(store: Store, state: StateRow): Promise<void> {
  try {
    await withTimeout(store.keeper.write(canaryOf(store.db.name, state)), 2_000);
  } catch (error) {
    console.warn('The canary was not renewed', error);
  }
}
