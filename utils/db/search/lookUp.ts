import { keysOf } from './bodyHits';
import { heldLines, type LineCache, lineCache } from './lineCache';
import { readPostings } from './postings';
import { searchDatabase } from './searchDatabase';

export interface Looked {
  readonly cache: LineCache;
  /** For each term and each of its grams the buckets that may hold it. */
  readonly rows: readonly (readonly (readonly (Uint8Array | undefined)[])[])[];
}

async function rowsOf(cache: LineCache, terms: readonly string[]): Promise<Looked['rows']> {
  const keys = terms.map((term) => keysOf(cache, term));
  const read = await readPostings(cache, keys.flat(2));
  let from = 0;
  return keys.map((ofTerm) =>
    ofTerm.map((ofGram) => {
      from += ofGram.length;
      return read.slice(from - ofGram.length, from);
    }),
  );
}

/**
 * The index for some terms as it is now, or undefined while there is none. All in one transaction, so that no segment
 * is merged away between its list and its buckets; and the buckets are asked for together with the state, because
 * nearly always nothing has changed since the last key.
 */
export function lookUp(terms: readonly string[]): Promise<Looked | undefined> {
  const db = searchDatabase();
  return db.transaction('r', [db.state, db.lines, db.segments, db.postings], async () => {
    const held = heldLines();
    const [state, early] = await Promise.all([db.state.get('state'), held && rowsOf(held, terms)]);
    if (!state) return undefined;
    const cache = await lineCache(state);
    return { cache, rows: early && cache === held ? early : await rowsOf(cache, terms) };
  });
}
