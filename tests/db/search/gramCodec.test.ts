import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketOf, encodeBucket, type GramList, gramsOf, readBucket, visitBucket } from '@/utils/db/search/gramCodec';

const ascending = (max: number, minLength: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max }), { minLength, maxLength: 40 }).map((each) => each.sort((a, b) => a - b));
const bucket = ascending(0xffffffff, 0).chain((grams) =>
  fc.tuple(...grams.map((gram) => ascending(2 ** 21 - 1, 1).map((slots): GramList => [gram, slots]))),
);

it('gives back what was put in', () => {
  fc.assert(
    fc.property(bucket, (lists) => {
      expect([...readBucket(encodeBucket(lists))]).toEqual(lists);
    }),
  );
});

it('visits just the lists asked for', () => {
  fc.assert(
    fc.property(
      bucket,
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.integer({ min: 0, max: 0xffffffff }),
      (lists, a, b) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const seen: number[] = [];
        visitBucket(encodeBucket(lists), first, last, (slot) => seen.push(slot));
        expect(seen).toEqual(
          lists.filter(([gram]) => gram >= first && gram <= last).flatMap(([, slots]) => [...slots]),
        );
      },
    ),
  );
});

it('refuses bytes that end too early', () => {
  const bytes = encodeBucket([[5, [1, 300]]]);
  expect(() => [...readBucket(bytes.slice(0, -1))]).toThrow('too early');
});

it('keeps the grams of one first character in eight buckets', () => {
  for (const count of [1, 2, 8, 64, 4096]) {
    const buckets = new Set(
      Array.from({ length: 0x10000 }, (_, second) => bucketOf(((0x5e73 << 16) | second) >>> 0, count)),
    );
    expect(buckets.size).toBe(Math.min(8, count));
    expect(Math.max(...buckets)).toBeLessThan(count);
  }
});

it('lists the pairs of a text once, ascending, with the last character alone', () => {
  const unit = (text: string, at: number) => text.charCodeAt(at);
  const pair = (text: string) => ((unit(text, 0) << 16) | (text.length > 1 ? unit(text, 1) : 0)) >>> 0;
  const expected = ['平安', '安平', '安'].map(pair).sort((a, b) => a - b);
  expect([...gramsOf('平安平安')]).toEqual(expected);
  expect([...gramsOf('')]).toEqual([]);
});
