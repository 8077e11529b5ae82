import { beforeEach, expect, test } from 'vitest';
import { applyImport } from '@/utils/dataset/import/applyImport';
import { previewImport } from '@/utils/dataset/import/previewImport';
import type { ExportSource } from '@/utils/dataset/source';
import {
  appendLog,
  correctField,
  exportSource,
  findSame,
  importRecords,
  readReports,
  saveAttachment,
  saveCapture,
  tagReports,
  undo,
} from '@/utils/db';
import { freshStore, good, sampleCapture } from '../../db/support';
import { longText, nastyTexts } from '../nasty';
import { pack } from '../pack';
import { hashOf, idOf, logOf } from '../records';

const now = '2026-11-20T08:00:00.000Z';

/** The store’s source is what an export expects: this line is the compile-time proof. */
const source = async (ids?: readonly string[]): Promise<ExportSource> => exportSource(ids);

const exported = async (): Promise<Blob> => {
  const [zip] = await pack(await source());
  return new Blob([zip?.bytes ?? new Uint8Array()]);
};
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

async function fill(): Promise<void> {
  const texts = [...nastyTexts.slice(0, 40), longText, '孤立代理\ud800项'];
  for (const [n, text] of texts.entries()) {
    const capture = sampleCapture(
      { url: `http://www.example.gov.cn/${n}.html`, title: `标题 ${text.slice(0, 40)}`, text },
      idOf(n),
    );
    good(await saveCapture(capture, { now }));
  }
  const again = sampleCapture(
    { url: 'http://www.example.gov.cn/3.html', title: '改了', text: '改过的正文' },
    idOf(777),
  );
  good(await saveCapture(again, { now: '2026-11-21T08:00:00.000Z' }));
  const [report] = await readReports([idOf(5)]);
  good(await correctField({ id: idOf(5), field: 'title', value: '更正', revision: report?.revision ?? 0 }));
  good(await tagReports([idOf(6)], { add: ['甲', '乙'] }));
  const file = '附件内容';
  good(
    await saveAttachment(
      {
        id: 'attachment-1',
        reportId: idOf(7),
        name: '附件.pdf',
        url: 'http://www.example.gov.cn/f.pdf',
        mediaType: 'application/pdf',
        bytes: 12,
        sha256: hashOf(file),
        state: 'stored',
        reason: null,
        fetchedAt: now,
      },
      new Blob([file]),
    ),
  );
  good(await appendLog([logOf(9, { reportId: null, event: 'failed', reason: 'page-error' })]));
}

const target = { readReports, findSame, importRecords, appendLog };

beforeEach(async () => {
  await freshStore();
  await fill();
});

test('export → empty library → import → export gives identical bytes', async () => {
  const first = await exported();
  await freshStore();
  const preview = good(await previewImport(first, target));
  expect(preview).toMatchObject({ same: 0, conflicts: [] });
  const applied = good(await applyImport(preview.package, target, { conflicts: 'keep-mine' }));
  expect(applied.added).toBe(preview.added);
  expect((await bytesOf(await exported())).equals(await bytesOf(first))).toBe(true);
});

test('importing one’s own set again changes nothing, and says so beforehand', async () => {
  const first = await exported();
  const preview = good(await previewImport(first, target));
  expect(preview.added).toBe(0);
  expect(preview.conflicts).toEqual([]);
  good(await applyImport(preview.package, target, { conflicts: 'keep-mine' }));
  expect((await bytesOf(await exported())).equals(await bytesOf(first))).toBe(true);
});

test('a report that differs is shown on both sides before anything is written, and the import is undone', async () => {
  const first = await exported();
  const [report] = await readReports([idOf(2)]);
  good(
    await correctField({
      id: idOf(2),
      field: 'title',
      value: '我的',
      revision: report?.revision ?? 0,
    }),
  );
  const mine = await exported();
  const preview = good(await previewImport(first, target));
  expect(
    preview.conflicts.map(({ mine: own, theirs }) => [own.values.title === '我的', theirs.values.title === '我的']),
  ).toEqual([[true, false]]);
  expect((await bytesOf(await exported())).equals(await bytesOf(mine))).toBe(true);
  const applied = good(await applyImport(preview.package, target, { conflicts: 'take-theirs' }));
  expect(applied.conflicting).toEqual([idOf(2)]);
  expect((await readReports([idOf(2)]))[0]?.values.title).not.toBe('我的');
  good(await undo(applied.undoId));
  expect((await readReports([idOf(2)]))[0]?.values.title).toBe('我的');
});

test('a document that the library has under another id is named before the import', async () => {
  const colleagues = await exported();
  await freshStore();
  const own = sampleCapture({ url: 'http://www.example.gov.cn/3.html', title: '改了', text: '改过的正文' }, idOf(4242));
  good(await saveCapture(own, { now }));
  const preview = good(await previewImport(colleagues, target));
  const named = preview.duplicates.find(({ theirs }) => theirs.id === idOf(3));
  expect(named?.mine[0]?.id).toBe(idOf(4242));
  expect(named?.mine[0]?.reasons).toContain('url');
});
