import { beforeEach, expect, it } from 'vitest';
import {
  binReports,
  checkRows,
  checkStore,
  closeStore,
  database,
  emptyBin,
  openBackup,
  openBackupFile,
  openFolder,
  reportIds,
  restoreAll,
  restoreLibrary,
  saveAttachment,
  saveCapture,
  tagReports,
} from '@/utils/db';
import { backUp } from '@/utils/db/backup/backUp';
import { backupFile } from '@/utils/db/backup/backupFile';
import { freshStore, good, type MemoryKeeper, sampleCapture } from '../support';
import { damage, type MemoryFolder, memoryFolder } from './memoryFolder';

let folder: MemoryFolder;
let keeper: MemoryKeeper;
let clock = 0;
const at = () => new Date(Date.UTC(2026, 10, 21) + 1_000 * clock++).toISOString();

const add = async (n: number, text?: string) => {
  const title = `第${n}号报告`;
  const capture = sampleCapture({ url: `http://www.example.gov.cn/${n}.html`, title, ...(text ? { text } : {}) });
  return good(await saveCapture(capture, { now: at() })).reportId;
};

async function everything() {
  const db = await database();
  return {
    reports: await db.reports.toArray(),
    contents: await db.contents.toArray(),
    versions: (await db.versions.toArray()).map(({ id: _id, ...version }) => version),
    snapshots: (await db.snapshots.toArray()).map((row) => row.sha256),
    attachments: await db.attachments.toArray(),
    files: await Promise.all((await db.files.toArray()).map(async (row) => [row.id, await row.blob.text()])),
    log: (await db.log.toArray()).map((row) => row.id).sort(),
  };
}

async function filled() {
  const ids = [await add(1), await add(2), await add(3)];
  await add(1, '改过的正文，与先前不同。');
  good(await tagReports([ids[1] ?? ''], { add: ['甲'] }));
  const file = new Blob(['%PDF'], { type: 'application/pdf' });
  const names = { id: 'a1', reportId: ids[0] ?? '', name: '附件.pdf', url: 'http://www.example.gov.cn/1.pdf' };
  const state = {
    mediaType: file.type,
    bytes: 4,
    sha256: null,
    state: 'stored' as const,
    reason: null,
    fetchedAt: at(),
  };
  good(await saveAttachment({ ...names, ...state }, file));
  return ids;
}

beforeEach(async () => {
  keeper = await freshStore();
  folder = memoryFolder();
  clock = 0;
});

const opened = async () => {
  const result = good(await openBackup(folder));
  expect(result.lost).toBe(0);
  return result.backup;
};

it('gives every row back after the database was lost, and follows with a new one', async () => {
  await filled();
  good(await backUp(folder, at()));
  const before = await everything();
  await (await database()).delete();
  await closeStore();
  expect(await checkStore()).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  expect(await saveCapture(sampleCapture(), { now: at() })).toMatchObject({ ok: false });
  const restored = good(await restoreLibrary(await opened()));
  expect(restored).toMatchObject({ added: 3, salvaged: 0 });
  const after = await everything();
  expect(after).toEqual({ ...before, log: expect.arrayContaining(before.log) });
  expect(keeper.canary?.name).toBe('gongkai-2');
  await closeStore();
  expect(await checkStore()).toEqual({ ok: true, value: null });
  good(await saveCapture(sampleCapture({ url: 'http://x.gov.cn/9' }), { now: at() }));
});

it('saves what was captured after the last backup from what is left of a damaged library', async () => {
  const [first = ''] = await filled();
  good(await backUp(folder, at()));
  const late = await add(4);
  const db = await database();
  await db.contents.delete(first);
  await db.reports.delete(first);
  await closeStore();
  expect(await checkRows()).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  expect(good(await restoreLibrary(await opened()))).toMatchObject({ added: 3, salvaged: 1 });
  expect(await reportIds({}, { by: 'host' })).toEqual(expect.arrayContaining([first, late]));
});

it('writes only what changed, and what was emptied from the bin stays away', async () => {
  const ids = await filled();
  const whole = good(await backUp(folder, at()));
  good(await binReports([ids[2] ?? '']));
  good(await emptyBin());
  await add(5);
  const next = good(await backUp(folder, at()));
  expect(next.segments.slice(0, whole.segments.length)).toEqual(whole.segments);
  const added = next.segments.slice(whole.segments.length);
  expect(added.reduce((sum, one) => sum + one.lines, 0)).toBeLessThan(8);
  const backup = await opened();
  await freshStore();
  expect(good(await restoreLibrary(backup))).toMatchObject({ added: 3 });
  expect(await reportIds()).not.toContain(ids[2]);
});

