import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
const address = 'www.example.gov.cn/zwgk/1.html';
const paragraph = '县政府各部门深入推进依法行政，落实行政执法责任制，办理行政复议案件，组织法治培训。';
let stage: Stage;

const pageWith = (cases: number) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>某县人民政府关于2023年度法治政府建设情况的报告</title>
  <meta name="ArticleTitle" content="某县人民政府关于2023年度法治政府建设情况的报告"><meta name="PubDate" content="2024-01-20"></head><body>
  <h1>某县人民政府关于2023年度法治政府建设情况的报告</h1><div id="zoom"><p>一、总体情况</p><p>${paragraph.repeat(6)}</p>
  <p>全年办理行政执法案件${cases}件。</p><p>${paragraph.repeat(4)}</p></div></body></html>`;

const serve = (cases: number) =>
  stage.portal.behave(address, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: pageWith(cases) });

async function capture(page: Page, outcome: string): Promise<Page> {
  const popup = await stage.clickAction(page);
  await press(popup, 'popup-capture');
  await vi.waitFor(
    async () =>
      expect(await (await part(popup, 'popup-outcome')).evaluate((at) => at.getAttribute('data-outcome'))).toBe(
        outcome,
      ),
    eventually,
  );
  return popup;
}

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
});

it('says captured, then same, then changed', async () => {
  serve(37);
  const page = await stage.openPage(`http://${address}`);
  await (await capture(page, 'captured')).close();
  await (await capture(page, 'same')).close();
  serve(38);
  await page.reload();
  await (await capture(page, 'changed')).close();
  const [report] = await storedRows(stage, 'reports');
  expect(report?.versionCount).toBe(2);
});

it('compares the two versions to the character', async () => {
  const [report] = await storedRows(stage, 'reports');
  const library = await stage.openExtensionPage(`library.html#report/${String(report?.id)}`);
  await library.setViewport({ width: 1360, height: 860 });
  await press(library, 'tab-versions');
  await part(library, 'diff');
  const changes = await library.$$eval('[data-testid="diff"] ins, [data-testid="diff"] del', (all) =>
    all.map((at) => [at.localName, at.textContent]),
  );
  expect(changes).toEqual([
    ['del', '7'],
    ['ins', '8'],
  ]);
});

it('saves a picture as SVG and its numbers as CSV', async () => {
  const library = await stage.openExtensionPage('library.html#pictures');
  await library.setViewport({ width: 1280, height: 900 });
  await part(library, 'picture-time');
  await library.waitForSelector('[data-testid="picture-time"] svg');
  await press(library, 'save-svg-time');
  await press(library, 'save-csv-time');
  expect(await readFile(await stage.download(/^gongkai-time\.svg$/), 'utf8')).toMatch(
    /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
  );
  expect(await readFile(await stage.download(/^gongkai-time\.csv$/), 'utf8')).toMatch(
    /^\uFEFF日期,篇数\r\n\d{4}-\d{2}-\d{2},1\r\n$/,
  );
  expect(await said(library, 'picture-time')).toContain('采集进度');
});
