import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { complaints, part, press } from '../support/act';
import { importInto } from '../support/importInto';
import { pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { sampleRecord } from '../support/sampleDataset';

closeStagesAfterwards();
const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const eventually = { timeout: 15_000, interval: 100 };
const looks = ['zh-CN', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
type Look = (typeof looks)[number];
let stage: Stage;
let portal: Page;
let firstId = '';

interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** What axe finds wrong with the page, all its rules on. */
async function violations(page: Page): Promise<Violation[]> {
  // Evaluated by the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as {
      run: (context: unknown, options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const found = await axe.run(document, { iframes: false });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }));
  });
}

const settle = (page: Page) => page.evaluate(() => document.fonts.ready.then(() => undefined));

async function look({ language, theme }: Look): Promise<void> {
  await (await stage.worker()).evaluate((settings) => chrome.storage.local.set({ settings }), { language, theme });
}

async function inspect(page: Page, name: string, one: Look): Promise<void> {
  await vi.waitFor(
    async () => expect(await page.evaluate(() => document.documentElement.lang)).toBe(one.language),
    eventually,
  );
  await settle(page);
  await page.screenshot({ path: `${folder}${name}.${one.language}.${one.theme}.png` });
  expect(await violations(page), `${name} ${one.language} ${one.theme}`).toEqual([]);
}

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  stage = await launch({ build: 'chrome' });
  portal = await stage.openPage(reportPages.shazi);
  await pressCommand(stage, 'capture-page', await tabIdOf(stage, portal));
  await vi.waitFor(async () => expect(await storedRows(stage, 'reports')).toHaveLength(1), eventually);
  firstId = String((await storedRows(stage, 'reports'))[0]?.id);
  const library = await stage.openLibrary();
  await importInto(stage, library, await Promise.all(Array.from({ length: 40 }, (_, n) => sampleRecord(n))));
  await library.close();
});

/** Screens of the library by their address, and what to do there before looking. */
const screens: readonly (readonly [name: string, path: string, ready: string, act?: (page: Page) => Promise<void>])[] =
  [
    ['library', 'library.html', 'library-table'],
    ['filters', 'library.html', 'library-table', (page) => press(page, 'library-filters')],
    [
      'search',
      'library.html',
      'library-table',
      async (page) => {
        await (await part(page, 'library-search')).type('平安');
        await page.waitForSelector('mark');
      },
    ],
    ['record', 'library.html#report/ID', 'value-index_number'],
    [
      'correcting',
      'library.html#report/ID',
      'value-index_number',
      async (page) => {
        await (await page.waitForSelector('[data-action="edit-date_written"]'))?.click();
      },
    ],
    [
      'body',
      'library.html#report/ID',
      'detail-title',
      async (page) => {
        await press(page, 'tab-body');
        await part(page, 'captured-frame');
      },
    ],
    ['provenance', 'library.html#report/ID', 'detail-title', (page) => press(page, 'tab-provenance')],
    [
      'export',
      'library.html',
      'library-table',
      async (page) => {
        await press(page, 'library-export');
        await part(page, 'export-dialog');
      },
    ],
    ['bin', 'library.html#bin', 'bin-empty'],
    ['verify', 'library.html#verify', 'verify-file'],
    ['pictures', 'library.html#pictures', 'picture-coverage'],
    ['welcome', 'library.html#welcome', 'welcome'],
    ['panel', 'sidepanel.html', 'panel-record'],
    ['options', 'options.html', 'option-storage'],
  ];

it.each(looks)(
  'every page in $language, $theme: no violation, a picture of each',
  async (one) => {
    await look(one);
    for (const [name, path, ready, act] of screens) {
      const page = await stage.browser.newPage();
      const heard = complaints(page);
      await page.setViewport(name === 'panel' ? { width: 400, height: 900 } : { width: 1280, height: 800 });
      await page.goto(stage.extensionUrl(path.replace('ID', firstId)), { waitUntil: 'load' });
      await part(page, ready);
      await act?.(page);
      await inspect(page, name, one);
      expect(heard, name).toEqual([]);
      await page.close();
    }
  },
  240_000,
);

it.each(looks)(
  'the popup in $language, $theme',
  async (one) => {
    await look(one);
    for (const [name, url] of [
      ['popup', reportPages.zhangwan],
      ['popup-captured', reportPages.shazi],
      ['popup-other', otherPages.news],
    ] as const) {
      const page = await stage.openPage(url);
      const popup = await stage.clickAction(page);
      await part(popup, 'popup-kind');
      if (name === 'popup-captured') await part(popup, 'popup-known');
      await inspect(popup, name, one);
      await popup.close();
      await page.close();
    }
  },
  120_000,
);

it('fits at 200 % zoom: nothing is cut off sideways', async () => {
  for (const path of [
    'library.html',
    `library.html#report/${firstId}`,
    'options.html',
    'library.html#pictures',
    'library.html#verify',
  ]) {
    const page = await stage.browser.newPage();
    // Half the width in CSS pixels is what a page has at 200 % on a 1280 px screen.
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await page.goto(stage.extensionUrl(path), { waitUntil: 'load' });
    await page.waitForSelector('main');
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(640);
    await page.close();
  }
});
