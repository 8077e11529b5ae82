import { beforeEach, expect, it } from 'vitest';
import { checkRows, checkStore, closeStore, database, saveCapture, watchStore } from '@/utils/db';
import { compareCanary } from '@/utils/db/canary';
import { countedTables, noRows, type StateRow } from '@/utils/db/rows';
import { freshStore, good, type MemoryKeeper, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
const state: StateRow = {
  key: 'state',
  databaseId: 'a',
  sequence: 5,
  schemaVersion: 2,
  counts: { ...noRows, reports: 3 },
};
const canary = { name: 'gongkai', databaseId: 'a', sequence: 5, schemaVersion: 2, counts: state.counts };

it.each([
  ['equal', canary, state, undefined],
  ['ahead by a kill between commit and canary', { ...canary, sequence: 4, counts: noRows }, state, undefined],
  ['behind', { ...canary, sequence: 6 }, state, 'storage-damaged'],
  ['another database', { ...canary, databaseId: 'b' }, state, 'storage-damaged'],
  ['other counts', { ...canary, counts: { ...state.counts, contents: 1 } }, state, 'storage-damaged'],
  ['no state', canary, undefined, 'storage-damaged'],
] as const)('%s', (_name, known, found, code) => {
  expect(compareCanary(known, found)?.code).toBe(code);
});

let keeper: MemoryKeeper;
beforeEach(async () => {
  keeper = await freshStore();
  for (const n of [1, 2, 3])
    good(await saveCapture(sampleCapture({ url: `http://a.gov.cn/${n}`, title: `${n}号` }), { now }));
});

const refusal = { ok: false, fault: { code: 'storage-damaged' } };
const another = () => saveCapture(sampleCapture({ url: 'http://b.gov.cn/' }), { now });

it('restarts without an alarm', async () => {
  for (let n = 0; n < 5; n += 1) {
    await closeStore();
    expect(await checkStore()).toEqual({ ok: true, value: null });
    expect(await checkRows()).toEqual({ ok: true, value: null });
  }
});

it.each(countedTables.filter((table) => !['versions', 'attachments', 'files'].includes(table)))(
  'a row missing from %s is noticed before the first write',
  async (table) => {
    const db = await database();
    const [key] = await db.table(table).toCollection().primaryKeys();
    await db.table(table).delete(key ?? '');
    await closeStore();
    expect(await another()).toMatchObject(refusal);
    expect(await checkRows()).toMatchObject(refusal);
  },
);

it('a wiped library is no first start', async () => {
  await (await database()).delete();
  await closeStore();
  expect(await checkStore()).toMatchObject(refusal);
  expect(await another()).toMatchObject(refusal);
  await closeStore();
  expect(await another()).toMatchObject(refusal);
});

it('a library that goes away while it is open is not begun anew by who still holds it', async () => {
  const db = await database();
  const seen: string[] = [];
  const stop = watchStore((event) => seen.push(event));
  await new Promise((resolve) => (indexedDB.deleteDatabase('gongkai').onsuccess = resolve));
  await expect(db.reports.count()).rejects.toThrow();
  expect((await indexedDB.databases()).length).toBe(0);
  expect(seen).toEqual(['closed']);
  stop();
  expect(await another()).toMatchObject(refusal);
});

it('a database that took the place of the open one is not written to', async () => {
  const db = await database();
  await db.table('meta').update('state', { databaseId: 'b' });
  expect(await another()).toMatchObject(refusal);
  expect(await db.reports.count()).toBe(3);
});

it('an older copy of the library is noticed', async () => {
  const old = keeper.canary;
  good(await another());
  const db = await database();
  await db.table('meta').update('state', { sequence: old?.sequence });
  await closeStore();
  expect(await checkStore()).toMatchObject(refusal);
});

it('a canary that cannot be written does not undo what was saved', async () => {
  keeper.write = async () => {
    throw new Error('no room');
  };
  good(await another());
  keeper.write = async () => undefined;
  await closeStore();
  expect(await checkStore()).toEqual({ ok: true, value: null });
});
