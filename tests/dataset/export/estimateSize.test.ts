import { expect, it } from 'vitest';
import { estimateSize } from '@/utils/dataset/export/estimateSize';
import { everything, type Include } from '@/utils/dataset/export/include';
import { pack } from '../pack';
import { recordOf, sourceOf } from '../records';

/** Text that deflates like a language: many different signs, some of them often. */
const textOf = (seed: number, characters: number): string => {
  let state = seed + 1;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: characters }, () => String.fromCodePoint(0x4e00 + Math.floor(next() ** 3 * 3000))).join(
    '',
  );
};

const count = 150;
const characters = 1500;
const records = Array.from({ length: count }, (_, n) => {
  const text = textOf(n, characters);
  return recordOf(n, {
    text,
    content: { outline: [{ level: 1, heading: '一', text }] },
    record: { source: `<html>${text}</html>` },
  });
});
// A page source alone deflates to about 1.9 bytes for each of these characters.
const facts = { reports: count, characters, sourceBytes: characters * 1.9, files: 0, fileBytes: 0 };

const tablesOnly: Include = { ...everything, texts: false, html: false, parquet: false, xlsx: false, interop: false };

it.each([
  ['everything', everything],
  ['tables only', tablesOnly],
  ['texts beside the tables', { ...tablesOnly, texts: true }],
])('guesses the size of %s within a third', async (_, include) => {
  const [zip] = await pack(sourceOf(records), { include });
  const { bytes, parts } = estimateSize(facts, include);
  expect(parts).toBe(1);
  expect(bytes / (zip?.bytes.length ?? 1)).toBeGreaterThan(2 / 3);
  expect(bytes / (zip?.bytes.length ?? 1)).toBeLessThan(4 / 3);
});

it('counts parts by files and by bytes', () => {
  expect(estimateSize({ ...facts, reports: 50_000 }, everything).parts).toBe(5);
  expect(estimateSize({ ...facts, reports: 50_000 }, tablesOnly).parts).toBe(1);
  expect(estimateSize({ ...facts, files: 1, fileBytes: 100_000_000 }, everything).parts).toBe(16);
});
