import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { pause } from '@/scripts/support/pause';
import { has, part, press } from '../support/act';
import { beginUpkeep } from '../support/beginUpkeep';
import { captureAt } from '../support/captureAt';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
});

const rowsIn = `[data-testid^="library-row-"]`;

const capture = (url: string) => captureAt(stage, url);

/** What Chromium does with a LevelDB library when its own housekeeping meets damage: closes it under everyone, and deletes it. */
async function throwAway(page: Awaited<ReturnType<Stage['openLibrary']>>): Promise<void> {
  const session = await page.createCDPSession();
  const origin = new URL(page.url()).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}

/** The upkeep that an alarm begins, until its backup is there. */
async function backUp(page: Awaited<ReturnType<Stage['openLibrary']>>): Promise<void> {
  await beginUpkeep(stage);
  await page.waitForFunction(
    async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backup').catch(() => undefined);
      for await (const name of folder?.keys() ?? []) if (name.startsWith('manifest-')) return true;
      return false;
    },
    { polling: 200, timeout: 60_000 },
  );
  // The first check of the open page is over: what it says from here on it was told.
  await pause(3_000);
}

it('a library that the browser throws away while it is open is missed at once, not written to, and restored', async () => {
  expect(await capture(reportPages.shazi)).toBe('captured');
  expect(await capture(reportPages.zhangwan)).toBe('captured');
  const library = await stage.openLibrary();
  await library.waitForSelector(rowsIn);
  await backUp(library);
  const options = await stage.openExtensionPage('options.html');
  await part(options, 'backup-place-own');
  await library.bringToFront();

  await throwAway(library);

  // Told on the screen that is open, without a reload; nobody makes an empty library in its place.
  await part(library, 'banner-read-only');
  await part(library, 'banner-restore');
  await part(options, 'banner-read-only');
  expect(await capture(otherPages.gbk)).not.toBe('captured');
  expect((await storedRows(stage, 'reports')).length).toBe(0);

  await options.bringToFront();
  await press(options, 'restore-own');
  await part(options, 'restore-done');
  // What came of it stays in sight where it was asked for.
  await pause(2_000);
  expect(await has(options, 'restore-done')).toBe(true);
  expect(await has(options, 'banner-read-only')).toBe(false);
  await library.bringToFront();
  await vi.waitFor(async () => expect((await library.$$(rowsIn)).length).toBe(2), eventually);
  expect(await has(library, 'banner-read-only')).toBe(false);
  expect(await capture(otherPages.gbk)).toBe('captured');
});
