import { beforeEach, expect, it } from 'vitest';
import {
  closeStore,
  countReports,
  database,
  findByUrl,
  listVersions,
  pageDiffers,
  readContent,
  readLog,
  readReport,
  readSource,
  saveCapture,
} from '@/utils/db';
import { freshStore, good, type MemoryKeeper, sampleCapture } from './support';

let keeper: MemoryKeeper;
beforeEach(async () => {
  keeper = await freshStore();
});

const now = '2026-11-21T10:00:00.000Z';

it('stores report, content, source and log line, and the canary knows', async () => {
  const capture = sampleCapture();
  const outcome = good(await saveCapture(capture, { now }));
  expect(outcome).toEqual({ reportId: capture.id, outcome: 'captured' });
  const report = await readReport(capture.id);
  expect(report?.values.documentNumber).toBe('渝府发〔2024〕1号');
  expect((await readContent(capture.id))?.body.text).toBe(capture.extraction.body.text);
  expect(await readSource(report?.sourceSha256 ?? '')).toBe(capture.source);
  expect((await readLog()).entries.map((line) => line.event)).toEqual(['captured']);
  expect(keeper.canary?.counts).toMatchObject({ reports: 1, contents: 1, snapshots: 1, log: 1 });
});

it('stores a repeated message once', async () => {
  const capture = sampleCapture();
  good(await saveCapture(capture, { now }));
  expect(good(await saveCapture(capture, { now })).outcome).toBe('already-acknowledged');
  expect(await countReports()).toBe(1);
  expect((await readLog()).entries).toHaveLength(1);
});

it('says same for an unchanged page, from its mobile twin too', async () => {
  good(await saveCapture(sampleCapture(), { now }));
  const twin = sampleCapture({ url: 'https://m.example.gov.cn/zwgk/1.html?utm_source=x#top' });
  expect(good(await saveCapture(twin, { now })).outcome).toBe('same');
  expect(await countReports()).toBe(1);
});

it('keeps the old state of a changed page as a version', async () => {
  const first = sampleCapture({ text: '原来的正文，共若干字。' });
  good(await saveCapture(first, { now }));
  const second = sampleCapture({ text: '修改后的正文，共若干字。' });
  expect(good(await saveCapture(second, { now: '2026-11-22T10:00:00.000Z' }))).toEqual({
    reportId: first.id,
    outcome: 'changed',
  });
  const [version] = await listVersions(first.id);
  expect(version?.body.text).toBe('原来的正文，共若干字。');
  expect(version?.number).toBe(1);
  expect(await readSource(version?.sourceSha256 ?? '')).toBe(first.source);
  expect((await readReport(first.id))?.versionCount).toBe(2);
  expect((await findByUrl(second.extraction.url))?.id).toBe(first.id);
  expect(good(await saveCapture(second, { now })).outcome).toBe('already-acknowledged');
});

it('stores a page once when two windows capture it at the same time', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => saveCapture(sampleCapture(), { now })));
  const outcomes = results.map((result) => good(result).outcome).sort();
  expect(outcomes.filter((outcome) => outcome === 'captured')).toHaveLength(1);
  expect(await countReports()).toBe(1);
});

it.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['a bad id', { ...sampleCapture(), id: '../../etc' }],
  ['a poisoned object', JSON.parse('{"__proto__":{"id":1}}')],
])('refuses %s', async (_name, input) => {
  expect(await saveCapture(input, { now })).toMatchObject({ ok: false, fault: { code: 'message-invalid' } });
  expect(await countReports()).toBe(0);
});

it('refuses a source above the cap by name', async () => {
  const capture = { ...sampleCapture(), source: 'x'.repeat(50_000_001) };
  expect(await saveCapture(capture, { now })).toMatchObject({ ok: false, fault: { code: 'too-large' } });
});

it('writes nothing to a database whose rows are missing, and says so', async () => {
  good(await saveCapture(sampleCapture(), { now }));
  const db = await database();
  await db.reports.clear();
  await closeStore();
  const result = await saveCapture(sampleCapture({ url: 'http://other.gov.cn/' }), { now });
  expect(result).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  expect(await (await database()).reports.count()).toBe(0);
});

it('tells of a page whether capturing it would make a version', async () => {
  const capture = sampleCapture();
  const { reportId } = good(await saveCapture(capture, { now }));
  const { extraction } = capture;
  expect(await pageDiffers(reportId, extraction)).toBe(false);
  const spaced = { ...extraction, body: { ...extraction.body, text: `${extraction.body.text}  \n` } };
  expect(await pageDiffers(reportId, spaced)).toBe(false);
  const corrected = { ...extraction, body: { ...extraction.body, text: `${extraction.body.text}更正` } };
  expect(await pageDiffers(reportId, corrected)).toBe(true);
  expect(
    await pageDiffers(reportId, { ...extraction, attachments: [{ name: '附件', url: 'http://a.gov.cn/a' }] }),
  ).toBe(true);
  expect(await pageDiffers('0'.repeat(26), corrected)).toBe(false);
});
