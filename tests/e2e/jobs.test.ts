import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
const by = (testId: string) => `[data-testid="${testId}"]`;

describe('a column, chosen by hand', () => {
  let stage: Stage;
  let library: Page;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });
  const text = (testId: string) => library.$eval(by(testId), (element) => element.textContent ?? '');
  const rows = () =>
    library.$$eval(`${by('chooser')} li`, (items) => items.map(({ textContent }) => textContent ?? ''));
  /** Done when the filter has been obeyed to its last character. */
  const only2020 = () =>
    vi.waitFor(async () => expect((await rows()).filter((row) => !row.includes('2020'))).toEqual([]), eventually);

  it('begins in the popup of a list page, in the side panel beside it; the library shows the same job', async () => {
    const page = await stage.openPage(otherPages.listByScript);
    const popup = await stage.clickAction(page);
    await popup.waitForSelector(by('popup-capture-list'));
    const panel = stage.browser.waitForTarget((target) => target.url().includes('sidepanel.html'));
    // The popup goes when the panel comes, maybe before the mouse is up again.
    await popup.click(by('popup-capture-list')).catch((error: unknown) => expect(String(error)).toMatch(/closed/i));
    const beside = await (await panel).asPage();
    await beside.waitForSelector(`${by('list-panel')} ${by('chooser')}`);
    const [job] = await storedRows(stage, 'jobs');
    library = await stage.openExtensionPage(`library.html#jobs/${job?.id}`);
    await library.waitForSelector(by('chooser'));
    await vi.waitFor(async () => expect(await text('job-state')).toBe('等待选择'), eventually);
    expect((await rows()).length).toBeGreaterThan(2);
    expect(await text('job-coverage')).toMatch(/^本栏目 \d+ 条，已采 0，缺 \d+/);
  });

  it('filters, selects by range and only what is new', async () => {
    const all = (await rows()).length;
    await library.$eval(by('choose-filter'), (input) => (input as HTMLInputElement).select());
    await library.type(by('choose-filter'), '2020');
    await only2020();
    expect((await rows()).length).toBeLessThan(all);
    await library.$eval(by('choose-filter'), (input) => (input as HTMLInputElement).select());
    await library.keyboard.press('Backspace');
    await vi.waitFor(async () => expect((await rows()).length).toBeGreaterThanOrEqual(all), eventually);
    const boxes = await library.$$(`${by('chooser')} input`);
    await boxes[0]?.click();
    await library.keyboard.down('Shift');
    await boxes[2]?.click();
    await library.keyboard.up('Shift');
    expect(await text('choose-capture')).toBe('采集所选 3 条');
    await library.click(by('choose-none'));
    expect(await text('choose-capture')).toBe('采集所选 0 条');
  });

  it('captures what was chosen and says what became of each row', async () => {
    await library.$eval(by('choose-filter'), (input) => (input as HTMLInputElement).select());
    await library.type(by('choose-filter'), '2020');
    await only2020();
    await library.click(by('choose-new'));
    const [label] = [await text('choose-capture')];
    expect(label).not.toBe('采集所选 0 条');
    await library.click(by('choose-capture'));
    await vi.waitFor(async () => expect(await text('job-state')).toBe('已完成'), { timeout: 90_000, interval: 250 });
    const urls = (await storedRows(stage, 'reports')).map(({ url }) => url);
    expect(urls).toContain(reportPages.shazi);
    const states = await library.$$eval(`${by('job-items')} li`, (all) =>
      all.map((row) => row.getAttribute('data-state')),
    );
    expect(states).toContain('captured');
    expect(states).toContain('excluded');
    expect(states.every((state) => state && !['queued', 'reading', 'listed'].includes(state))).toBe(true);
  });

  it('captures pasted addresses from the list of jobs', async () => {
    await library.click(by('job-back'));
    await library.waitForSelector(by('jobs-paste'));
    await library.click(by('jobs-paste'));
    await library.waitForSelector(by('paste-text'));
    await library.type(by('paste-text'), `见 ${reportPages.zhangwan}，及 ${reportPages.zhangwan}`);
    expect(await text('paste-addresses')).toBe('采集这些网址 (1)');
    await library.click(by('paste-addresses'));
    await library.waitForSelector(by('job-detail'));
    await vi.waitFor(async () => expect(await text('job-state')).toBe('已完成'), eventually);
    const report = (await storedRows(stage, 'reports')).find(({ url }) => url === reportPages.zhangwan);
    const title = (report?.values as { readonly title?: string } | undefined)?.title ?? 'no title';
    await vi.waitFor(async () => expect(await text('job-items')).toContain(title), eventually);
    expect(await text('job-items')).not.toContain(reportPages.zhangwan);
  });

  it('captures saved pages from disk under the address they were saved from', async () => {
    await library.click(by('job-back'));
    const input = await library.waitForSelector(by('jobs-files'));
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-saved-'));
    const file = join(folder, 'saved.html');
    const page = await stage.openPage(reportPages.pingan);
    const html = await page.content();
    await page.close();
    await library.bringToFront();
    await writeFile(file, `<!-- saved from url=(0053)${reportPages.pingan} -->\n${html}`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await library.waitForSelector(by('job-detail'));
    await vi.waitFor(async () => expect(await text('job-state')).toBe('已完成'), eventually);
    const stored = (await storedRows(stage, 'reports')).find(({ url }) => url === reportPages.pingan);
    expect(stored).toMatchObject({ readBy: 'file' });
    await rm(folder, { recursive: true });
  });
});
