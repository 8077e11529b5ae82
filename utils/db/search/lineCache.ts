import { type LineBlock, linesPerBlock, type SearchState, type Segment, searchDatabase } from './searchDatabase';

/** The light half of the index in memory, about 300 bytes a report, brought up to date before each query. */
export interface LineCache {
  readonly state: SearchState;
  readonly blocks: ReadonlyMap<number, LineBlock>;
  readonly segments: readonly Segment[];
  /** Slots of reports that can be found, by day, newest first; on one day the later captured first. */
  readonly order: Uint32Array;
  /** By slot; undefined or '' where no report is. */
  readonly ids: readonly (string | undefined)[];
  /** By slot, 1: an older body's grams are still in the index, so a hit must be looked at. */
  readonly stale: Uint8Array;
}

type Flat = Pick<LineCache, 'order' | 'ids' | 'stale'>;

let held: LineCache | undefined;

/** What a query walks through for every report, out of the blocks and side by side. */
function flatten(blocks: ReadonlyMap<number, LineBlock>, slots: number): Flat {
  const keys = new Float64Array(slots);
  const ids: string[] = new Array(slots);
  const stale = new Uint8Array(slots);
  let found = 0;
  for (const block of blocks.values()) {
    const from = block.block * linesPerBlock;
    for (let place = 0; place < block.ids.length; place += 1) {
      const id = block.ids[place] ?? '';
      ids[from + place] = id;
      stale[from + place] = block.stale[place] ?? 0;
      if (id === '' || block.binned[place]) continue;
      keys[found] = (block.days[place] ?? 0) * 2 ** 21 + from + place;
      found += 1;
    }
  }
  const order = Uint32Array.from(keys.subarray(0, found).sort().reverse(), (key) => key % 2 ** 21);
  return { order, ids, stale };
}

/** What is in memory, of whatever state. */
export const heldLines = (): LineCache | undefined => held;

/**
 * The cache for a state of the index, which must be the one that is stored: call it in the transaction (state, lines,
 * segments) that read it. Only blocks changed since the last look are read.
 */
export async function lineCache(state: SearchState): Promise<LineCache> {
  const db = searchDatabase();
  const before = held?.state.epoch === state.epoch && held.state.databaseId === state.databaseId ? held : undefined;
  if (before?.state.revision === state.revision) return before;
  const changed = await db.lines
    .where('revision')
    .above(before?.state.revision ?? -1)
    .toArray();
  const blocks = new Map(before?.blocks);
  for (const block of changed) blocks.set(block.block, block);
  const flat = changed.length || !before ? flatten(blocks, state.slots) : before;
  const { order, ids, stale } = flat;
  held = { state, blocks, segments: await db.segments.toArray(), order, ids, stale };
  return held;
}

/** Forgets what is in memory, e.g. when a test ends. */
export function forgetLines(): void {
  held = undefined;
}
