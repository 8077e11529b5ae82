import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { database, exportSource, exportSourceIn, saveCapture } from '@/utils/db';
import { freshStore, good, sampleCapture } from './support';

const all = async <T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> => {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
};

test('a worker reads the very same reports, records and log as the page', async () => {
  await freshStore();
  for (const n of [1, 2, 3]) {
    const capture = sampleCapture({ url: `http://www.example${n}.gov.cn/1.html`, title: `报告第${n}号` });
    good(await saveCapture(capture, { now: '2025-11-21T10:00:00.000Z' }));
  }
  const page = await exportSource();
  const worker = await exportSourceIn(page.library);
  const listed = await all(page.reports());
  const ids = listed.map(({ report }) => report.id);
  expect(ids).toHaveLength(3);
  expect(await all(worker.reports(ids))).toEqual(listed);
  expect(await all(worker.records(ids))).toEqual(await all(page.records(ids)));
  const some = new Set(ids.slice(0, 2));
  const lines = await all(page.log(some, new Set()));
  expect(lines.map(({ reportId }) => reportId).sort()).toEqual([...some].sort());
  expect(await all(worker.log(some, new Set()))).toEqual(lines);
});

test('a library that has gone meanwhile is told, and no empty one takes its place', async () => {
  await freshStore();
  await database();
  await expect(exportSourceIn('gone')).rejects.toMatchObject({ fault: { code: 'storage-damaged' } });
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('gone');
});
