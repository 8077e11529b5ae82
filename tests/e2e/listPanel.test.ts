import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { documentHtml, hostOf, rowsOf } from '@/scripts/portal/lists/listSite';
import { listSite, listSiteAnswer, listUrlOf } from '@/scripts/portal/lists/listSites';
import { complaints, part, press, said } from '../support/act';
import { violations } from '../support/axe';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
const site = listSite('trs');
const host = hostOf(site);
const rows = rowsOf(site);
/** The third document of the column is gone at first. */
const gone = rows[2]?.path ?? '';

describe('a column, in the side panel', () => {
  let stage: Stage;
  let portal: Page;
  let panel: Page;
  let heard: string[];
  const lines = () =>
    panel.$$eval('.row-line', (all) => all.map(({ textContent }) => textContent?.replace(/\s+/g, ' ') ?? ''));
  const paths = (from: number) =>
    stage.portal.requests
      .slice(from)
      .filter((request) => request.host === host && request.path !== '/favicon.ico')
      .map(({ path }) => path);

  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
    stage.portal.behave(`${host}${gone}`, { status: 404, body: '<html><body>页面不存在</body></html>' });
    portal = await stage.openPage(listUrlOf(site));
    // The panel's own document in a tab: it follows the tab in front, and its own changes nothing.
    panel = await stage.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 420, height: 900 });
    heard = complaints(panel);
    await portal.bringToFront();
    await panel.waitForSelector('[data-testid="list-panel"]', eventually);
    await panel.bringToFront();
  });

  it('shows the rows of the page in front without asking its site for anything', async () => {
    await vi.waitFor(
      async () => expect(await said(panel, 'page-coverage')).toBe('本页 6 条，已采 0，缺 6'),
      eventually,
    );
    expect((await lines()).every((line) => line.endsWith('新'))).toBe(true);
    expect(await panel.$eval('[data-testid="choose-filter"]', (input) => (input as HTMLInputElement).value)).toBe(
      '法治政府',
    );
    expect(paths(0)).toEqual([site.path]);
    expect(await violations(panel)).toEqual([]);
  });

  it('reads the whole column and lets choose over all pages, by keyboard', async () => {
    await press(panel, 'list-start');
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('等待选择'), eventually);
    expect(await said(panel, 'job-coverage')).toBe('本栏目 20 条，已采 0，缺 20 · 已读 4 / 4 页');
    expect(await said(panel, 'choose-count')).toBe('共 20 条');
    expect(await violations(panel)).toEqual([]);
    await panel.focus('[data-testid="chooser"] input[tabindex="0"]');
    await panel.keyboard.press('Space');
    for (let times = 0; times < 4; times += 1) await panel.keyboard.press('ArrowDown');
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('Space');
    await panel.keyboard.up('Shift');
    expect(await said(panel, 'choose-capture')).toBe('采集所选 5 条');
    await panel.keyboard.press('End');
    await vi.waitFor(
      async () => expect(await panel.evaluate(() => document.activeElement?.closest('li')?.ariaPosInSet)).toBe('20'),
      eventually,
    );
    await panel.keyboard.press('Space');
    expect(await said(panel, 'choose-capture')).toBe('采集所选 6 条');
    await panel.keyboard.press('Space');
    expect(await said(panel, 'choose-capture')).toBe('采集所选 5 条');
  });

  it('filters by a pattern, and ticks stay while hidden', async () => {
    const filter = '[data-testid="choose-filter"]';
    await panel.$eval(filter, (input) => (input as HTMLInputElement).select());
    await panel.type(filter, '第[12]号');
    await press(panel, 'choose-pattern');
    await vi.waitFor(async () => expect(await said(panel, 'choose-count')).toBe('显示 2 / 20 条'), eventually);
    expect(await said(panel, 'choose-capture')).toBe('采集所选 5 条');
    await panel.$eval(filter, (input) => (input as HTMLInputElement).select());
    await panel.keyboard.press('Backspace');
    await vi.waitFor(async () => expect(await said(panel, 'choose-count')).toBe('共 20 条'), eventually);
  });

  it('captures, pauses, goes on, and says how much of the column is in the library', async () => {
    await press(panel, 'choose-capture');
    await press(panel, 'job-pause');
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('已暂停'), eventually);
    await press(panel, 'job-resume');
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('已完成'), {
      ...eventually,
      timeout: 60_000,
    });
    expect(await said(panel, 'job-coverage')).toBe('本栏目 20 条，已采 4，缺 16 · 已读 4 / 4 页');
    expect(await storedRows(stage, 'reports')).toHaveLength(4);
    expect(await violations(panel)).toEqual([]);
  });

  it('read again, each row says new, captured, changed or failed before; only what changed is fetched', async () => {
    const usual = String(listSiteAnswer(host, site.path, '')?.body);
    const changed = rows[1];
    if (!changed) throw new Error('no second row');
    stage.portal.behave(`${host}${site.path}`, {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: usual.replace(`</a><span>${changed.date}</span>`, '</a><span>2024-12-31</span>'),
    });
    const before = stage.portal.requests.length;
    await press(panel, 'list-again');
    await vi.waitFor(async () => expect(await said(panel, 'choose-count')).toBe('共 20 条'), eventually);
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('等待选择'), eventually);
    const says = async () => (await lines()).slice(0, 6).map((line) => line.split(' ').at(-1)?.replace(/^.*\d/, ''));
    await vi.waitFor(
      async () => expect(await says()).toEqual(['已采', '有变化', '曾失败', '已采', '已采', '新']),
      eventually,
    );
    expect(await said(panel, 'job-coverage')).toContain('本栏目 20 条，已采 4，缺 16');
    await press(panel, 'choose-new');
    expect(await said(panel, 'choose-capture')).toBe('采集所选 17 条');
    await press(panel, 'choose-none');
    const boxes = await panel.$$('[data-testid="chooser"] input');
    await boxes[1]?.click();
    await press(panel, 'choose-capture');
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('已完成'), {
      ...eventually,
      timeout: 60_000,
    });
    expect(paths(before).filter((path) => !path.startsWith('/zwgk/nb/'))).toEqual([changed.path]);
  });

  it('a page that changed behind an unchanged row shows when the captured ones are read again, with the price said before', async () => {
    const [edited] = rows;
    if (!edited) throw new Error('no first row');
    stage.portal.behave(`${host}${edited.path}`, {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: documentHtml(edited).replace(
        '各乡镇人民政府，县政府各部门：',
        '各乡镇人民政府，各街道办事处，县政府各部门：',
      ),
    });
    await press(panel, 'list-again');
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('等待选择'), eventually);
    expect(await said(panel, 'choose-again')).toContain('要重新读取才能发现');
    const before = stage.portal.requests.length;
    await press(panel, 'choose-captured');
    expect(await said(panel, 'choose-capture')).toBe('采集所选 3 条');
    expect(await said(panel, 'choose-again')).toMatch(/3 条已在资料库，会逐条重新读取（不到 1 分钟）/);
    expect(await violations(panel)).toEqual([]);
    await press(panel, 'choose-capture');
    await vi.waitFor(async () => expect(await said(panel, 'job-state')).toBe('已完成'), {
      ...eventually,
      timeout: 60_000,
    });
    expect(paths(before)).toHaveLength(3);
    const items = (await storedRows(stage, 'jobItems')).filter(({ url }) => url === `http://${host}${edited.path}`);
    expect(items.map(({ state }) => state).sort()).toEqual(['captured', 'changed', 'excluded']);
    const report = (await storedRows(stage, 'reports')).find(({ url }) => url === `http://${host}${edited.path}`);
    expect(report).toMatchObject({ versionCount: 2 });
    const same = (await storedRows(stage, 'jobItems')).filter(({ state }) => state === 'same');
    // The two others, and the one whose row had changed while its page had not.
    expect(same).toHaveLength(3);
  });

  it('leaves the list for the review and comes back', async () => {
    await press(panel, 'panel-review');
    await part(panel, 'panel-place');
    await press(panel, 'panel-list');
    await part(panel, 'list-panel');
  });

  it('does all this without an error or a refused policy', () => {
    expect(heard).toEqual([]);
  });
});
