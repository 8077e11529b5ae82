import { beforeEach, expect, it } from 'vitest';
import {
  emptyBin,
  exportSource,
  findByUrl,
  findDuplicates,
  findSame,
  listVersions,
  mergeReports,
  readAttachments,
  readFile,
  readReport,
  saveAttachment,
  saveCapture,
  tagReports,
  undo,
} from '@/utils/db';
import { freshStore, good, type SampleParts, sampleCapture, sampleExtraction, sampleFields } from './support';

beforeEach(freshStore);

const now = '2026-11-21T10:00:00.000Z';
const capture = async (parts: SampleParts) => good(await saveCapture(sampleCapture(parts), { now })).reportId;
const bare = (title: string) => {
  const { title: value } = sampleFields(title);
  return value ? { title: value } : {};
};
const long = (seed: string) =>
  Array.from({ length: 40 }, (_, n) => `第${n}条，${seed}推进依法行政第${n * 7}项工作，落实责任制${n}次。`).join('');

it('finds the same document by each of its identities, with the reason', async () => {
  const text = long('甲');
  const a = await capture({ url: 'http://a.gov.cn/1', title: '同一文件', text });
  const number = await capture({ url: 'http://b.gov.cn/2', title: '同一文件啊', text: long('乙') });
  const body = await capture({ url: 'http://c.gov.cn/3', text, fields: bare('转载') });
  const near = await capture({ url: 'http://d.gov.cn/4', text: `${text}（转载）`, fields: bare('转载') });
  await capture({ url: 'http://e.gov.cn/5', text: long('丙').slice(300), fields: bare('别的') });
  const found = new Map((await findDuplicates(a)).map((one) => [one.id, one.reasons]));
  expect(found.get(number)).toEqual(['document-number']);
  expect(found.get(body)).toEqual(['body']);
  expect(found.get(near)).toEqual(['near-text']);
  expect(found.size).toBe(3);
});

it('knows a page before it is captured', async () => {
  const a = await capture({ url: 'http://a.gov.cn/1', text: long('甲') });
  const page = sampleExtraction({ url: 'http://z.gov.cn/9', text: long('甲') });
  const [same] = await findSame({ url: page.url, fields: page.fields, text: page.body.text });
  expect(same?.id).toBe(a);
  expect(same?.reasons).toEqual(['index-number', 'document-number', 'body']);
});

it('does not take two empty bodies or two short serials for one document', async () => {
  const fields = { indexNumber: { ...sampleFields('x').indexNumber, value: '12' } };
  const a = await capture({ url: 'http://a.gov.cn/1', text: '', fields: bare('甲') });
  await capture({ url: 'http://a.gov.cn/2', text: '', fields: bare('乙') });
  expect(await findDuplicates(a)).toEqual([]);
  expect(fields.indexNumber.value.length).toBeLessThan(6);
});

it('merges on request and parts again', async () => {
  const a = await capture({ url: 'http://a.gov.cn/1', text: long('甲') });
  const b = await capture({ url: 'http://b.gov.cn/2', text: `${long('甲')}。` });
  good(await tagReports([b], { add: ['来自乙'] }));
  const before = await readReport(a);
  const merged = good(await mergeReports(a, [b]));
  expect((await readReport(b))?.binnedAt).not.toBeNull();
  expect((await listVersions(a)).map((version) => version.url)).toEqual(['http://b.gov.cn/2']);
  expect((await readReport(a))?.tags).toEqual(['来自乙']);
  expect((await findByUrl('http://b.gov.cn/2'))?.id).toBe(a);
  expect(good(await undo(merged.undoId)).conflicts).toEqual([]);
  expect((await readReport(b))?.binnedAt).toBeNull();
  expect(await listVersions(a)).toEqual([]);
  expect((await findByUrl('http://b.gov.cn/2'))?.id).toBe(b);
  expect(await readReport(a)).toMatchObject({ tags: [], note: '', versionCount: before?.versionCount });
});

it('files follow the kept report, and go back when the merge is undone', async () => {
  const a = await capture({ url: 'http://a.gov.cn/1', text: long('甲') });
  const b = await capture({ url: 'http://b.gov.cn/2', text: `${long('甲')}。` });
  const file = (id: string, reportId: string, url: string) =>
    saveAttachment(
      {
        ...{ id, reportId, name: '附件.pdf', url, mediaType: 'application/pdf', bytes: 4, sha256: null },
        ...{ state: 'stored', reason: null, fetchedAt: now },
      },
      new Blob(['%PDF']),
    );
  good(await file('own', a, 'http://a.gov.cn/1.pdf'));
  good(await file('theirs', b, 'http://b.gov.cn/2.pdf'));
  good(await file('same', b, 'http://a.gov.cn/1.pdf'));
  const of = async (id: string) => (await readAttachments(id)).map((row) => row.id).sort();
  const { undoId } = good(await mergeReports(a, [b]));
  expect([await of(a), await of(b)]).toEqual([['own', 'theirs'], ['same']]);
  expect((await readReport(a))?.attachmentCount).toBe(1);
  expect(await (await readFile('theirs'))?.text()).toBe('%PDF');
  const records = [];
  for await (const batch of (await exportSource([a])).records([a])) records.push(...batch);
  expect(records[0]?.attachments.map((row) => row.id)).toEqual(['own', 'theirs']);
  good(await undo(undoId));
  expect([await of(a), await of(b)]).toEqual([['own'], ['same', 'theirs']]);
  expect((await readReport(a))?.attachmentCount).toBe(0);
});

it('a merged report emptied from the bin takes no file of the kept one with it', async () => {
  const a = await capture({ url: 'http://a.gov.cn/1', text: long('甲') });
  const b = await capture({ url: 'http://b.gov.cn/2', text: `${long('甲')}。` });
  const names = { id: 'x', reportId: b, name: '附件.pdf', url: 'http://b.gov.cn/2.pdf', mediaType: 'application/pdf' };
  const state = { bytes: 4, sha256: null, state: 'stored' as const, reason: null, fetchedAt: now };
  good(await saveAttachment({ ...names, ...state }, new Blob(['%PDF'])));
  good(await mergeReports(a, [b]));
  good(await emptyBin());
  expect(await (await readFile('x'))?.text()).toBe('%PDF');
  expect(await readAttachments(a)).toHaveLength(1);
});
