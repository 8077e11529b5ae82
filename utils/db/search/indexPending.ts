import type { LibraryDatabase } from '../libraryDatabase';
import { readState } from '../readState';
import type { StateRow, TouchedRow } from '../rows';
import { database } from '../store';
import { exclusively } from './exclusively';
import { type SearchDatabase, type SearchState, searchDatabase } from './searchDatabase';
import { dropSegment, toMerge, writeMerged } from './segments';
import { takeUp } from './takeUp';

const batchSize = 256;

export interface IndexOptions {
  /** Stops after the batch in which this many milliseconds have passed. Default: until done. */
  readonly budgetMs?: number;
  readonly signal?: AbortSignal;
  /** False: gives up at once when another window is indexing. */
  readonly wait?: boolean;
}

/** The index's state, made anew when it belongs to another library or knows more than the library does. */
async function begin(db: SearchDatabase, library: StateRow): Promise<SearchState> {
  const known = await db.state.get('state');
  if (known && known.databaseId === library.databaseId && known.sequence <= library.sequence) {
    if (known.building === null) return known;
    await dropSegment(db, known.building);
    const clean = { ...known, building: null };
    await db.state.put(clean);
    return clean;
  }
  const state: SearchState = {
    key: 'state',
    databaseId: library.databaseId,
    epoch: (known?.epoch ?? 0) + 1,
    sequence: 0,
    id: '',
    slots: 0,
    revision: (known?.revision ?? 0) + 1,
    nextSegment: known?.nextSegment ?? 1,
    building: null,
  };
  await db.transaction('rw', [db.state, db.slots, db.lines, db.segments, db.postings], async () => {
    await Promise.all([db.slots.clear(), db.lines.clear(), db.segments.clear(), db.postings.clear()]);
    await db.state.put(state);
  });
  return state;
}

/** What the library has changed since, oldest first. */
async function pendingRows(library: LibraryDatabase, state: SearchState): Promise<TouchedRow[]> {
  const rows = await library.touched.where('sequence').aboveOrEqual(state.sequence).toArray();
  return rows
    .filter((row) => row.sequence > state.sequence || row.id > state.id)
    .sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
}

/** Makes eight small segments one, so that a query looks into few. Resumes from the start when broken off. */
async function tidy(state: SearchState): Promise<SearchState | undefined> {
  const db = searchDatabase();
  const inputs = toMerge(await db.segments.toArray());
  if (!inputs) return undefined;
  const id = state.nextSegment;
  const building = { ...state, nextSegment: id + 1, building: id };
  await db.state.put(building);
  const merged = await writeMerged(db, inputs, id);
  const next = { ...building, building: null, revision: state.revision + 1 };
  await db.transaction('rw', [db.state, db.segments, db.postings], async () => {
    await db.segments.put(merged);
    await db.segments.bulkDelete(inputs.map((each) => each.id));
    for (const each of inputs) await dropSegment(db, each.id);
    await db.state.put(next);
  });
  return next;
}

async function run({ budgetMs = Number.POSITIVE_INFINITY, signal }: IndexOptions): Promise<number> {
  const until = performance.now() + budgetMs;
  const over = () => performance.now() >= until || signal?.aborted === true;
  const library = await database();
  const account = await readState(library);
  if (!account) return 0;
  let state = await begin(searchDatabase(), account);
  const rows = await pendingRows(library, state);
  let done = 0;
  while (done < rows.length) {
    const batch = rows.slice(done, done + batchSize);
    done += batch.length;
    state = await takeUp(library, state, batch, done === rows.length);
    for (let more = await tidy(state); more; more = over() ? undefined : await tidy(state)) state = more;
    if (over()) break;
  }
  return rows.length - done;
}

/**
 * Takes up what the library has changed since the index last looked (`touched`, written in the same transaction as
 * each change: nothing is missed, whatever dies when). Call it when the library opens and after captures.
 * @returns how many reports are still to be taken up: 0 unless the budget ran out, it was stopped, or (with
 * `wait: false`) another window was at it, which gives `undefined`.
 */
export async function indexPending(options: IndexOptions = {}): Promise<{ readonly left: number | undefined }> {
  return { left: await exclusively('gongkai-search', () => run(options), options.wait ?? true) };
}
