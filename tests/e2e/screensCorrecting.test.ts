import type { Page } from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
import { reportPages } from '@/scripts/portal/pages';
import { complaints, part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { markedPlace } from '../support/markedPlace';

closeStagesAfterwards();

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where on the screen the page says this: of each element that says nothing else. */
const placesOf = (page: Page, text: string): Promise<Box[]> =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll('body *')].filter((at) => at.textContent?.trim() === wanted);
    return all.map((at) => {
      const { top, bottom, left, right } = at.getBoundingClientRect();
      return { top, bottom, left, right };
    });
  }, text);
const holds = (mark: Box, words: Box) =>
  mark.top <= words.top && mark.bottom >= words.bottom && mark.left <= words.left && mark.right >= words.right;

it('a wrong date: captured, reviewed beside its page, its source highlighted, corrected, accepted', async () => {
  const stage = await launch({ build: 'chrome' });
  const portal = await stage.openPage(reportPages.zhangwan);
  const popup = await stage.clickAction(portal);
  await press(popup, 'popup-capture');
  await vi.waitFor(async () => expect(await said(popup, 'popup-outcome')).toContain('已存入资料库'), eventually);

  const opened = stage.browser.waitForTarget((target) => target.url().endsWith('sidepanel.html'));
  await press(popup, 'popup-open-panel');
  const panel = await (await opened).asPage();
  const heard = complaints(panel);
  await vi.waitFor(async () => expect(await said(panel, 'panel-record')).toContain('张湾区'), eventually);
  expect(await said(panel, 'value-date_written')).toBe('2020-01-02');

  await portal.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await press(panel, 'locate-date_written');
  await portal.waitForSelector('gongkai-mark');
  await vi.waitFor(async () => {
    const mark = await markedPlace(portal);
    const words = await placesOf(portal, '2020年01月02日');
    expect(words.filter((place) => holds(mark, place)).length, JSON.stringify({ mark, words })).toBeGreaterThan(0);
    expect(mark.top).toBeGreaterThan(0);
    expect(mark.bottom).toBeLessThan(await portal.evaluate(() => window.innerHeight));
  }, eventually);

  await (await panel.waitForSelector('[data-action="edit-date_written"]'))?.click();
  const input = await part(panel, 'input-date_written');
  await input.click({ count: 3 });
  await panel.keyboard.type('2019-12-31');
  await panel.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await said(panel, 'value-date_written')).toBe('2019-12-31'), eventually);
  expect(await said(panel, 'corrected-date_written')).toBe('已更正');
  expect(await said(panel, 'page-value-date_written')).toContain('2020-01-02');

  await panel.keyboard.press('a');
  await part(panel, 'panel-empty');
  const [report] = await storedRows(stage, 'reports');
  expect(report).toMatchObject({ status: 'reviewed', values: { dateWritten: '2019-12-31' } });
  const [content] = await storedRows(stage, 'contents');
  expect(content).toMatchObject({ fields: { dateWritten: { value: '2020-01-02' } } });
  expect(heard).toEqual([]);
});
