import { beforeAll, expect, it } from 'vitest';
import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import { beginUpkeep } from '../support/beginUpkeep';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
});

const page = `<!doctype html><html><head><meta charset="utf-8"><title>年度报告</title>
<meta name="ArticleTitle" content="某镇法治政府建设年度报告"><meta name="PubDate" content="2024-03-01"></head><body>
<h1>某镇法治政府建设年度报告</h1><div id="zoom">${'<p>依法履行政府信息公开职责，办理申请十二件。</p>'.repeat(30)}</div></body></html>`;

it('backs up by itself in the background, says so, and restores', async () => {
  stage.portal.behave('backup.gov.cn/report.html', { body: page });
  const tab = await stage.openPage('http://backup.gov.cn/report.html');
  expect((await captureByHand(stage, tab)).outcome).toBe('captured');
  const [stored] = await storedRows(stage, 'reports');

  await beginUpkeep(stage);
  const library = await stage.openLibrary();
  const files = await library.waitForFunction(
    async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backup').catch(() => undefined);
      const names: string[] = [];
      for await (const name of folder?.keys() ?? []) names.push(name);
      return names.some((name) => name.startsWith('manifest-')) ? names : undefined;
    },
    { polling: 200, timeout: 60_000 },
  );
  expect(await files.jsonValue()).toHaveLength(2);

  const options = await stage.openExtensionPage('options.html');
  await options.waitForFunction(
    () => document.querySelector('[data-testid="backup-place-own"]')?.textContent?.includes('1'),
    { timeout: 60_000 },
  );
  await options.click('[data-testid="restore-own"]');
  await options.waitForSelector('[data-testid="restore-done"].notice-good');
  expect(await storedRows(stage, 'reports')).toEqual([stored]);

  // A file of the backup is damaged: that is said before anything is restored, with numbers, and again after.
  await options.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backup');
    for await (const name of folder.keys()) if (name.startsWith('segment-')) await folder.removeEntry(name);
  });
  await options.click('[data-testid="restore-own"]');
  const asks = await options.waitForSelector('[data-testid="restore-asks"]');
  const numbers = async (element: typeof asks) =>
    (await element?.evaluate((each) => each.textContent ?? ''))?.match(/\d+/g)?.map(Number);
  expect((await numbers(asks))?.sort()).toEqual([1, 1, 1, 1]);
  expect(await options.$('[data-testid="restore-done"]')).toBeNull();
  await options.click('[data-testid="restore-anyway"]');
  const says = await options.waitForSelector('[data-testid="restore-done"].notice-warn');
  expect((await numbers(says))?.filter((number) => number === 1)).toHaveLength(4);
  expect(await storedRows(stage, 'reports')).toEqual([stored]);
});
