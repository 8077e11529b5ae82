import type { LineCache } from './lineCache';
import { searchDatabase } from './searchDatabase';

export type BucketKey = readonly [segment: number, bucket: number];

/** Bytes of buckets kept in memory: what was looked into for 平安 is asked for again with 平安镇. */
const mostBytes = 24_000_000;

const held = new Map<string, Uint8Array | undefined>();
let heldOf = '';
let heldBytes = 0;

/** A segment is never changed once it can be read, and its number is given once, so what was read stays true. */
function keep(name: string, bytes: Uint8Array | undefined): void {
  if (held.has(name)) return;
  held.set(name, bytes);
  heldBytes += bytes?.length ?? 0;
  for (const [oldest, dropped] of held) {
    if (heldBytes <= mostBytes) return;
    held.delete(oldest);
    heldBytes -= dropped?.length ?? 0;
  }
}

/**
 * Buckets of the index; undefined for one that holds nothing. Call it in the transaction (postings) in which the cache
 * was found to be current: a segment that was merged since is gone.
 */
export async function readPostings(
  { state }: LineCache,
  keys: readonly BucketKey[],
): Promise<readonly (Uint8Array | undefined)[]> {
  const owner = `${state.databaseId} ${state.epoch}`;
  if (heldOf !== owner) {
    held.clear();
    heldBytes = 0;
    heldOf = owner;
  }
  const wanted = keys.filter((key) => !held.has(key.join()));
  const rows = wanted.length === 0 ? [] : await searchDatabase().postings.bulkGet(wanted.map(([...key]) => key));
  const fresh = new Map(wanted.map((key, at) => [key.join(), rows[at]?.bytes]));
  const found = keys.map((key) => held.get(key.join()) ?? fresh.get(key.join()));
  for (const [name, bytes] of fresh) keep(name, bytes);
  return found;
}
