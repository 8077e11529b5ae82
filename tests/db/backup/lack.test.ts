import { beforeEach, expect, it } from 'vitest';
import {
  closeStore,
  countReports,
  database,
  openBackup,
  openFolder,
  restoreAll,
  restoreLibrary,
  saveCapture,
  sumLacks,
} from '@/utils/db';
import { backUp } from '@/utils/db/backup/backUp';
import { freshStore, good, sampleCapture } from '../support';
import { damage, type MemoryFolder, memoryFolder } from './memoryFolder';

let folder: MemoryFolder;
let clock = 0;
const at = () => new Date(Date.UTC(2026, 10, 21) + 1_000 * clock++).toISOString();
const add = async (n: number) =>
  good(await saveCapture(sampleCapture({ url: `http://a.gov.cn/${n}.html`, title: `第${n}号报告` }), { now: at() }));

/** Five reports in three files: two, two and one. */
beforeEach(async () => {
  await freshStore();
  folder = memoryFolder();
  clock = 0;
  for (const group of [[1, 2], [3, 4], [5]]) {
    for (const n of group) await add(n);
    good(await backUp(folder, at()));
  }
});

const opened = async () => good(await openBackup(folder));
const segment = async (n: number) => (await opened()).manifest.segments[n]?.name ?? '';

/** The database is gone, as when Chromium has begun it anew. */
async function lose() {
  await (await database()).delete();
  await closeStore();
}

it('a whole backup lacks nothing, and its restore says nothing', async () => {
  expect((await opened()).backup.lack).toBeUndefined();
  await lose();
  const restored = good(await restoreLibrary((await opened()).backup));
  expect(restored).toMatchObject({ added: 5, missing: 0 });
  expect(restored.lack).toBeUndefined();
});

it.each([
  ['a damaged file', (name: string) => damage(folder, name)],
  ['a missing file', (name: string) => void folder.files.delete(name)],
])('%s: told before the restore and after, with numbers', async (_what, harm) => {
  harm(await segment(1));
  const { backup, lost } = await opened();
  const lack = { files: 1, of: 3, reports: 2, ofReports: 5 };
  expect([lost, backup.lack]).toEqual([1, lack]);
  await lose();
  expect(good(await restoreLibrary(backup))).toMatchObject({ added: 3, missing: 2, lack });
  expect(await countReports()).toBe(3);
});

it('takes an older backup only when it gives more back', async () => {
  // The newest lost its last file: the one before is as good, and what came after it is missing either way.
  damage(folder, await segment(2));
  expect((await opened()).backup.lack).toEqual({ files: 1, of: 3, reports: 1, ofReports: 5 });
  // Written anew in one file, which is lost then: the older ones give four back.
  await add(6);
  const anew = good(await backUp(folder, at(), 'all'));
  expect(anew.segments).toHaveLength(1);
  damage(folder, anew.segments[0]?.name ?? '');
  const { backup } = await opened();
  expect(backup.lack).toEqual({ files: 1, of: 1, reports: 2, ofReports: 6 });
  await lose();
  expect(good(await restoreLibrary(backup))).toMatchObject({ added: 4, missing: 2 });
});

it('a damaged manifest is a file of the backup too', async () => {
  const newest = [...folder.files.keys()].filter((name) => name.startsWith('manifest-')).sort();
  damage(folder, newest.at(-1) ?? '');
  expect((await opened()).backup.lack).toMatchObject({ files: 1, reports: 0, ofReports: 4 });
  await lose();
  // How many reports it named nobody knows any more; the canary does.
  expect(good(await restoreLibrary((await opened()).backup))).toMatchObject({ added: 4, missing: 1 });
});

it('a folder of several libraries says what all of them lack', async () => {
  const lostSegment = await segment(0);
  await freshStore();
  await add(20);
  good(await backUp({ ...folder, isShared: true }, at()));
  damage(folder, lostSegment);
  const files = [...folder.files].map(([name, bytes]) => new File([bytes], name));
  const backups = good(await openFolder(files));
  const lack = { files: 1, of: 3, reports: 2, ofReports: 5 };
  expect(sumLacks(backups)).toEqual(lack);
  expect(good(await restoreAll(backups))).toMatchObject({ added: 3, same: 1, lack });
});
