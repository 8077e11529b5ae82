import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLab, type Control } from './lab/buildLab';
import { type BackEnd, backEnds, call, openLab } from './lab/openLab';

const megabyte = 1_048_576;
let room = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'gongkai-full-'));
});
afterAll(() => rm(room, { recursive: true, force: true, maxRetries: 5 }));

/** A disk of its own for the profile, so small that it can really be filled. Needs root, as containers have. */
function smallDisk(name: string): { readonly folder: string; readonly remove: () => void } {
  const folder = join(room, name);
  execFileSync('mkdir', ['-p', folder]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder]);
  return { folder, remove: () => void execFileSync('umount', ['-l', folder]) };
}

/** Takes all but `left` bytes of the disk. */
async function fillUp(folder: string, left: number): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const ballast = join(folder, 'ballast');
  await writeFile(ballast, new Uint8Array(Math.max(0, bavail * bsize - left)));
  return ballast;
}

async function run(backEnd: BackEnd, control?: Control) {
  const extension = await buildLab(control);
  const disk = smallDisk(`${backEnd}-${control ?? 'product'}`);
  try {
    let lab = await openLab({ extension, profile: disk.folder, backEnd });
    let page = await lab.page();
    await call(page, 'open');
    const before = await call(page, 'fill', 0, 60);
    const ballast = await fillUp(disk.folder, 6 * megabyte);
    const filled = await call(page, 'fillUntilFaults', 1_000, 6, control ? 200 : 3_000);
    const readable = await call(page, 'readAll');
    await lab.killBrowser();
    lab = await openLab({ extension, profile: disk.folder, backEnd });
    page = await lab.page();
    const whileFull = await call(page, 'open');
    await rm(ballast);
    await lab.killBrowser();
    lab = await openLab({ extension, profile: disk.folder, backEnd });
    page = await lab.page();
    const opened = await call(page, 'open');
    const stored = new Set(await call(page, 'ids'));
    const acknowledged = [...before.ids, ...filled.ids];
    const lost = acknowledged.filter((id) => !stored.has(id)).length;
    const exported = await call(page, 'readAll');
    const again = await call(page, 'save', 5_000);
    const { unsound } = await call(page, 'fingerprint');
    await lab.close();
    const slowest = Math.max(...filled.faults.map(({ ms }) => ms));
    const codes = filled.faults.map(({ code }) => code);
    return {
      acknowledged: acknowledged.length,
      lost,
      readable,
      exported,
      unsound,
      codes,
      slowest,
      whileFull: whileFull.slow,
      room: whileFull.room,
      opened: opened.slow,
      again,
      details: filled.faults[0],
    };
  } finally {
    disk.remove();
    await rm(extension, { recursive: true, force: true });
  }
}

it.each(backEnds)(
  'says that the disk is full, keeps what was saved, and saves again when there is room (%s)',
  async (backEnd) => {
    const found = await run(backEnd);
    console.log(`full disk, ${backEnd}:`, JSON.stringify(found));
    expect(new Set(found.codes)).toEqual(new Set(['storage-full']));
    expect(found.slowest).toBeLessThan(10_000);
    expect(found).toMatchObject({ lost: 0, unsound: 0, opened: { ok: true }, again: { ok: true } });
    // LevelDB cannot even be opened on a full disk: the browser itself wants to write. It says so; SQLite goes on reading.
    if (backEnd === 'sqlite') expect(found.readable).toBeGreaterThanOrEqual(found.acknowledged);
    else expect(String(found.readable)).toMatch(/^\d+$|storage-full/);
    expect(found.exported).toBeGreaterThanOrEqual(found.acknowledged);
  },
);

it('control: acknowledged without waiting for the commit, captures are lost on a full disk', async () => {
  const found = await run('leveldb', 'no-commit');
  console.log('full disk, control no-commit:', JSON.stringify(found));
  expect(found.lost).toBeGreaterThan(0);
});
