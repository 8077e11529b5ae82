import type { Page } from 'puppeteer-core';
import { expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { welcomePage } from '@/scripts/browser/welcomePage';
import { part, said } from '../support/act';
import { eventually } from '../support/eventually';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
const isWelcome = (url: string) => url.endsWith('library.html#welcome');

async function firstRun(build: 'chrome' | 'firefox'): Promise<[Stage, Page]> {
  const stage = await launch({ build, keepWelcome: true });
  const page = await welcomePage(stage.browser);
  await part(page, 'welcome');
  return [stage, page];
}

async function expectWelcome(page: Page): Promise<void> {
  expect(await page.$$('.step-picture')).toHaveLength(3);
  expect(await said(page, 'welcome-shortcuts')).toMatch(/采集本页|Capture this page/);
  await vi.waitFor(
    async () =>
      expect(await (await part(page, 'portal-permission')).evaluate((at) => at.getAttribute('data-allowed'))).toBe(
        'true',
      ),
    eventually,
  );
  expect(await said(page, 'portal-permission')).toMatch(/图标才能在点击之前说明|before you click/);
}

it('opens at install in Chromium, with the keys really assigned, and not at an update', async () => {
  const [stage, page] = await firstRun('chrome');
  await expectWelcome(page);
  const assigned = await (await stage.worker()).evaluate(async () =>
    (await chrome.commands.getAll()).map(({ shortcut }) => shortcut ?? ''),
  );
  expect(assigned).toHaveLength(3);
  for (const keys of assigned) expect(keys, 'a command whose key the browser keeps for itself').not.toBe('');
  for (const keys of assigned) expect(await said(page, 'welcome-shortcuts')).toContain(keys);
  await page.close();
  await stage.reloadExtension();
  await stage.worker();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect((await stage.browser.pages()).filter((one) => isWelcome(one.url()))).toEqual([]);
});

it('opens at install in Firefox', async () => {
  const [, page] = await firstRun('firefox');
  await expectWelcome(page);
});
