import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { complaints, has, part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
let library: Page;
let heard: string[];

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
});

it('says what is on the page before the click, and captures on Enter', async () => {
  const page = await stage.openPage(reportPages.shazi);
  const popup = await stage.clickAction(page);
  expect(await said(popup, 'popup-kind')).toBe('文件页');
  expect(await said(popup, 'value-index_number')).toBe('11500240711643846M/2021-00031');
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('popup-capture');
  await popup.keyboard.press('Enter');
  await vi.waitFor(
    async () =>
      expect(await (await part(popup, 'popup-outcome')).evaluate((at) => at.getAttribute('data-outcome'))).toBe(
        'captured',
      ),
    eventually,
  );
  expect(await said(popup, 'popup-outcome')).toContain('已存入资料库');
  await popup.close();
});

it('says that a page is captured already, and leads to its record', async () => {
  const [page] = (await stage.browser.pages()).filter((one) => one.url() === reportPages.shazi);
  if (!page) throw new Error('The report’s page is gone');
  const popup = await stage.clickAction(page);
  expect(await said(popup, 'popup-known')).toContain('已采集');
  const opened = stage.browser.waitForTarget((target) => target.url().includes('library.html#report/'));
  await press(popup, 'popup-open-record');
  library = await (await opened).asPage();
  heard = complaints(library);
  expect(await said(library, 'detail-title')).toContain('沙子镇');
});

it('explains why a page is not recognised', async () => {
  const page = await stage.openPage(otherPages.news);
  const popup = await stage.clickAction(page);
  expect(await said(popup, 'popup-kind')).toBe('其他页面');
  await press(popup, 'signals');
  expect(await said(popup, 'signals')).toContain('为什么没有识别为文件');
  await popup.close();
  await page.close();
});

it('says what to do where nothing can be read', async () => {
  const page = await stage.browser.newPage();
  await page.goto('chrome://version/');
  const popup = await stage.clickAction(page);
  expect(await said(popup, 'fault-page-not-allowed')).toContain('请打开要采集的网页');
  await popup.close();
  await page.close();
});

it('corrects a date beside the page’s own value', async () => {
  await library.bringToFront();
  const before = await said(library, 'value-date_written');
  await (await library.waitForSelector('[data-action="edit-date_written"]'))?.click();
  const input = await part(library, 'input-date_written');
  await input.click({ count: 3 });
  await library.keyboard.type('2021-07-15');
  await library.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await said(library, 'value-date_written')).toBe('2021-07-15'), eventually);
  expect(await said(library, 'corrected-date_written')).toBe('已更正');
  expect(await said(library, 'page-value-date_written')).toContain(before);
});

it('puts a report in the bin and takes it back', async () => {
  await press(library, 'detail-bin');
  await vi.waitFor(async () => expect(await has(library, 'library-empty')).toBe(true), eventually);
  await press(library, 'toast-undo');
  await vi.waitFor(async () => expect(await said(library, 'library-count')).toBe('共 1 篇'), eventually);
});

it('exports a zip with the correction in it', async () => {
  await press(library, 'library-export');
  await press(library, 'export-start');
  await part(library, 'export-done');
  const zip = await JSZip.loadAsync(await readFile(await stage.download(/^gongkai-.*\.zip$/)));
  expect(Object.keys(zip.files)).toEqual(
    expect.arrayContaining(['datapackage.json', 'data/reports.csv', 'SHA256SUMS.txt']),
  );
  expect(await zip.file('data/reports.csv')?.async('string')).toContain('2021-07-15');
});

it('does all this without an error or a refused policy', () => {
  expect(heard).toEqual([]);
});
