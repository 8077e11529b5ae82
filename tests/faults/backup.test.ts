import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildLab, type Control } from './lab/buildLab';
import { call, openLab } from './lab/openLab';

type Lab = Awaited<ReturnType<typeof openLab>>;
type LabPage = Awaited<ReturnType<Lab['page']>>;

async function withLab<T>(work: (page: LabPage, lab: Lab) => Promise<T>, control?: Control): Promise<T> {
  const extension = await buildLab(control);
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-backup-'));
  const lab = await openLab({ extension, profile });
  try {
    const page = await lab.page();
    await call(page, 'open');
    return await work(page, lab);
  } finally {
    await lab.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await rm(extension, { recursive: true, force: true });
  }
}

it('backs up into a picked folder, keeps three, and gives every row back from there', async () => {
  await withLab(async (page) => {
    expect(await call(page, 'keepFolder')).toBe(true);
    for (let n = 0; n < 5; n += 1) {
      await call(page, 'fill', 20 * n, 20 * (n + 1), 4, 20);
      expect(await call(page, 'backUp')).toEqual({ ok: true, value: null });
    }
    expect(await call(page, 'folder')).toEqual({ manifests: 3, reports: 100, lost: 0 });
    const { places, due } = await call(page, 'backupStatus');
    expect(places.map(({ place, reports, itemsSince }) => [place, reports, itemsSince])).toEqual([
      ['own', 100, 0],
      ['folder', 100, 0],
    ]);
    expect(due).toBe(false);
    const before = await call(page, 'fingerprint');
    expect(await call(page, 'remove', 60)).toMatchObject({ ok: true });
    await call(page, 'fill', 500, 501);
    expect(await call(page, 'restorePicked')).toMatchObject({ ok: true, value: { added: 60, same: 40 } });
    expect(await call(page, 'fingerprint')).toMatchObject({ count: before.count + 1, unsound: 0 });
  });
});

/** Backs up well three times, then onto a disk that flips a bit, until nothing good would be left by rotation. */
const onBadDisk = (control?: Control) =>
  withLab(async (page) => {
    await call(page, 'keepFolder');
    const said: boolean[] = [];
    for (let n = 0; n < 3; n += 1) {
      await call(page, 'fill', 10 * n, 10 * (n + 1), 4, 20);
      await call(page, 'backUp');
    }
    const before = await call(page, 'folder');
    for (let n = 3; n < 7; n += 1) {
      await call(page, 'fill', 10 * n, 10 * (n + 1), 4, 20);
      said.push((await call(page, 'backUpBadly')).ok);
    }
    return { before, said, after: await call(page, 'folder') };
  }, control);

it('rotates no older backup away for one that does not read back', async () => {
  const { before, said, after } = await onBadDisk();
  expect(before).toEqual({ manifests: 3, reports: 30, lost: 0 });
  expect(said).toEqual([false, false, false, false]);
  expect(after).toEqual(before);
});

it('control: without reading back, backups that are none push the good ones out', async () => {
  const found = await onBadDisk('no-verify');
  console.log('backup, control no-verify:', JSON.stringify(found));
  expect(found.said).toContain(true);
  expect(found.after.lost).toBeGreaterThan(0);
});

it('hands the whole library over as a download, whose bytes another program can read', async () => {
  await withLab(async (page) => {
    const { ids } = await call(page, 'fill', 0, 50, 4, 20);
    const saved = await call(page, 'download');
    expect(saved).toMatchObject({ ok: true });
    if (!saved.ok) return;
    const text = gunzipSync(await readFile(saved.value.name))
      .toString('utf8')
      .trimEnd();
    const lines: { type: string; id?: string; lines?: number }[] = text.split('\n').map((line) => JSON.parse(line));
    const kept = lines.flatMap((line) => (line.type === 'report' ? [line.id ?? ''] : []));
    expect(kept.sort()).toEqual([...ids].sort());
    expect(lines.at(-1)).toEqual({ type: 'end', lines: lines.length - 1 });
    const { places } = await call(page, 'backupStatus');
    expect(places.find(({ place }) => place === 'download')).toMatchObject({ reports: 50, itemsSince: 0 });
  });
});

it('downloads a backup by itself when one is due and the researcher has set it, once', async () => {
  await withLab(async (page) => {
    await call(page, 'fill', 0, 100, 8, 20);
    expect((await call(page, 'backupStatus')).due).toBe(true);
    // Control: not set, nothing is downloaded.
    expect(await call(page, 'downloadWhenDue')).toBe('nothing to do');
    await call(page, 'setDownloads', true);
    const saved = await call(page, 'downloadWhenDue');
    expect(saved).toMatchObject({ ok: true });
    if (saved === 'nothing to do' || !saved.ok) return;
    const lines = gunzipSync(await readFile(saved.value.name))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => line.startsWith('{"type":"report"'))).toHaveLength(100);
    expect(await call(page, 'downloadWhenDue')).toBe('nothing to do');
    await call(page, 'fill', 200, 300, 8, 20);
    expect(await call(page, 'downloadWhenDue')).toMatchObject({ ok: true });
  });
});
