import { readdir, readFile } from 'node:fs/promises';
import type { Transaction } from 'dexie';
import { expect, it } from 'vitest';
import { checkStore, correctField, database, readReport, reportIds } from '@/utils/db';
import { canaryOf } from '@/utils/db/canary';
import { LibraryDatabase } from '@/utils/db/libraryDatabase';
import { readState } from '@/utils/db/readState';
import { schemaVersion, schemaVersions } from '@/utils/db/schemaVersions';
import { type DatabaseDump, dumpDatabase, restoreDump } from './databaseDump';
import { freshStore, good } from './support';

const folder = new URL('../fixtures/databases/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));

const load = async (file: string): Promise<DatabaseDump> => JSON.parse(await readFile(new URL(file, folder), 'utf8'));

it('has an example database of every schema version', () => {
  expect(files.sort()).toEqual(schemaVersions.map(({ number }) => `v${number}.json`).sort());
});

it.each(files)('%s was made by its version as it stands: a version is added to, never edited', async (file) => {
  await freshStore();
  const dump = await load(file);
  const db = new LibraryDatabase(
    'fresh',
    schemaVersions.filter(({ number }) => number <= dump.version),
  );
  await db.open();
  expect((await dumpDatabase(db)).tables).toEqual(dump.tables);
});

it('an upgrade that fails half-way leaves the database as it was', async () => {
  await freshStore();
  const dump = await load('v2.json');
  await restoreDump('gongkai', dump);
  const upgrade = async (transaction: Transaction) => {
    let rows = 0;
    await transaction
      .table('reports')
      .toCollection()
      .modify((row) => {
        row.note = 'half';
        rows += 1;
        if (rows === 6) throw new Error('killed');
      });
  };
  const next = new LibraryDatabase('gongkai', [...schemaVersions, { number: schemaVersion + 1, tables: {}, upgrade }]);
  await expect(next.open()).rejects.toThrow();
  const db = new LibraryDatabase('gongkai');
  await db.open();
  expect(await db.reports.toArray()).toEqual(dump.rows.reports);
  expect((await readState(db))?.schemaVersion).toBe(schemaVersion);
});

it('an upgrade notes its version, so that older code keeps its hands off', async () => {
  await freshStore();
  await restoreDump('gongkai', await load('v2.json'));
  const upgrade = async (transaction: Transaction) => {
    await transaction.table('reports').toCollection().modify({ note: 'new' });
  };
  const next = new LibraryDatabase('gongkai', [...schemaVersions, { number: schemaVersion + 1, tables: {}, upgrade }]);
  await next.open();
  expect((await next.reports.toArray()).every((row) => row.note === 'new')).toBe(true);
  expect((await readState(next))?.schemaVersion).toBe(schemaVersion + 1);
  next.close();
  expect(await checkStore()).toMatchObject({ ok: false, fault: { code: 'storage-newer' } });
});

it.each(files)('%s opens with every row as it was', async (file) => {
  const keeper = await freshStore();
  const dump = await load(file);
  await restoreDump('gongkai', dump);
  const old = new LibraryDatabase('gongkai', [{ number: dump.version, tables: dump.tables }]);
  await old.open();
  const state = await readState(old);
  if (!state) throw new Error('the example has no state row');
  await keeper.write(canaryOf('gongkai', state));
  const before = await old.reports.toArray();
  const contents = await old.contents.toArray();
  old.close();
  const db = await database();
  expect(await db.reports.toArray()).toEqual(before);
  expect(await db.contents.toArray()).toEqual(contents);
  expect((await readState(db))?.schemaVersion).toBe(schemaVersion);
  const [id = ''] = await reportIds();
  const { revision = 0 } = (await readReport(id)) ?? {};
  good(await correctField({ id, revision, field: 'title', value: '升级之后' }));
});

it('leaves a database of a newer schema alone', async () => {
  await freshStore();
  const next = schemaVersion + 1;
  const db = new LibraryDatabase('gongkai', [...schemaVersions, { number: next, tables: { extra: 'id' } }]);
  await db.open();
  await db.table('meta').update('state', { schemaVersion: next });
  db.close();
  const result = await correctField({ id: 'x', revision: 0, field: 'title', value: '旧程序' });
  expect(result.ok).toBe(false);
  const { saveCapture } = await import('@/utils/db');
  const { sampleCapture } = await import('./support');
  const saved = await saveCapture(sampleCapture(), { now: '2026-11-21T10:00:00.000Z' });
  expect(saved).toMatchObject({ ok: false, fault: { code: 'storage-newer' } });
  expect(await (await database()).reports.count()).toBe(0);
});
