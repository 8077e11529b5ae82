import { cp, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLab } from './lab/buildLab';
import { call, databaseFiles, openLab } from './lab/openLab';

const reports = 60;
let room = '';
let kept = '';
let extension = '';
let unguarded = '';
let before: object;

/** A LevelDB library of 60 reports with its backup, closed in good order. */
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'gongkai-torn-'));
  kept = join(room, 'kept');
  [extension, unguarded] = [await buildLab(), await buildLab('no-renewal')];
  const lab = await openLab({ extension, profile: kept });
  const page = await lab.page();
  await call(page, 'open');
  await call(page, 'fill', 0, reports);
  await call(page, 'backUp');
  await call(page, 'renewed');
  before = await call(page, 'fingerprint');
  await lab.close();
  // The log in which the library began is gone, its rows are in a table.
  const files = (await databaseFiles(kept)).map((file) => basename(file));
  console.log('after the renewal:', files.join(' '));
  expect(files).not.toContain('000003.log');
  expect(files.some((file) => file.endsWith('.ldb'))).toBe(true);
}, 300_000);
afterAll(async () => {
  for (const folder of [room, extension, unguarded]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function logOf(profile: string): Promise<string> {
  const log = (await databaseFiles(profile)).find((name) => /\/\d{6}\.log$/.test(name));
  if (!log) throw new Error('LevelDB keeps no log here');
  return log;
}

/** LevelDB's log is made of blocks of this size, and of records that end within their block. */
const block = 32_768;
const head = 7;

/**
 * What a full disk or a power cut leaves at the end of the log: the head of a record (checksum, length, type), and a quarter
 * of what it announces. Nobody was told that this write was kept.
 */
async function tear(profile: string): Promise<void> {
  const log = await logOf(profile);
  const { size } = await stat(log);
  const left = block - (size % block);
  // No record begins where not even its head has room.
  const [from, room] = left > 64 ? [size, left] : [size + left, block];
  const announced = Math.min(20_000, room - head);
  const record = new Uint8Array(head + (announced >> 2)).fill(0x2e);
  record.set([0x11, 0x22, 0x33, 0x44, announced & 0xff, announced >> 8, 1]);
  const handle = await open(log, 'r+');
  await handle.write(record, 0, record.length, from);
  await handle.close();
}

const copied = async () => {
  const profile = await mkdtemp(join(room, 'copy-'));
  await cp(kept, profile, { recursive: true });
  return profile;
};

/** A sound library whose log ends in half a record: it opens, five captures are acknowledged, and the browser starts again. */
async function captureBehindCut(by: string) {
  const profile = await copied();
  await tear(profile);
  let lab = await openLab({ extension: by, profile });
  let page = await lab.page();
  const { slow: opened } = await call(page, 'open');
  const { ids } = await call(page, 'fill', 1_000, 1_005);
  if (by === extension) await call(page, 'renewed');
  await lab.close();
  lab = await openLab({ extension: by, profile });
  page = await lab.page();
  const { slow: reopened } = await call(page, 'open');
  const stored = new Set(await call(page, 'ids'));
  await lab.close();
  return {
    opened: opened.ok,
    acknowledged: ids.length,
    reopened,
    stored: stored.size,
    lost: ids.filter((id) => !stored.has(id)).length,
  };
}

it('what is captured behind half a record in the log is there after the next start', async () => {
  const found = await captureBehindCut(extension);
  console.log('torn log, captured:', JSON.stringify(found));
  expect(found).toEqual({
    opened: true,
    acknowledged: 5,
    reopened: { ok: true, value: null },
    stored: reports + 5,
    lost: 0,
  });
});

it('control: without renewing the log the next start loses it', async () => {
  const found = await captureBehindCut(unguarded);
  console.log('torn log, captured, control no-renewal:', JSON.stringify(found));
  expect(found).toMatchObject({ opened: true, acknowledged: 5, lost: 5 });
});

/** As on a full disk: the library is gone, Chromium began another and was cut off at it. It is restored, one capture more is acknowledged. */
async function restoreBehindCut(by: string) {
  const profile = await copied();
  for (const file of await databaseFiles(profile)) if ((await stat(file)).isFile()) await rm(file);
  let lab = await openLab({ extension: by, profile });
  await call(await lab.page(), 'open');
  await lab.close();
  await tear(profile);
  lab = await openLab({ extension: by, profile });
  let page = await lab.page();
  const { slow: opened } = await call(page, 'open');
  const restored = await call(page, 'restore');
  const after = await call(page, 'fingerprint');
  const saved = await call(page, 'save', 2_000);
  await lab.close();
  lab = await openLab({ extension: by, profile });
  page = await lab.page();
  const { slow: reopened } = await call(page, 'open');
  const stored = await call(page, 'countReports');
  await lab.close();
  return { opened: opened.ok, restored: restored.ok, after, saved: saved.ok, reopened: reopened.ok, stored };
}

it('what was restored behind half a record is there after the next start, and what was captured since', async () => {
  const found = await restoreBehindCut(extension);
  console.log('torn log, restored:', JSON.stringify(found));
  expect(found).toEqual({
    opened: false,
    restored: true,
    after: before,
    saved: true,
    reopened: true,
    stored: reports + 1,
  });
});

it('control: without renewing the log the restored library is lost once more', async () => {
  const found = await restoreBehindCut(unguarded);
  console.log('torn log, restored, control no-renewal:', JSON.stringify(found));
  expect(found).toMatchObject({ opened: false, restored: true, after: before, saved: true, reopened: false });
});
