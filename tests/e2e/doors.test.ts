import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { eventually } from '../support/eventually';
import { buttonOf, clickMenu, pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();

describe('doors to the library', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });
  const reports = () => storedRows(stage, 'reports');
  const button = (tabId: number) => buttonOf(stage, tabId);

  it('says what a page is before the click, and that it is saved after', async () => {
    const page = await stage.openPage(reportPages.zhangwan);
    const tabId = await tabIdOf(stage, page);
    await vi.waitFor(async () => expect((await button(tabId)).title).toContain('本页是一份文件'), eventually);
    await pressCommand(stage, 'capture-page', tabId);
    await vi.waitFor(
      async () => expect(await button(tabId)).toEqual({ badge: '✓', title: '公开：已采集' }),
      eventually,
    );
    expect((await reports()).map(({ url }) => url)).toEqual([reportPages.zhangwan]);
    await page.reload();
    await vi.waitFor(async () => expect((await button(tabId)).title).toContain('已在资料库中'), eventually);
    await page.close();
  });

  it('captures by context menu what the keyboard captured, and stores nothing twice', async () => {
    const page = await stage.openPage(reportPages.zhangwan);
    const tabId = await tabIdOf(stage, page);
    await clickMenu(stage, 'capture-page', tabId);
    await vi.waitFor(
      async () => expect((await storedRows(stage, 'log')).map(({ event }) => event)).toEqual(['captured', 'same']),
      eventually,
    );
    expect(await reports()).toHaveLength(1);
    await page.close();
  });

  it.each([
    ['a list', otherPages.listByScript, '文件列表'],
    ['news', otherPages.news, '未识别'],
    ['the home page', otherPages.home, '未识别'],
    ['a bad gateway', otherPages.badGateway, '未识别'],
  ])('does not take %s for a document', async (_, url, words) => {
    const page = await stage.openPage(url);
    const tabId = await tabIdOf(stage, page);
    await vi.waitFor(async () => expect((await button(tabId)).title).toContain(words), eventually);
    await page.close();
  });

  it('refuses an error page, and says so', async () => {
    const page = await stage.openPage(otherPages.badGateway);
    const tabId = await tabIdOf(stage, page);
    const before = await reports();
    await pressCommand(stage, 'capture-page', tabId);
    await vi.waitFor(async () => expect((await button(tabId)).badge).toBe('✗'), eventually);
    expect(await reports()).toEqual(before);
    await page.close();
  });

  it('marks what it cannot enter: a page of the browser', async () => {
    const page = await stage.browser.newPage();
    await page.goto('chrome://version/');
    const tabId = await tabIdOf(stage, page);
    await pressCommand(stage, 'capture-page', tabId);
    await vi.waitFor(
      async () => expect(await button(tabId)).toEqual({ badge: '✗', title: expect.stringContaining('未能采集') }),
      eventually,
    );
    await page.close();
  });

  it('captures after the worker has been killed, and the killed worker forgets nothing', async () => {
    const page = await stage.openPage(reportPages.shazi);
    const tabId = await tabIdOf(stage, page);
    await vi.waitFor(async () => expect((await button(tabId)).title).toContain('本页是一份文件'), eventually);
    await stage.killWorker();
    await page.reload();
    await pressCommand(stage, 'capture-page', tabId);
    await vi.waitFor(async () => expect((await button(tabId)).badge).toBe('✓'), eventually);
    expect((await reports()).map(({ url }) => url)).toContain(reportPages.shazi);
    await page.close();
  });

  it('a page closed while it is read loses nothing and leaves no half report', async () => {
    const page = await stage.openPage(otherPages.late);
    const tabId = await tabIdOf(stage, page);
    const before = (await reports()).length;
    await pressCommand(stage, 'capture-page', tabId);
    await page.close();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    // The two are read one after the other: a capture that ends between them is whole at the next look.
    await vi.waitFor(async () => {
      const ids = (await reports()).map(({ id }) => id).sort();
      expect((await storedRows(stage, 'contents')).map(({ id }) => id).sort()).toEqual(ids);
    }, eventually);
    expect((await reports()).length - before).toBeLessThanOrEqual(1);
  });
});