it('keeps three, and none of their files is swept', async () => {
  for (let n = 0; n < 6; n += 1) {
    await add(n);
    good(await backUp(folder, at()));
  }
  const names = [...folder.files.keys()];
  expect(names.filter((name) => name.startsWith('manifest-'))).toHaveLength(3);
  expect(good(await openBackup(folder))).toMatchObject({ lost: 0, manifest: { reports: 6 } });
});

/** The folder's files as the file control of a page gives them. */
const asFiles = () => [...folder.files].map(([name, bytes]) => new File([bytes], name));

const restoreFolder = async (files: readonly File[]) => {
  const opened = await openFolder(files);
  return opened.ok ? restoreAll(opened.value) : opened;
};

/** A library is backed up and lost with its profile; a new one backs up six times into the same folder. */
async function lostProfile(isShared: boolean) {
  const ids = await filled();
  good(await backUp({ ...folder, isShared }, at()));
  const before = await everything();
  keeper = await freshStore();
  for (let n = 20; n < 26; n += 1) {
    await add(n);
    good(await backUp({ ...folder, isShared }, at()));
  }
  return { ids, before };
}

it('a lost profile: the folder gives everything back to a new one, whose own backups push nothing out', async () => {
  const { ids, before } = await lostProfile(true);
  expect(good(await openBackup(folder)).manifest.reports).toBe(6);
  expect([...folder.files.keys()].filter((name) => name.startsWith('manifest-'))).toHaveLength(4);
  expect(good(await restoreFolder([...asFiles(), new File(['x'], '备注.txt')]))).toMatchObject({ added: 3, same: 6 });
  const after = await everything();
  expect(after.reports.filter(({ id }) => ids.includes(id))).toEqual(before.reports);
  expect(after.contents).toEqual(expect.arrayContaining(before.contents));
  expect(after.files).toEqual(before.files);
  expect(await restoreFolder([new File(['x'], '备注.txt')])).toMatchObject({ ok: false, fault: { code: 'not-found' } });
});

it('control: in a folder taken for the browser’s own, the lost library’s backup is rotated away', async () => {
  await lostProfile(false);
  expect(good(await restoreFolder(asFiles()))).toMatchObject({ added: 0, same: 6 });
});

it('never counts a backup that does not read back, and keeps the one before', async () => {
  await filled();
  const first = good(await backUp(folder, at()));
  await add(9);
  folder.onWrite = (_name, bytes) => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));
  expect(await backUp(folder, at())).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  expect(good(await openBackup(folder)).manifest).toEqual(first);
});

it('writes everything anew when an older file was damaged', async () => {
  await filled();
  const first = good(await backUp(folder, at()));
  damage(folder, first.segments[0]?.name ?? '');
  await add(9);
  good(await backUp(folder, at(), 'all'));
  expect(good(await openBackup(folder))).toMatchObject({ lost: 0, manifest: { reports: 4 } });
});

it('stands whole wherever it is cut off', async () => {
  await filled();
  const first = good(await backUp(folder, at()));
  await add(8);
  await add(9);
  for (let after = 0; after < 2; after += 1) {
    let writes = 0;
    folder.onWrite = (_name, bytes) => {
      if (writes++ === after) throw new DOMException('disk', 'QuotaExceededError');
      return bytes;
    };
    expect(await backUp(folder, at())).toMatchObject({ ok: false, fault: { code: 'storage-full' } });
    expect(good(await openBackup(folder)).manifest).toEqual(first);
  }
});

it('makes no backup of a damaged library', async () => {
  await filled();
  await (await database()).reports.clear();
  await closeStore();
  expect(await backUp(folder, at())).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  expect(folder.files.size).toBe(0);
});

it('travels as one file, which tells when it was cut short', async () => {
  await filled();
  good(await backUp(folder, at()));
  const before = await everything();
  const file = await backupFile(await opened());
  await freshStore();
  good(await restoreLibrary(good(await openBackupFile(file))));
  expect((await everything()).contents).toEqual(before.contents);
  for (const cut of [10, file.size >> 1, file.size - 5]) {
    expect(await openBackupFile(file.slice(0, cut))).toMatchObject({ ok: false, fault: { code: 'import-refused' } });
  }
  expect(await openBackupFile(new Blob(['no gzip']))).toMatchObject({ ok: false, fault: { code: 'import-refused' } });
});

it('restores when the library does not even open', async () => {
  await filled();
  good(await backUp(folder, at()));
  const backup = await opened();
  const before = await everything();
  await closeStore();
  const real = indexedDB.open.bind(indexedDB);
  const broken = Object.assign(new Error('Internal error opening database with version 20'), { name: 'UnknownError' });
  indexedDB.open = (name, version) => {
    if (name === 'gongkai') throw broken;
    return real(name, version);
  };
  expect(await checkStore()).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  expect(good(await restoreLibrary(backup))).toMatchObject({ added: 3, salvaged: 0 });
  expect((await everything()).contents).toEqual(before.contents);
  await closeStore();
  expect(await checkStore()).toEqual({ ok: true, value: null });
});
