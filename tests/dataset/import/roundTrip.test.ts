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
  listVersions,
  readAttachments,
  readLog,
  readReports,
  readSource,
  saveAttachment,
  saveCapture,
  tagReports,
  undo,
} from '@/utils/db';
import { freshStore, good, sampleCapture } from '../../db/support';
import { longText, nastyTexts } from '../nasty';
import { pack, unpack } from '../pack';
import { hashOf, idOf, logOf } from '../records';

const now = '2026-11-20T08:00:00.000Z';

/** The store’s source is what an export expects: this line is the compile-time proof. */
const source = async (ids?: readonly string[]): Promise<ExportSource> => exportSource(ids);

const exported = async (): Promise<Blob> => {
  const [zip] = await pack(await source());
  return new Blob([zip?.bytes ?? new Uint8Array()]);
};
/** Files of a package but for the instants and revisions that an undo cannot turn back, and what is made from them. */
async function withoutEditTimes(zip: Blob): Promise<readonly (readonly [string, string])[]> {
  const files = await unpack({ name: '', bytes: new Uint8Array(await zip.arrayBuffer()) });
  const plain = (text: string) =>
    text.replace(/"(updated_at|revision)":("[^"]*"|\d+)/g, '').replace(/2\d{3}-\d\d-\d\dT[\d:.]+Z/g, '');
  return [...files]
    .filter(([path]) => /jsonl$|^versions|^attachments/.test(path))
    .map(([path, text]) => [path, plain(text)]);
}
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

/** Number 7 as somebody else has it: known by its address alone. */
const mineOf7 = {
  url: 'http://www.example.gov.cn/7.html',
  text: '我的正文',
  fields: { title: { value: '我的', raw: '我的', origin: 'heading', finder: 'h1', inferred: false } },
} as const;

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

test('earlier versions travel with their text and page source, and come back with them', async () => {
  const first = await exported();
  const files = await unpack({ name: '', bytes: new Uint8Array(await first.arrayBuffer()) });
  const earlier = (await listVersions(idOf(3)))[0];
  const source = await readSource(earlier?.sourceSha256 ?? '');
  expect(files.get(`versions/${idOf(3)}/1.txt`)).toBe(earlier?.body.text);
  expect(files.get(`versions/${idOf(3)}/1.html`)).toBe(source);
  expect(files.get('README.md')).toContain('versions/<report_id>/<number>.html');
  await freshStore();
  const preview = good(await previewImport(first, target));
  good(await applyImport(preview.package, target, { conflicts: 'keep-mine' }));
  expect(await readSource(earlier?.sourceSha256 ?? '')).toBe(source);
  expect((await listVersions(idOf(3)))[0]?.sourceSha256).toBe(earlier?.sourceSha256);
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

test('a document under another id is merged on request, in one act with one undo', async () => {
  const colleagues = await exported();
  await freshStore();
  // The colleague's number 7 with its file is known here by its address, under another id and with another text.
  const own = sampleCapture(mineOf7, idOf(4242));
  good(await saveCapture(own, { now }));
  const before = await exported();
  const preview = good(await previewImport(colleagues, target));
  expect([...preview.mergeInto]).toEqual([[idOf(7), idOf(4242)]]);
  const options = { conflicts: 'keep-mine', mergeInto: preview.mergeInto } as const;
  const applied = good(await applyImport(preview.package, target, options));
  expect(applied).toMatchObject({ added: preview.added - 1, conflicting: [], merged: [idOf(4242)] });
  expect(await readReports([idOf(7)])).toEqual([]);
  const [kept] = await readReports([idOf(4242)]);
  expect(kept).toMatchObject({ versionCount: 2, values: { title: '我的' } });
  expect((await listVersions(idOf(4242)))[0]?.body.text).toBe(nastyTexts[7]);
  expect((await readAttachments(idOf(4242))).map(({ name }) => name)).toEqual(['附件.pdf']);
  good(await undo(applied.undoId));
  expect(await withoutEditTimes(await exported())).toEqual(await withoutEditTimes(before));
});

test('each of mine that fits is named with its title and reasons, and what is merged is what was named', async () => {
  const colleagues = await exported();
  await freshStore();
  good(await saveCapture(sampleCapture(mineOf7, idOf(4242)), { now }));
  const alike = { url: 'http://www.example.gov.cn/elsewhere.html', title: '同文', text: `${nastyTexts[7]}` };
  good(await saveCapture(sampleCapture(alike, idOf(4243)), { now }));
  const preview = good(await previewImport(colleagues, target));
  const matches = preview.duplicates.flatMap(({ mine }) => mine);
  expect(new Set(matches.map(({ title }) => title))).toEqual(new Set(['我的', '同文']));
  for (const { id, reasons } of matches) expect(reasons, id).not.toEqual([]);
  const options = { conflicts: 'keep-mine', mergeInto: preview.mergeInto } as const;
  const applied = good(await applyImport(preview.package, target, options));
  expect([...applied.merged].sort()).toEqual([...preview.mergeInto.values()].sort());
  expect(applied.added).toBe(preview.added - preview.mergeInto.size);
});

test('taking theirs puts the colleague’s state on top, mine becomes its version; undone, mine is back', async () => {
  const colleagues = await exported();
  await freshStore();
  const own = sampleCapture(mineOf7, idOf(4242));
  good(await saveCapture(own, { now }));
  const preview = good(await previewImport(colleagues, target));
  const options = { conflicts: 'take-theirs', mergeInto: preview.mergeInto } as const;
  const applied = good(await applyImport(preview.package, target, options));
  expect((await listVersions(idOf(4242)))[0]?.body.text).toBe('我的正文');
  // What was merged is sound: it can be exported, which checks every hash.
  expect((await exported()).size).toBeGreaterThan(0);
  good(await undo(applied.undoId));
  expect((await readReports([idOf(4242)]))[0]).toMatchObject({ versionCount: 1, values: { title: '我的' } });
});

test('undoing an import takes back the log lines that came with it', async () => {
  const first = await exported();
  await freshStore();
  const preview = good(await previewImport(first, target));
  const applied = good(await applyImport(preview.package, target, { conflicts: 'keep-mine' }));
  expect((await readLog()).entries.some(({ event }) => event === 'captured')).toBe(true);
  good(await undo(applied.undoId));
  expect((await readLog()).entries.filter(({ event }) => event !== 'imported')).toEqual([]);
  expect((await readReports([idOf(3)])).length).toBe(0);
});
