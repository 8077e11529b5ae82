import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildFolder } from '@/scripts/bootstrap/builds.mjs';
import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import { reportPages } from '@/scripts/portal/pages';
import { has, part, said } from '../support/act';
import { eventually } from '../support/eventually';
import { changeTable, storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
let folder = '';

/**
 * The product's own build with `downloads` among its permissions: what the researcher's consent to it does. No driver can
 * press the browser's own question.
 */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-downloads-'));
  await cp(buildFolder('chrome'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.optional_permissions = [];
  manifest.permissions.push('downloads');
  await writeFile(path, JSON.stringify(manifest));
  stage = await launch({ build: 'chrome', extension: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A download of eight days ago that held nothing: another is due as soon as there is a report. */
async function letItBeDue(): Promise<void> {
  const at = new Date(Date.now() - 8 * 86_400_000).toISOString();
  await changeTable(stage, 'meta', { put: { key: 'backup:download', value: { at, sequence: 0, reports: 0 } } });
}

const downloads = async () =>
  (await stage.worker()).evaluate(async () =>
    (await chrome.downloads.search({})).map(({ filename, state }) => ({ filename, state })),
  );

/** The library, with everything its toasts ever say kept: a toast goes again by itself. */
async function openLibrary(): Promise<Page & { readonly toasts: () => Promise<string> }> {
  const page = await stage.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const kept: string[] = [];
    Object.assign(globalThis, { keptToasts: kept });
    new MutationObserver(() => {
      for (const toast of document.querySelectorAll('.toast')) kept.push(toast.textContent ?? '');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(stage.extensionUrl('library.html'), { waitUntil: 'load' });
  await part(page, 'library-table');
  const toasts = () => page.evaluate(() => (globalThis as unknown as { keptToasts: string[] }).keptToasts.join('\n'));
  return Object.assign(page, { toasts });
}

it('a due backup is only reminded of, until the menu in the settings lets it be downloaded by itself', async () => {
  const tab = await stage.openPage(reportPages.shazi);
  expect((await captureByHand(stage, tab)).outcome).toBe('captured');
  await letItBeDue();
  const reminded = await openLibrary();
  expect(await said(reminded, 'banner-backup')).toContain('8 天');
  await reminded.close();
  expect(await downloads()).toEqual([]);

  const options = await stage.openExtensionPage('options.html');
  await part(options, 'option-downloads');
  await options.select('[data-testid="option-downloads"]', 'when-due');
  await vi.waitFor(
    async () =>
      expect(
        await (await stage.worker()).evaluate(async () => (await chrome.storage.local.get('settings')).settings),
      ).toMatchObject({ downloads: 'when-due' }),
    eventually,
  );

  const library = await openLibrary();
  await vi.waitFor(async () => expect(await downloads()).toMatchObject([{ state: 'complete' }]), eventually);
  const [file] = await downloads();
  await vi.waitFor(async () => expect(await library.toasts()).toContain(file?.filename), eventually);
  const lines = gunzipSync(await readFile(file?.filename ?? ''))
    .toString('utf8')
    .split('\n');
  expect(lines.filter((line) => line.startsWith('{"type":"report"'))).toHaveLength(1);
  // What has been done need no longer be reminded of, here or in the settings, and is not done again.
  await vi.waitFor(async () => expect(await has(library, 'banner-backup')).toBe(false), eventually);
  const again = await openLibrary();
  expect(await has(again, 'banner-backup')).toBe(false);
  await options.reload();
  // Asked from here: a page that is not in front draws no frames, by which the driver would wait in it.
  await vi.waitFor(async () => expect(await said(options, 'backup-place-download')).toContain('1 篇'), eventually);
  expect(await options.$eval('[data-testid="option-downloads"]', (at) => (at as HTMLSelectElement).value)).toBe(
    'when-due',
  );
  expect(await downloads()).toHaveLength(1);
  expect(await storedRows(stage, 'reports')).toHaveLength(1);
});
