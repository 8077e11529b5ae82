import { beforeEach, describe, expect, test } from 'vitest';
import { addAttachmentBody, readContent, readReport, saveCapture } from '@/utils/db';
import type { Issue } from '@/utils/report/issues';
import type { Capture } from '@/utils/report/schema';
import { freshStore, good, id, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
const later = '2026-11-22T10:00:00.000Z';
const url = 'http://www.example.gov.cn/zwgk/file.html';
const onlyFile: Issue = { code: 'missing', reason: 'body-attachment-only', raw: '' };

/** A page that gives its text only as a file. */
function filePage(more: Partial<Capture['extraction']> = {}): Capture {
  const capture = sampleCapture({ url, text: '附件：2023年法治政府建设年度报告.pdf' });
  return { ...capture, extraction: { ...capture.extraction, issues: [onlyFile], ...more } };
}
const given = { name: '年度报告.pdf', text: '一、主要举措\n二、存在不足 <三> & 四' };

beforeEach(async () => {
  await freshStore();
});

describe('text of an attached file', () => {
  test('becomes the body of a report that has no other, marked as such, and is found in all its copies', async () => {
    const { reportId } = good(await saveCapture(filePage(), { now }));
    const before = await readReport(reportId);
    expect(good(await addAttachmentBody(reportId, given, later))).toBe(true);
    const content = await readContent(reportId);
    expect(content?.body).toMatchObject({ text: given.text, finder: 'attachment:年度报告.pdf', completeness: 1 });
    expect(content?.body.html).toBe('<p>一、主要举措</p>\n<p>二、存在不足 &lt;三&gt; &amp; 四</p>');
    const after = await readReport(reportId);
    expect(after).toMatchObject({ characters: 17, completeness: 1, updatedAt: later });
    expect(after?.revision).toBe((before?.revision ?? 0) + 1);
    expect(after?.bodySha256).not.toBe(before?.bodySha256);
  });

  test('is taken once: a second file does not replace the first', async () => {
    const { reportId } = good(await saveCapture(filePage(), { now }));
    good(await addAttachmentBody(reportId, given, later));
    expect(good(await addAttachmentBody(reportId, { name: '附表.xlsx', text: '别的文字' }, later))).toBe(false);
    expect((await readContent(reportId))?.body.finder).toBe('attachment:年度报告.pdf');
  });

  test('does not take the place of a body the page has', async () => {
    const capture = sampleCapture({ url });
    const { reportId } = good(await saveCapture(capture, { now }));
    expect(good(await addAttachmentBody(reportId, given, later))).toBe(false);
    expect((await readContent(reportId))?.body.text).toBe(capture.extraction.body.text);
  });

  test.each(['', ' \n　\n'])('nothing comes of %j', async (text) => {
    const { reportId } = good(await saveCapture(filePage(), { now }));
    expect(good(await addAttachmentBody(reportId, { name: 'a.pdf', text }, later))).toBe(false);
  });

  test('nor of a report that is not there', async () => {
    expect(good(await addAttachmentBody(id(), given, later))).toBe(false);
  });

  test('makes no version: the same page captured again is the same', async () => {
    const { reportId } = good(await saveCapture(filePage(), { now }));
    good(await addAttachmentBody(reportId, given, later));
    const again = good(await saveCapture({ ...filePage(), id: id() }, { now }));
    expect(again).toMatchObject({ outcome: 'same', reportId });
    expect((await readContent(reportId))?.body.text).toBe(given.text);
  });

  test('and a page that has changed is a new version, to be read from its file again', async () => {
    const { reportId } = good(await saveCapture(filePage(), { now }));
    good(await addAttachmentBody(reportId, given, later));
    const changed = filePage({ attachments: [{ name: '新附件', url: 'http://www.example.gov.cn/new.pdf' }] });
    expect(good(await saveCapture({ ...changed, id: id() }, { now }))).toMatchObject({ outcome: 'changed', reportId });
    expect(good(await addAttachmentBody(reportId, { name: '新附件', text: '新的正文' }, later))).toBe(true);
    expect((await readContent(reportId))?.body.text).toBe('新的正文');
  });
});
