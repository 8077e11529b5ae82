import { bucketOf, visitBucket } from './gramCodec';
import type { LineCache } from './lineCache';
import type { BucketKey } from './postings';

type Bucket = Uint8Array | undefined;

const mostGrams = 6;

/** The grams that stand for a term: all, or of a long term six spread over it. A single character: any gram it begins. */
function rangesOf(term: string): (readonly [first: number, last: number])[] {
  if (term.length === 1) {
    const first = (term.charCodeAt(0) << 16) >>> 0;
    return [[first, first + 0xffff]];
  }
  const count = Math.min(term.length - 1, mostGrams);
  const places = Array.from({ length: count }, (_, at) =>
    count === 1 ? 0 : Math.round((at * (term.length - 2)) / (count - 1)),
  );
  return places.map((at) => {
    const gram = ((term.charCodeAt(at) << 16) | term.charCodeAt(at + 1)) >>> 0;
    return [gram, gram];
  });
}

function bucketsOf([first, last]: readonly [number, number], count: number): number[] {
  if (first === last) return [bucketOf(first, count)];
  return [
    ...new Set(
      Array.from({ length: 8 }, (_, low) => (bucketOf(first, count) & ~7 & (count - 1)) | (low & (count - 1))),
    ),
  ];
}

/** What is to be read to tell in which bodies a term may stand. */
export const keysOf = ({ segments }: LineCache, term: string): BucketKey[][] =>
  rangesOf(term).map((range) =>
    segments.flatMap(({ id, buckets }) => bucketsOf(range, buckets).map((bucket): BucketKey => [id, bucket])),
  );

/**
 * Slots of the reports whose body holds every gram of a term: all that hold the term, and, for a term of three or more
 * characters, a few that hold its parts elsewhere. One byte per slot, 1 for a hit. `rows`: what `keysOf` asked for.
 */
export function bodyHits(cache: LineCache, term: string, rows: readonly (readonly Bucket[])[]): Uint8Array {
  const ranges = rangesOf(term);
  const seen = new Uint8Array(cache.state.slots);
  ranges.forEach(([first, last], round) => {
    for (const bytes of rows[round] ?? []) {
      if (!bytes) continue;
      visitBucket(bytes, first, last, (slot) => {
        if (seen[slot] === round) seen[slot] = round + 1;
      });
    }
  });
  for (let slot = 0; slot < seen.length; slot += 1) seen[slot] = seen[slot] === ranges.length ? 1 : 0;
  return seen;
}
