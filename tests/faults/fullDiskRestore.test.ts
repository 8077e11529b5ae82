import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Result } from '@/utils/report/faults';
import { damageProfile } from './damageFiles';
import { buildLab } from './lab/buildLab';
import { backEnds, call, openLab } from './lab/openLab';
import { fillUp, smallDisk } from './lab/smallDisk';

const reports = 60;
let room = '';
let extension = '';

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'gongkai-full-restore-'));
  extension = await buildLab();
});
afterAll(async () => {
  for (const folder of [room, extension]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** What Chromium may make of a LevelDB library that it closed on a full disk: the rows are gone, the disk is full still. */
it.each(backEnds)(
  'lost on a full disk, a library is told, and comes back whole once there is room (%s)',
  async (backEnd) => {
    const disk = smallDisk(join(room, backEnd));
    try {
      let lab = await openLab({ extension, profile: disk.folder, backEnd });
      let page = await lab.page();
      await call(page, 'open');
      expect(await call(page, 'fill', 0, reports)).toMatchObject({ faults: [] });
      expect(await call(page, 'backUp')).toEqual({ ok: true, value: null });
      const before = await call(page, 'fingerprint');
      await lab.close();
      await damageProfile(disk.folder, 'delete largest');

      const ballast = await fillUp(disk.folder, 0, 'ballast');
      lab = await openLab({ extension, profile: disk.folder, backEnd });
      page = await lab.page();
      const whileFull = await call(page, 'open');
      const saved = await call(page, 'save', reports + 1);
      const tooSoon = await call(page, 'restore');
      const tooSoonAgain = await call(page, 'restore');
      await rm(ballast);
      const { slow: damaged } = await call(page, 'open');
      const restored = await call(page, 'restore');
      const after = restored.ok ? await call(page, 'fingerprint') : undefined;
      const savedAgain = await call(page, 'save', reports + 2);
      await lab.close();
      lab = await openLab({ extension, profile: disk.folder, backEnd });
      page = await lab.page();
      const reopened = await call(page, 'open');
      const count = await call(page, 'countReports');
      await lab.close();
      const found = {
        whileFull: whileFull.slow,
        damaged,
        saved,
        tooSoon,
        tooSoonAgain,
        restored,
        savedAgain,
        reopened: reopened.slow,
        count,
      };
      console.log(`restore after a full disk, ${backEnd}:`, JSON.stringify(found));
      // Told that the disk is full, and nothing about the rows: whether they are there cannot be known yet. Where Chromium has
      // thrown the damaged files away, that made room enough to begin anew: then it is told that the library is lost. Either way
      // nothing is written, and no restore is begun that the disk has no room for.
      const codeOf = (one: Result<unknown>) => (one.ok ? 'ok' : one.fault.code);
      for (const one of [whileFull.slow, saved]) expect(['storage-no-room', 'storage-damaged']).toContain(codeOf(one));
      for (const one of [tooSoon, tooSoonAgain]) expect(['storage-no-room', 'storage-full']).toContain(codeOf(one));
      // With room again: found lost before anything is written, and given back by the backup, which no try has touched.
      expect(damaged).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
      expect(restored).toMatchObject({ ok: true, value: { added: reports } });
      expect(after).toEqual(before);
      expect(savedAgain).toMatchObject({ ok: true });
      // The full disk has left half a record in LevelDB's log, as often as not: nothing stands behind it any more (tornLog.test.ts).
      expect(reopened.slow).toEqual({ ok: true, value: null });
      expect(count).toBe(reports + 1);
    } finally {
      disk.remove();
    }
  },
);
