import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { slowness } from '../support/slowness';
import { buildLab } from './lab/buildLab';
import { call, openLab } from './lab/openLab';

const megabyte = 1_048_576;
const reports = 400;
let room = '';
let extension = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'gongkai-full-export-'));
  extension = await buildLab();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'tmpfs', room]);
});
afterAll(async () => {
  execFileSync('umount', ['-l', room]);
  await rm(room, { recursive: true, force: true, maxRetries: 5 });
  await rm(extension, { recursive: true, force: true });
});

/** Takes all but `left` bytes of the disk; room that the browser frees meanwhile is taken at once. Undone by the result. */
async function keepFull(left: number): Promise<() => Promise<void>> {
  const ballast = join(room, `ballast-${left}`);
  const topUp = async () => {
    const { bavail, bsize } = await statfs(room);
    try {
      await appendFile(ballast, new Uint8Array(Math.max(0, bavail * bsize - left)));
    } catch (reason) {
      // The browser was quicker: then there is no room at all.
      if (!(reason instanceof Error && 'code' in reason && reason.code === 'ENOSPC')) throw reason;
    }
  };
  await topUp();
  let stopped = false;
  const going = (async () => {
    while (!stopped) {
      await topUp();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    stopped = true;
    await going;
    await rm(ballast);
  };
}

it('an export on a disk that fills says so, leaves nothing once there is room, and the library is whole; with room again it works', async () => {
  const lab = await openLab({ extension, profile: room });
  try {
    const page = await lab.page();
    await call(page, 'open');
    await call(page, 'fill', 0, reports);
    const before = await call(page, 'fingerprint');
    for (const left of [0, 1, 4]) {
      const free = await keepFull(left * megabyte);
      const found = await call(page, 'exportAll');
      console.log(`${left} MB left:`, JSON.stringify(found));
      expect(found.code, JSON.stringify(found)).toBe('export-no-space');
      expect(found.ms / slowness()).toBeLessThan(60_000);
      await free();
      // Chromium cannot even delete on a full disk; with room again it does by itself.
      await expect.poll(() => call(page, 'leftovers'), { timeout: 60_000, interval: 500 }).toEqual([]);
      expect(await call(page, 'fingerprint')).toEqual(before);
    }
    const found = await call(page, 'exportAll');
    expect(found.code).toBeUndefined();
    expect(found.bytes).toBeGreaterThan(megabyte);
    // The finished zip is there until it is released: what is left is seen when there is something.
    expect((await call(page, 'leftovers')).join()).toContain('lab.zip');
  } finally {
    await lab.close();
  }
});
