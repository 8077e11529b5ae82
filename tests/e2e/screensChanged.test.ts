import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { complaints, has, part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { buttonOf, pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
const address = 'www.example.gov.cn/zwgk/changing.html';
const paragraph = '县政府各部门深入推进依法行政，落实行政执法责任制，办理行政复议案件，组织法治培训。';
let stage: Stage;
let page: Page;
let tabId: number;

const serve = (cases: number, more = '') =>
  stage.portal.behave(address, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><meta charset="utf-8"><title>某县人民政府关于2023年度法治政府建设情况的报告</title>
      <meta name="ArticleTitle" content="某县人民政府关于2023年度法治政府建设情况的报告">
      <meta name="PubDate" content="2024-01-20"></head><body><h1>某县人民政府关于2023年度法治政府建设情况的报告</h1>
      <div id="zoom"><p>${paragraph.repeat(6)}</p><p>全年办理行政执法案件${cases}件。</p></div>${more}</body></html>`,
  });
const icon = () => buttonOf(stage, tabId);

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
  serve(37);
  page = await stage.openPage(`http://${address}`);
  tabId = await tabIdOf(stage, page);
  await pressCommand(stage, 'capture-page', tabId);
  await vi.waitFor(async () => expect((await icon()).badge).toBe('✓'), eventually);
});

it('says captured while the text is the same, whatever stands around it', async () => {
  serve(37, '<div class="counter">浏览次数：4096</div>');
  await page.reload();
  await vi.waitFor(async () => expect((await icon()).title).toContain('已在资料库中'), eventually);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect((await icon()).title).not.toContain('有变化');
});

it('says in words that the page has changed since it was stored', async () => {
  serve(38);
  await page.reload();
  await vi.waitFor(async () => expect((await icon()).title).toContain('后来有变化'), eventually);
});

it('shows what changed, and keeps it as a version on the next capture', async () => {
  const popup = await stage.clickAction(page);
  const heard = complaints(popup);
  await vi.waitFor(async () => expect(await said(popup, 'popup-known')).toContain('此后有变化'), eventually);
  expect(await said(popup, 'popup-capture')).toBe('再次采集');
  await press(popup, 'popup-compare');
  await part(popup, 'diff');
  const changes = await popup.$$eval('[data-testid="diff"] ins, [data-testid="diff"] del', (all) =>
    all.map((at) => [at.localName, at.textContent]),
  );
  expect(changes).toEqual([
    ['del', '7'],
    ['ins', '8'],
  ]);
  await press(popup, 'popup-capture');
  await vi.waitFor(async () => expect(await said(popup, 'popup-outcome')).toContain('已存为新版本'), eventually);
  expect(await has(popup, 'popup-comparison')).toBe(false);
  expect(heard).toEqual([]);
  await popup.close();
  expect((await storedRows(stage, 'reports'))[0]?.versionCount).toBe(2);
  await page.reload();
  await vi.waitFor(async () => expect((await icon()).title).toContain('已在资料库中'), eventually);
});

it('takes an error page at the address for no change', async () => {
  stage.portal.behave(address, {
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<h1>502 Bad Gateway</h1>',
  });
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect((await icon()).title).not.toContain('有变化');
});
