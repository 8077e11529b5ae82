import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { has, part, press, said } from '../support/act';
import { captureAt } from '../support/captureAt';
import { eventually } from '../support/eventually';
import { changeTable, storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
let profile = '';

/** A browser on this profile. No backup is made of its own accord in the middle of the story. */
async function start(): Promise<void> {
  stage = await launch({ build: 'chrome', profile });
  await (await stage.worker()).evaluate(() => chrome.alarms.clear('keep-library'));
}

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'gongkai-damaged-'));
  await start();
});
afterAll(async () => {
  await stage.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const inLibrary = `[data-testid^="library-row-"]`;

const capture = (url: string) => captureAt(stage, url);

it('a damaged library without any backup gives what is left of it, from the settings, and says what is missing', async () => {
  for (const url of [reportPages.shazi, reportPages.zhangwan, reportPages.pingan])
    expect(await capture(url)).toBe('captured');
  const [first, ...left] = await storedRows(stage, 'reports');
  // One report goes out of the database by no act of ours.
  await changeTable(stage, 'reports', { remove: String(first?.id) });
  // The tables are counted once in a session of the browser: files are damaged while it is closed.
  await stage.close();
  await start();

  // The loss is told, and leads to the settings.
  const library = await stage.openLibrary();
  await part(library, 'banner-read-only');
  const options = await stage.openExtensionPage('options.html');
  await part(options, 'banner-read-only');
  await options.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('backup', { recursive: true }).catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    });
  });
  await press(options, 'restore-own');
  await options.waitForSelector('[data-testid="restore-done"].notice-warn');
  const numbers = (await said(options, 'restore-done')).match(/\d+/g)?.map(Number);
  expect(numbers).toEqual([2, 0, 1]);

  // The two are there, in a library that takes more; what was lost can be captured anew.
  const after = await stage.openLibrary();
  const rows = async () => (await after.$$(inLibrary)).length;
  await vi.waitFor(async () => expect(await rows()).toBe(2), eventually);
  const shown = await after.$$eval('[data-report-id]', (rows) => rows.map((row) => row.getAttribute('data-report-id')));
  expect(shown.sort()).toEqual(left.map(({ id }) => id).sort());
  expect(await has(after, 'banner-read-only')).toBe(false);
  expect(await capture(String(first?.url))).toBe('captured');
  await after.bringToFront();
  await vi.waitFor(async () => expect(await rows()).toBe(3), eventually);
  expect(await capture(otherPages.gbk)).toBe('captured');
});
