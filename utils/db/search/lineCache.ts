import { type LineBlock, linesPerBlock, type SearchState, type Segment, searchDatabase } from './searchDatabase';

/** The light half of the index in memory, about 300 bytes a report, brought up to date before each query. */
export interface LineCache {
  readonly state: SearchState;
  readonly blocks: ReadonlyMap<number, LineBlock>;
  readonly segments: readonly Segment[];
  /** Slots by day, newest first; on one day the later captured first. */
  readonly order: Uint32Array;
}

let held: LineCache | undefined;

function byDay(blocks: ReadonlyMap<number, LineBlock>, slots: number): Uint32Array {
  const keys = new Float64Array(slots);
  for (const { block, days } of blocks.values()) {
    days.forEach((day, place) => {
      const slot = block * linesPerBlock + place;
      keys[slot] = day * 2 ** 21 + slot;
    });
  }
  return Uint32Array.from(keys.sort().reverse(), (key) => key % 2 ** 21);
}

/** The cache as of now; undefined while there is no index yet. Only blocks changed since the last look are read. */
export async function lineCache(): Promise<LineCache | undefined> {
  const db = searchDatabase();
  return db.transaction('r', [db.state, db.lines, db.segments], async () => {
    const state = await db.state.get('state');
    if (!state) return undefined;
    const before = held?.state.epoch === state.epoch && held.state.databaseId === state.databaseId ? held : undefined;
    if (before?.state.revision === state.revision) return before;
    const changed = await db.lines
      .where('revision')
      .above(before?.state.revision ?? -1)
      .toArray();
    const blocks = new Map(before?.blocks);
    for (const block of changed) blocks.set(block.block, block);
    const order = changed.length || !before ? byDay(blocks, state.slots) : before.order;
    held = { state, blocks, segments: await db.segments.toArray(), order };
    return held;
  });
}

/** Forgets what is in memory, e.g. when a test ends. */
export function forgetLines(): void {
  held = undefined;
}
