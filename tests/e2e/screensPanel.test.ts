import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { reportPages } from '@/scripts/portal/pages';
import { complaints, part, said } from '../support/act';
import { eventually } from '../support/eventually';
import { pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
let portal: Page;
let panel: Page;
let heard: string[];

/** The panel's own document, in a tab of the same window: headless Chromium opens no native panel beside a page. */
async function openPanel(): Promise<Page> {
  const page = await stage.openExtensionPage('sidepanel.html');
  await page.setViewport({ width: 420, height: 900 });
  return page;
}

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
  for (const url of [reportPages.shazi, reportPages.zhangwan, reportPages.pingan]) {
    portal = await stage.openPage(url);
    const count = (await storedRows(stage, 'reports')).length;
    await pressCommand(stage, 'capture-page', await tabIdOf(stage, portal));
    await vi.waitFor(async () => expect(await storedRows(stage, 'reports')).toHaveLength(count + 1), eventually);
  }
});

it('starts with the report that has waited longest', async () => {
  panel = await openPanel();
  heard = complaints(panel);
  await vi.waitFor(async () => expect(await said(panel, 'panel-place')).toBe('第 1 篇，共 3 篇'), eventually);
  expect(await said(panel, 'panel-record')).toContain('沙子镇人民政府');
});

it('moves and judges by keyboard', async () => {
  await panel.keyboard.press('j');
  await vi.waitFor(async () => expect(await said(panel, 'panel-place')).toBe('第 2 篇，共 3 篇'), eventually);
  expect(await said(panel, 'panel-record')).toContain('张湾区');
  await panel.keyboard.press('k');
  await vi.waitFor(async () => expect(await said(panel, 'panel-place')).toBe('第 1 篇，共 3 篇'), eventually);
  await panel.keyboard.press('a');
  await vi.waitFor(async () => expect(await said(panel, 'panel-place')).toBe('第 1 篇，共 2 篇'), eventually);
  const rows = await storedRows(stage, 'reports');
  expect(rows.map(({ status }) => status).sort()).toEqual(['new', 'new', 'reviewed']);
  expect(await said(panel, 'panel-record')).toContain('张湾区');
});

it('keeps a draft when it is closed in the middle of a word', async () => {
  await (await panel.waitForSelector('[data-action="edit-date_written"]'))?.click();
  await (await part(panel, 'input-date_written')).click({ count: 3 });
  await panel.keyboard.type('2020-01-0');
  await vi.waitFor(async () => {
    const drafts = await panel.evaluate(async () => JSON.stringify(await chrome.storage.local.get('drafts')));
    expect(drafts).toContain('2020-01-0');
  }, eventually);
  await panel.close();
  panel = await openPanel();
  await panel.waitForFunction(
    () => document.querySelector('[data-action="edit-date_written"]')?.textContent === '草稿未保存',
  );
  await (await panel.waitForSelector('[data-action="edit-date_written"]'))?.click();
  const input = await part(panel, 'input-date_written');
  expect(await input.evaluate((at) => (at as HTMLInputElement).value)).toBe('2020-01-0');
  await panel.keyboard.press('End');
  await panel.keyboard.type('3');
  await panel.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await said(panel, 'value-date_written')).toBe('2020-01-03'), eventually);
});

it('does not take letters typed into a field for commands', async () => {
  await (await panel.waitForSelector('[data-action="edit-title"]'))?.click();
  await panel.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'input-title');
  const place = await said(panel, 'panel-place');
  await panel.keyboard.type('jka');
  expect(await said(panel, 'panel-place')).toBe(place);
  await panel.keyboard.press('Escape');
});

it('shows a field’s place on the portal’s page', async () => {
  // In a real window the panel stands beside the page; here the page must be in front when the panel asks.
  await portal.goto(reportPages.zhangwan);
  await portal.bringToFront();
  await panel.evaluate(() => {
    document.querySelector<HTMLElement>('[data-testid="locate-date_written"]')?.click();
  });
  await vi.waitFor(
    async () =>
      expect(await (await part(panel, 'panel-located')).evaluate((at) => at.getAttribute('data-step'))).toBe('shown'),
    eventually,
  );
  expect(await portal.$('gongkai-mark')).not.toBeNull();
});

it('does all this without an error or a refused policy', () => {
  expect(heard).toEqual([]);
});
