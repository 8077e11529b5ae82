import { beforeEach, expect, it } from 'vitest';
import {
  database,
  exportSource,
  openBackup,
  restoreLibrary,
  saveCapture,
  unsoundReports,
  verifyReports,
  verifySlice,
} from '@/utils/db';
import { backUp } from '@/utils/db/backup/backUp';
import type { Content, Report } from '@/utils/report/schema';
import { memoryFolder } from './backup/memoryFolder';
import { freshStore, good, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
const lengthen = (row: Content) => {
  row.body.text += '。';
};
const retitle = (row: Report) => {
  row.values.title = '别的';
};

let ids: string[] = [];
beforeEach(async () => {
  await freshStore();
  ids = [];
  for (let n = 0; n < 5; n += 1) {
    ids.push(
      good(await saveCapture(sampleCapture({ url: `http://a.gov.cn/${n}`, title: `${n}号` }), { now })).reportId,
    );
  }
  ids.sort();
});

/** Goes once round the library in slices. */
const round = async () => {
  for (let n = 0; n < 3; n += 1) good(await verifySlice(2));
};

it('finds nothing in a sound library', async () => {
  await round();
  expect(await unsoundReports()).toEqual([]);
});

it.each([
  [
    'a letter of the body',
    (id: string) => database().then((db) => db.contents.where('id').equals(id).modify(lengthen)),
  ],
  [
    'a value of the light row',
    (id: string) => database().then((db) => db.reports.where('id').equals(id).modify(retitle)),
  ],
  [
    'the source',
    async (id: string) => {
      const db = await database();
      const report = await db.reports.get(id);
      await db.snapshots
        .where('sha256')
        .equals(report?.sourceSha256 ?? '')
        .modify((row) => void row.gzip.fill(0, 12));
    },
  ],
])('finds a report in which %s was changed', async (_name, change) => {
  const folder = memoryFolder();
  good(await backUp(folder, now));
  const { backup } = good(await openBackup(folder));
  await change(ids[3] ?? '');
  await round();
  expect(await unsoundReports()).toEqual([ids[3]]);
  good(await restoreLibrary(backup));
  expect(await unsoundReports()).toEqual([]);
  expect((await verifyReports(ids)).unsound).toEqual([]);
  expect((await database()).name).toBe('gongkai');
});

it('stops an export over a changed body and names the report', async () => {
  const db = await database();
  await db.contents
    .where('id')
    .equals(ids[1] ?? '')
    .modify(lengthen);
  const source = await exportSource();
  const read = async () => {
    for await (const batch of source.records(ids)) expect(batch).toBeDefined();
  };
  await expect(read()).rejects.toMatchObject({ fault: { code: 'storage-damaged', detail: ids[1] } });
});
