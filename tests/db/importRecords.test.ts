import { beforeEach, expect, it } from 'vitest';
import {
  correctField,
  countReports,
  database,
  exportSource,
  type IncomingRecord,
  importRecords,
  listVersions,
  readContent,
  readReport,
  saveCapture,
  sweepAtStart,
  undo,
} from '@/utils/db';
import { parseBundle } from '@/utils/db/parseBundle';
import { readState } from '@/utils/db/readState';
import { countedTables } from '@/utils/db/rows';
import { stageBundles } from '@/utils/db/stageBundles';
import { freshStore, good, sampleCapture } from './support';

const now = '2025-11-21T10:00:00.000Z';

async function* batchesOf(records: readonly IncomingRecord[], size = 2) {
  for (let from = 0; from < records.length; from += size) yield records.slice(from, from + size);
}

async function fill(count: number): Promise<IncomingRecord[]> {
  await freshStore();
  for (let n = 0; n < count; n += 1) {
    const capture = sampleCapture({ url: `http://www.example.gov.cn/${n}.html`, title: `报告第${n}号`.repeat(n + 1) });
    good(await saveCapture(capture, { now }));
  }
  const changed = sampleCapture({ url: 'http://www.example.gov.cn/0.html', title: '改了' });
  good(await saveCapture(changed, { now: '2025-11-22T10:00:00.000Z' }));
  const source = await exportSource();
  const records: IncomingRecord[] = [];
  const ids: string[] = [];
  for await (const rows of source.reports()) ids.push(...rows.map((row) => row.report.id));
  for await (const batch of source.records(ids)) {
    for (const { source: html, ...record } of batch)
      records.push({ ...record, sources: html === undefined ? [] : [html] });
  }
  return JSON.parse(JSON.stringify(records));
}

/** Every counted table holds as many rows as the books say. */
async function booksAgree(): Promise<void> {
  const db = await database();
  const state = await readState(db);
  for (const table of countedTables)
    expect([table, await db.table(table).count()]).toEqual([table, state?.counts[table]]);
}

let records: IncomingRecord[] = [];
beforeEach(async () => {
  records = await fill(5);
  await freshStore();
});

const everything = async () => {
  const db = await database();
  return {
    reports: await db.reports.toArray(),
    contents: await db.contents.toArray(),
    versions: await db.versions.toArray(),
  };
};

it('adds all, a second time nothing, and is undone', async () => {
  const first = good(await importRecords(batchesOf(records), { conflicts: 'keep-mine' }));
  expect(first).toMatchObject({ added: 5, same: 0, conflicting: [] });
  expect((await everything()).reports).toEqual(
    records.map((record) => record.report).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
  await booksAgree();
  expect(good(await importRecords(batchesOf(records), { conflicts: 'keep-mine' }))).toMatchObject({
    added: 0,
    same: 5,
  });
  await booksAgree();
  expect(good(await undo(first.undoId))).toMatchObject({ restored: 5, conflicts: [] });
  expect(await everything()).toEqual({ reports: [], contents: [], versions: [] });
  await booksAgree();
});

it('is invisible until sealed, and swept when it never is', async () => {
  const bundles = [];
  for (const record of records) bundles.push(good(await parseBundle(record)));
  good(await stageBundles('cut-off', bundles, now));
  expect(await countReports()).toBe(0);
  good(await sweepAtStart());
  expect(await everything()).toEqual({ reports: [], contents: [], versions: [] });
  const db = await database();
  expect(await db.snapshots.count()).toBe(0);
  expect(await db.staged.count()).toBe(0);
  await booksAgree();
});

it('refuses a record that does not fit its hashes, and leaves the library as it was', async () => {
  const bad = structuredClone(records);
  const content = Reflect.get(bad[3] ?? {}, 'content');
  content.body.text += '。';
  const result = await importRecords(batchesOf(bad), { conflicts: 'take-theirs' });
  expect(result).toMatchObject({ ok: false, fault: { code: 'import-refused' } });
  expect((await everything()).contents).toEqual([]);
  await booksAgree();
});

it.each([
  ['keep-mine', '我的'],
  ['take-theirs', '改了'],
  ['newer', '我的'],
] as const)('on a conflict, %s leaves %s on top and the researcher can go back', async (conflicts, title) => {
  good(await importRecords(batchesOf(records), { conflicts: 'keep-mine' }));
  const id = records.map((record) => Object(record.report)).find((row) => row.url.endsWith('/0.html')).id;
  const { revision = 0 } = (await readReport(id)) ?? {};
  good(await correctField({ id, revision, field: 'title', value: '我的' }));
  const mine = await readContent(id);
  const result = good(await importRecords(batchesOf(records), { conflicts }));
  expect(result.conflicting).toEqual([id]);
  expect((await readReport(id))?.values.title).toBe(title);
  await booksAgree();
  good(await undo(result.undoId));
  expect(await readContent(id)).toEqual(mine);
  expect((await readReport(id))?.values.title).toBe('我的');
  expect(await listVersions(id)).toHaveLength(1);
  await booksAgree();
});

it('stops when asked, with nothing left behind', async () => {
  const stop = new AbortController();
  const options = { conflicts: 'keep-mine', signal: stop.signal, onProgress: () => stop.abort() } as const;
  expect(await importRecords(batchesOf(records), options)).toMatchObject({
    ok: false,
    fault: { code: 'export-cancelled' },
  });
  expect((await everything()).contents).toEqual([]);
});
