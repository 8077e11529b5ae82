import { expect, test } from 'vitest';
import { everything } from '@/utils/dataset/export/include';
import { partLimits, placesOf, planParts } from '@/utils/dataset/export/planParts';
import { fileCount } from '@/utils/dataset/records/place';
import type { ExportSource, ListedReport } from '@/utils/dataset/source';
import { pack, unpack } from '../pack';
import { hashOf, idOf, recordOf, sourceOf } from '../records';

/** Tables, papers and scripts: what a package holds without a single report. */
const ownFiles = async () => {
  const [empty] = await pack(sourceOf([]));
  return empty ? (await unpack(empty)).size : Number.NaN;
};

const sample = recordOf(0).report;

/** So many reports, each with `files` attachments of `bytes`, read in batches as the store gives them. */
function source(count: number, files = 0, bytes = 0): ExportSource {
  const listed = (n: number): ListedReport => ({
    report: { ...sample, id: idOf(n) },
    hasSource: true,
    earlier: [],
    attachments: Array.from({ length: files }, (_, i) => ({
      id: `${n}-${i}`,
      reportId: idOf(n),
      name: `${i}.pdf`,
      url: 'http://www.example.gov.cn/1.pdf',
      mediaType: 'application/pdf',
      bytes,
      sha256: hashOf('x'),
      state: 'stored',
      reason: null,
      fetchedAt: null,
    })),
  });
  const all = Array.from({ length: count }, (_, n) => listed(n));
  return {
    async *reports(ids) {
      const wanted = ids && new Set(ids);
      yield all.filter(({ report }) => !wanted || wanted.has(report.id));
    },
    records: () => {
      throw new Error('A plan reads no record');
    },
    attachmentBytes: async () => undefined,
    async *log() {},
  };
}

const sizes = async (from: ExportSource) => {
  const parts = await planParts(from, everything, partLimits);
  return Promise.all(
    parts.map(async (part) => (await placesOf(from, part, everything)).reduce((sum, one) => sum + fileCount(one), 0)),
  );
};

test('the limits are those the documentation promises', () => {
  expect(partLimits).toEqual({ entries: 20_000, bytes: 1_000_000_000 });
});

test('no part of 25,000 reports has more than 20,000 entries, none is cut needlessly, none is left out', async () => {
  const entries = await sizes(source(25_000));
  const own = await ownFiles();
  for (const count of entries) expect(count + own).toBeLessThanOrEqual(20_000);
  expect(entries).toHaveLength(3);
  expect(entries[0]).toBeGreaterThan(19_900);
  expect(entries.reduce((sum, count) => sum + count, 0)).toBe(50_000);
});

test('at the edge: as many reports as fit make one part, one more makes two', async () => {
  const [fit = 0] = await sizes(source(12_000));
  expect(await sizes(source(fit / 2))).toEqual([fit]);
  expect(await sizes(source(fit / 2 + 1))).toEqual([fit, 2]);
});

test('attachments of 3 GB are parted so that each part stays below 1 GB', async () => {
  const from = source(30, 1, 100_000_000);
  const parts = await planParts(from, everything, partLimits);
  for (const { ids } of parts) expect(ids.length * 100_000_000).toBeLessThan(partLimits.bytes);
  expect(parts.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 30 }, (_, n) => idOf(n)));
});

test('a report that alone is larger still has a part of its own, for the writer to refuse', async () => {
  const parts = await planParts(source(3, 1, 1_500_000_000), everything, partLimits);
  expect(parts.map(({ ids }) => ids.length)).toEqual([1, 1, 1]);
});
