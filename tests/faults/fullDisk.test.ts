import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { slowness } from '../support/slowness';
import { buildLab, type Control } from './lab/buildLab';
import { type BackEnd, backEnds, call, openLab } from './lab/openLab';
import { fillUp, smallDisk } from './lab/smallDisk';
import { upToThreeTimes } from './upToThreeTimes';

const megabyte = 1_048_576;
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'gongkai-full-'));
});
afterAll(() => rm(room, { recursive: true, force: true, maxRetries: 5 }));

async function run(backEnd: BackEnd, control?: Control) {
  const extension = await buildLab(control);
  const disk = smallDisk(join(room, `${backEnd}-${control ?? 'product'}`));
  try {
    let lab = await openLab({ extension, profile: disk.folder, backEnd });
    let page = await lab.page();
    await call(page, 'open');
    const before = await call(page, 'fill', 0, 60);
    const [id = ''] = before.ids;
    // The browser takes some for itself meanwhile: room for edits, and for no capture, has to be left then.
    const ballast = await fillUp(disk.folder, (control === 'no-room-check' ? 6 : 10) * megabyte, 'ballast');
    const edited = await call(page, 'edit', id);
    const filled = await call(page, 'fillUntilFaults', 1_000, 6, control === 'no-commit' ? 200 : 3_000);
    const rest = await fillUp(disk.folder, 0, 'rest');
    const refused = await call(page, 'edit', id);
    const readable = await call(page, 'readAll');
    const elsewhere = await (async () => {
      const other = await lab.page();
      await call(other, 'open');
      return call(other, 'readAll');
    })();
    await lab.killBrowser();
    lab = await openLab({ extension, profile: disk.folder, backEnd });
    page = await lab.page();
    const whileFull = await call(page, 'open');
    for (const file of [ballast, rest]) await rm(file, { force: true });
    await lab.killBrowser();
    lab = await openLab({ extension, profile: disk.folder, backEnd });
    page = await lab.page();
    const opened = await call(page, 'open');
    const stored = new Set(await call(page, 'ids'));
    const acknowledged = [...before.ids, ...filled.ids];
    const lost = acknowledged.filter((each) => !stored.has(each)).length;
    const exported = await call(page, 'readAll');
    const again = await call(page, 'save', 5_000);
    // Behind that write the log is renewed: it may end in half a record.
    if (again.ok) await call(page, 'renewed');
    const { unsound } = await call(page, 'fingerprint');
    const kept = await call(page, 'countReports');
    await lab.close();
    lab = await openLab({ extension, profile: disk.folder, backEnd });
    page = await lab.page();
    const afterwards = (await call(page, 'open')).slow.ok && (await call(page, 'countReports')) === kept;
    await lab.close();
    // Ten seconds on the reference machine.
    const slowest = Math.max(...filled.faults.map(({ ms }) => ms)) / slowness();
    const codes = filled.faults.map(({ code }) => code);
    return {
      acknowledged: acknowledged.length,
      lost,
      edited,
      refused,
      readable,
      elsewhere,
      exported,
      unsound,
      codes,
      slowest,
      whileFull: whileFull.slow,
      opened: opened.slow,
      again,
      afterwards,
      details: filled.faults[0],
    };
  } finally {
    disk.remove();
    await rm(extension, { recursive: true, force: true });
  }
}

const full = { ok: false, fault: { code: 'storage-full' } };

it.each(backEnds)(
  'says that the disk is full, and everything earlier can be read and exported meanwhile (%s)',
  async (backEnd) => {
    const found = await run(backEnd);
    console.log(`full disk, ${backEnd}:`, JSON.stringify(found));
    expect(new Set(found.codes)).toEqual(new Set(['storage-full']));
    expect(found.slowest).toBeLessThan(10_000);
    expect(found).toMatchObject({ edited: { ok: true }, refused: full });
    expect([found.readable, found.elsewhere]).toEqual([found.acknowledged, found.acknowledged]);
    expect(found).toMatchObject({ lost: 0, unsound: 0, opened: { ok: true }, again: { ok: true } });
    expect(found.exported).toBe(found.acknowledged);
    // What was saved once there was room again lasts over the next start.
    expect(found.afterwards).toBe(true);
    // A browser that starts on a disk without a single free page cannot open LevelDB, which wants to write first; it
    // says why. SQLite it can, and LevelDB too where a few kilobytes are left.
    const { whileFull } = found;
    expect(whileFull.ok || (backEnd === 'leveldb' && whileFull.fault.code === 'storage-no-room')).toBe(true);
  },
);

// Controls: this is what the look at the room is for.
it('without it, a write that meets the full disk has its fault in time and loses nothing (sqlite)', async () => {
  const found = await run('sqlite', 'no-room-check');
  console.log('full disk, sqlite, control no-room-check:', JSON.stringify(found));
  expect(new Set(found.codes)).toEqual(new Set(['storage-full']));
  expect(found.slowest).toBeLessThan(10_000);
  expect(found).toMatchObject({ lost: 0, unsound: 0, opened: { ok: true }, again: { ok: true } });
  expect(found.exported).toBeGreaterThanOrEqual(found.acknowledged);
});

/** What a write may say that LevelDB did not survive: never "unexpected", and "everything is intact" only when it is. */
const broken = ['storage-full', 'storage-no-room', 'storage-damaged', 'storage-failed'];

it('without it, LevelDB is closed by the failed write and cannot be read; Chromium may even begin it anew, which is told', async () => {
  const look = async () => {
    const found = await run('leveldb', 'no-room-check');
    console.log('full disk, leveldb, control no-room-check:', JSON.stringify(found));
    for (const code of found.codes) expect(broken).toContain(code);
    expect(found.slowest).toBeLessThan(10_000);
    if (found.lost === 0) expect(found).toMatchObject({ unsound: 0, opened: { ok: true }, again: { ok: true } });
    else
      expect(found).toMatchObject({ opened: { ok: false, fault: { code: 'storage-damaged' } }, again: { ok: false } });
    return found;
  };
  // Whether it can be read while the disk is full hangs on what Chromium writes at that moment.
  const found = await upToThreeTimes(look, ({ readable, acknowledged }) => readable !== acknowledged);
  expect(found.readable).not.toBe(found.acknowledged);
});

it('control: acknowledged without waiting for the commit, captures are lost on a full disk', async () => {
  const found = await upToThreeTimes(
    () => run('leveldb', 'no-commit'),
    ({ lost }) => lost > 0,
  );
  console.log('full disk, control no-commit:', JSON.stringify(found));
  expect(found.lost).toBeGreaterThan(0);
});
