import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { reportPages } from '@/scripts/portal/pages';
import { part, said } from '../support/act';
import { eventually } from '../support/eventually';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
let library: Page;

/** A click by the page itself: the tab may be behind another one, where no mouse reaches. */
async function pressIn(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);
}

beforeAll(async () => {
  stage = await launch({ build: 'firefox' });
});

it('reads and captures a report', async () => {
  const portal = await stage.openPage(reportPages.shazi);
  // No driver opens Firefox's native popup: its page stands in a tab and starts once the portal is in front.
  const popup = await stage.openExtensionPage('popup.html');
  await portal.bringToFront();
  await popup.evaluate(() => void setTimeout(() => location.reload(), 0));
  await vi.waitFor(
    async () => expect(await said(popup, 'value-index_number')).toBe('11500240711643846M/2021-00031'),
    eventually,
  );
  await pressIn(popup, '[data-action="capture"]');
  await vi.waitFor(async () => expect(await said(popup, 'popup-outcome')).toContain('✓'), eventually);
});

it('lists it, corrects it, exports it', async () => {
  library = await stage.openLibrary();
  await part(library, 'library-table');
  await pressIn(library, '.grid-open');
  await part(library, 'value-date_written');
  await pressIn(library, '[data-action="edit-date_written"]');
  const input = await part(library, 'input-date_written');
  await input.click({ count: 3 });
  await library.keyboard.type('2021-07-15');
  await library.keyboard.press('Enter');
  await vi.waitFor(async () => expect(await said(library, 'value-date_written')).toBe('2021-07-15'), eventually);
  await pressIn(library, '[data-action="export"]');
  await part(library, 'export-start');
  await pressIn(library, '[data-action="export-start"]');
  await part(library, 'export-done', 60_000);
  const zip = await JSZip.loadAsync(await readFile(await stage.download(/^gongkai-.*\.zip$/)));
  expect(await zip.file('data/reports.csv')?.async('string')).toContain('2021-07-15');
});

it('shows the same report in the sidebar', async () => {
  const panel = await stage.openExtensionPage('sidepanel.html');
  await vi.waitFor(async () => expect(await said(panel, 'panel-record')).toContain('沙子镇'), eventually);
});
