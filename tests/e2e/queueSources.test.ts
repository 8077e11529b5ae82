import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { encodeGbk } from '@/scripts/portal/column/gbk';
import { documentHtml } from '@/scripts/portal/lists/listSite';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { clickMenu, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { archiveInGbk } from '../support/webArchive';

closeStagesAfterwards();
type Row = Record<string, unknown>;

describe('the other ways into the queue', () => {
  let stage: Stage;
  let library: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-saved-'));
    stage = await launch({ build: 'chrome' });
    library = await stage.openExtensionPage('library.html#jobs');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What our own doing asks the sites for; the browser fetches icons of tabs by itself. */
  const requests = (from: number) => stage.portal.requests.slice(from).filter(({ path }) => path !== '/favicon.ico');
  const reportAt = async (url: string) => (await storedRows(stage, 'reports')).find((row) => row.url === url);
  const titleOf = (row: Row | undefined) => (row?.values as { title?: string } | undefined)?.title;
  const newest = async () => (await storedRows(stage, 'jobs')).sort((a, b) => Number(b.order) - Number(a.order))[0];

  it('all open tabs: each read where it is, its site asked for nothing more', async () => {
    const pages = await Promise.all([reportPages.shazi, reportPages.datong, otherPages.gbk].map(stage.openPage));
    const before = stage.portal.requests.length;
    await library.bringToFront();
    await press(library, 'jobs-tabs');
    await library.waitForSelector('[data-testid="job-detail"]');
    await vi.waitFor(async () => expect(await said(library, 'job-state')).toBe('已完成'), eventually);
    for (const url of [reportPages.shazi, reportPages.datong, otherPages.gbk])
      expect(await reportAt(url)).toMatchObject({ readBy: 'tab' });
    expect(requests(before)).toEqual([]);
    const job = await newest();
    const items = (await storedRows(stage, 'jobItems')).filter(({ jobId }) => jobId === job?.id);
    expect(items.map(({ work, state }) => [work, state])).toEqual(pages.map(() => ['tab', 'captured']));
    await Promise.all(pages.map((page) => page.close()));
  });

  it('pasted addresses, among other text and twice', async () => {
    await press(library, 'job-back');
    await press(library, 'jobs-paste');
    await library.waitForSelector('[data-testid="paste-text"]');
    await library.type(
      '[data-testid="paste-text"]',
      `1. ${reportPages.zhangwan}；\n2、（${reportPages.zhangwan}）\t${reportPages.huangshui}`,
    );
    expect(await said(library, 'paste-addresses')).toBe('采集这些网址 (2)');
    await press(library, 'paste-addresses');
    await library.waitForSelector('[data-testid="job-detail"]');
    await vi.waitFor(async () => expect(await said(library, 'job-state')).toBe('已完成'), eventually);
    for (const url of [reportPages.zhangwan, reportPages.huangshui])
      expect(await reportAt(url)).toMatchObject({ readBy: 'fetch' });
  });

  it('a right-click on a link (the menu’s event, given to the worker as the browser gives it)', async () => {
    const page = await stage.openPage(otherPages.listByTable);
    const link = reportPages.pingan;
    await clickMenu(stage, 'capture-link', await tabIdOf(stage, page), { linkUrl: link, selectionText: '年度报告' });
    await vi.waitFor(async () => expect(await reportAt(link)).toMatchObject({ readBy: 'fetch' }), eventually);
    expect(await newest()).toMatchObject({ source: 'addresses', name: '年度报告' });
    await page.close();
  });

  it('saved pages: HTML in GBK, web archives in GBK (quoted-printable and base64), and one Chromium wrote', async () => {
    const saved = (n: number) => ({
      url: `http://www.saved.gov.cn/zwgk/t${n}.html`,
      title: `清平县关于做好第${n}次法治督察工作的通知`,
    });
    const page = (n: number) =>
      documentHtml({ title: saved(n).title, path: '', date: `2023-03-0${n}` }).replace(
        'charset="utf-8"',
        'charset="gb2312"',
      );
    const note = (n: number) => `<!-- saved from url=(0041)${saved(n).url} -->\n`;
    const live = await stage.openPage(`${otherPages.gbk}?saved`);
    const { data } = await (await live.createCDPSession()).send('Page.captureSnapshot', { format: 'mhtml' });
    await live.close();
    const files: [string, Uint8Array | string][] = [
      ['一.html', encodeGbk(note(1) + page(1))],
      ['二.mht', archiveInGbk(page(2), saved(2).url, 'quoted-printable')],
      ['三.mht', archiveInGbk(page(3), saved(3).url, 'base64')],
      ['四.mhtml', data],
      ['五.html', documentHtml({ ...saved(5), path: '', date: '2023-03-05' })],
    ];
    const paths = await Promise.all(
      files.map(async ([name, bytes]) => {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return path;
      }),
    );
    await library.bringToFront();
    await press(library, 'job-back');
    const input = (await library.waitForSelector('[data-testid="jobs-files"]')) as ElementHandle<HTMLInputElement>;
    const before = stage.portal.requests.length;
    await input.uploadFile(...paths);
    await library.waitForSelector('[data-testid="job-detail"]');
    await vi.waitFor(async () => expect(await said(library, 'job-state')).toBe('已完成'), eventually);
    for (const n of [1, 2, 3]) {
      const row = await reportAt(saved(n).url);
      expect(row).toMatchObject({ readBy: 'file' });
      expect(titleOf(row)).toBe(saved(n).title);
    }
    const chromium = await reportAt(`${otherPages.gbk}?saved`);
    expect(chromium).toMatchObject({ readBy: 'file' });
    expect(titleOf(chromium)).toBe(titleOf(await reportAt(otherPages.gbk)));
    // A file that does not say where it is from stands under its own name.
    expect(titleOf(await reportAt(`file:///${encodeURIComponent('五.html')}`))).toBe(saved(5).title);
    const contents = await storedRows(stage, 'contents');
    expect(contents.filter(({ body }) => (body as { text: string }).text.includes('\ufffd'))).toEqual([]);
    expect(requests(before)).toEqual([]);
  });
});
