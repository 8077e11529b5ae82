import { bucketOf, encodeBucket, type GramList, readBucket } from './gramCodec';
import type { PostingRow, SearchDatabase, Segment } from './searchDatabase';

/** Slots are below two million, so that gram and slot share one exact double. */
const slotSpan = 2 ** 21;
const fanIn = 8;
/** Above this a segment is left alone: merging it once more costs more than its extra look-up. */
const largest = 16_384;

/** So many that a bucket of a middling segment is about 30 kB. */
function bucketCount(reports: number): number {
  let count = 1;
  while (count < reports / 12 && count < 4096) count *= 2;
  return count;
}

/** (gram, slot) pairs in one sorted array → lists by gram. */
function* listsOf(pairs: Float64Array): Generator<GramList> {
  let gram = -1;
  let slots: number[] = [];
  for (const pair of pairs) {
    const each = Math.floor(pair / slotSpan);
    const slot = pair - each * slotSpan;
    if (each !== gram) {
      if (slots.length) yield [gram, slots];
      gram = each;
      slots = [];
    }
    if (slots.at(-1) !== slot) slots.push(slot);
  }
  if (slots.length) yield [gram, slots];
}

export interface IndexedBody {
  readonly slot: number;
  /** Ascending, see `gramsOf`. */
  readonly grams: Uint32Array;
}

/** The rows of a new segment. Empty buckets have no row. */
export function segmentRows(segment: number, bodies: readonly IndexedBody[]): { rows: PostingRow[]; buckets: number } {
  const buckets = bucketCount(bodies.length);
  const sizes = new Uint32Array(buckets);
  for (const { grams } of bodies) {
    for (const gram of grams) {
      const bucket = bucketOf(gram, buckets);
      sizes[bucket] = (sizes[bucket] ?? 0) + 1;
    }
  }
  const pairs = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Uint32Array(buckets);
  for (const { slot, grams } of bodies) {
    for (const gram of grams) {
      const bucket = bucketOf(gram, buckets);
      const at = filled[bucket] ?? 0;
      filled[bucket] = at + 1;
      const into = pairs[bucket];
      if (into) into[at] = gram * slotSpan + slot;
    }
  }
  const rows = pairs.flatMap((each, bucket): PostingRow[] =>
    each.length ? [{ segment, bucket, bytes: encodeBucket(listsOf(each.sort())) }] : [],
  );
  return { rows, buckets };
}

const level = (reports: number): number => Math.floor(Math.log(Math.max(reports, 1)) / Math.log(fanIn));

/** Eight segments of one size, to be made into one; undefined when there is nothing to tidy. */
export function toMerge(segments: readonly Segment[]): readonly Segment[] | undefined {
  const levels = new Map<number, Segment[]>();
  for (const segment of segments) {
    if (segment.reports >= largest) continue;
    const same = levels.get(level(segment.reports));
    if (same) same.push(segment);
    else levels.set(level(segment.reports), [segment]);
  }
  return [...levels.values()].find((same) => same.length >= fanIn)?.slice(0, fanIn);
}

/**
 * Writes the union of several segments as a new one, a group of buckets at a time. The caller names the new segment
 * in the state before, and puts it in the place of the old ones after; broken off, it is rubbish and nothing else.
 */
export async function writeMerged(db: SearchDatabase, inputs: readonly Segment[], id: number): Promise<Segment> {
  const reports = inputs.reduce((total, each) => total + each.reports, 0);
  const buckets = bucketCount(reports);
  const groups = Math.min(buckets, ...inputs.map((each) => each.buckets));
  for (let group = 0; group < groups; group += 1) {
    const keys = inputs.flatMap((each) =>
      Array.from({ length: each.buckets / groups }, (_, at): [number, number] => [each.id, group + at * groups]),
    );
    const found = await db.postings.bulkGet(keys);
    const pairs = new Map<number, number[]>();
    for (const row of found) {
      if (!row) continue;
      for (const [gram, slots] of readBucket(row.bytes)) {
        const bucket = bucketOf(gram, buckets);
        const into = pairs.get(bucket) ?? [];
        if (into.length === 0) pairs.set(bucket, into);
        for (const slot of slots) into.push(gram * slotSpan + slot);
      }
    }
    const rows = [...pairs].map(
      ([bucket, each]): PostingRow => ({
        segment: id,
        bucket,
        bytes: encodeBucket(listsOf(Float64Array.from(each).sort())),
      }),
    );
    await db.postings.bulkPut(rows);
  }
  return { id, reports, buckets };
}

/** All rows of a segment, deleted. */
export const dropSegment = (db: SearchDatabase, id: number): Promise<number> =>
  db.postings.where('[segment+bucket]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).delete();
