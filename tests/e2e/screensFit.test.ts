import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { complaints, has, part, press } from '../support/act';
import { violations } from '../support/axe';
import { type Collection, changing, fillLibrary, servePage } from '../support/collection';
import { eventually } from '../support/eventually';
import { holdStore } from '../support/holdStore';
import { changeTable } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { everyScreen } from '../support/screens/everyScreen';
import { layoutShift } from '../support/screens/layoutShift';
import type { Screen } from '../support/screens/screen';

closeStagesAfterwards();
/** Not in git: `scripts/screens/take.ts` keeps the few that the README shows. */
const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const looks = ['zh-CN', 'en'].flatMap((language) => ['light', 'dark'].map((theme) => ({ language, theme })));
type Look = (typeof looks)[number];
let stage: Stage;
let collection: Collection;

async function setLook({ language, theme }: Look): Promise<void> {
  await (await stage.worker()).evaluate((settings) => chrome.storage.local.set({ settings }), { language, theme });
}

/** Web Vitals call a page good whose shifts add up to at most 0.1; ours stand still while their data arrive. */
const mostShift = 0.01;

/** A picture of the page, or of the one part `of` it, and what is wrong with it. */
async function inspect(page: Page, name: string, { language, theme }: Look, of?: string): Promise<string[]> {
  await vi.waitFor(
    async () => expect(await page.evaluate(() => document.documentElement.lang)).toBe(language),
    eventually,
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const path: `${string}.png` = `${folder}${name}.${language}.${theme}.png`;
  await ((of === undefined ? undefined : await page.$(of)) ?? page).screenshot({ path });
  const wrong = (await violations(page)).map(
    ({ id, nodes }) => `${name} ${language} ${theme} ${id}: ${nodes.join(' ')}`,
  );
  return wrong;
}

/** What moved while the data of a page arrived, before anybody did anything there. */
async function jumps(page: Page, name: string): Promise<string[]> {
  const moved = await layoutShift(page);
  return moved > mostShift ? [`${name} moved by ${moved.toFixed(3)}`] : [];
}

interface Shown {
  /** What moved by itself. */
  readonly moved: readonly string[];
  /** Lets go of the tables the screen is held by. */
  readonly letGo: () => Promise<void>;
}

/** Opens a screen, lets it come to rest, and brings it into its state. */
async function show(page: Page, { name, path, ready, waitsFor, act }: Screen): Promise<Shown> {
  let letGo = async (): Promise<void> => undefined;
  const hold = async (tables: readonly string[]) => {
    letGo = await holdStore(stage, tables);
  };
  if (waitsFor) await hold(waitsFor);
  await page.goto(stage.extensionUrl(path), { waitUntil: 'load' });
  await part(page, ready);
  const moved = await jumps(page, name);
  await act?.(page, hold);
  return { moved, letGo };
}

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  stage = await launch({ build: 'chrome' });
  collection = await fillLibrary(stage);
});

it.each(looks)('every screen and state in $language, $theme: no violation, a picture of each', async (one) => {
  await setLook(one);
  const wrong: string[] = [];
  for (const screen of everyScreen(collection)) {
    const { name, narrow } = screen;
    const page = await stage.browser.newPage();
    // Looked at when it stands still: what appears gently would be judged half transparent.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const heard = complaints(page);
    await page.setViewport(narrow ? { width: 400, height: 900 } : { width: 1280, height: 800 });
    const { moved, letGo } = await show(page, screen);
    wrong.push(...moved, ...(await inspect(page, name, one)), ...heard.map((text) => `${name}: ${text}`));
    await letGo();
    await page.close();
  }
  expect(wrong).toEqual([]);
});

/** The popup on each kind of page, and what must be there before looking. */
const popups: readonly (readonly [
  name: string,
  url: string,
  ready: string,
  act?: (popup: Page) => Promise<unknown>,
])[] = [
  ['popup', reportPages.zhangwan, 'popup-kind'],
  ['popup-captured', reportPages.shazi, 'popup-known'],
  [
    'popup-changed',
    `http://${changing}`,
    'popup-compare',
    async (popup) => {
      await press(popup, 'popup-compare');
      await part(popup, 'diff');
    },
  ],
  ['popup-list', otherPages.listByLinks, 'popup-capture-list'],
  ['popup-other', otherPages.news, 'popup-kind', (popup) => press(popup, 'signals')],
  ['popup-error-page', otherPages.badGateway, 'popup-kind'],
  ['popup-elsewhere', otherPages.foreignHost, 'popup-kind'],
  ['popup-refused', 'chrome://version/', 'fault-page-not-allowed'],
];

it.each(looks)('the popup in $language, $theme', async (one) => {
  await setLook(one);
  servePage(stage, changing, 39);
  const wrong: string[] = [];
  for (const [name, url, ready, act] of popups) {
    const page = await stage.openPage(url);
    const popup = await stage.clickAction(page);
    await part(popup, ready);
    wrong.push(...(await jumps(popup, name)));
    await act?.(popup);
    wrong.push(...(await inspect(popup, name, one, '.popup')));
    await popup.close();
    await page.close();
  }
  expect(wrong).toEqual([]);
});

/** How far the widest part of a page reaches. */
const reach = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll('main, .library-main, .modal, .detail')].map(
        (at) => at.getBoundingClientRect().left + at.scrollWidth,
      ),
    ),
  );

it('fits at 200 % zoom: nothing is cut off sideways', async () => {
  const cut: string[] = [];
  for (const { act, ...screen } of everyScreen(collection)) {
    const { name, path } = screen;
    const page = await stage.browser.newPage();
    // Half the width in CSS pixels is what a page has at 200 % on a 1280 px screen.
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    const { letGo } = await show(page, { ...screen, ...(act && !path.includes('#report/') ? { act } : {}) });
    const width = await reach(page);
    if (width > 641) cut.push(`${name}: ${width}`);
    await letGo();
    await page.close();
  }
  expect(cut).toEqual([]);
});

/** Chromium's side panel is 360 px wide at least; researchers draw it wider. */
it.each([320, 360, 420])('fits a side panel of %i px in every language', async (width) => {
  const cut: string[] = [];
  for (const one of looks.filter(({ theme }) => theme === 'light')) {
    await setLook(one);
    for (const screen of everyScreen(collection).filter(({ narrow }) => narrow)) {
      const page = await stage.browser.newPage();
      await page.setViewport({ width, height: 800 });
      const { letGo } = await show(page, screen);
      const name = `${screen.name}-${width}`;
      await page.screenshot({ path: `${folder}${name}.${one.language}.${one.theme}.png` });
      const at = await reach(page);
      if (at > width + 1) cut.push(`${name} ${one.language}: ${at}`);
      await letGo();
      await page.close();
    }
  }
  expect(cut).toEqual([]);
});

it('moves no button while the popup fills', async () => {
  const page = await stage.openPage(reportPages.pingan);
  const popup = await stage.clickAction(page);
  const place = () => popup.$eval('[data-testid="popup-capture"]', (at) => at.getBoundingClientRect().top);
  await part(popup, 'popup-capture');
  const first = await place();
  await part(popup, 'popup-known');
  await vi.waitFor(async () => expect(await has(popup, 'value-index_number')).toBe(true), eventually);
  expect(await place()).toBe(first);
  await popup.close();
});

/** States that come only when something is wrong, each made in the store itself. */
const banners: readonly (readonly [name: string, spoil: () => Promise<unknown>])[] = [
  ['banner-unsound', () => changeTable(stage, 'meta', { put: { key: 'unsound', value: [collection.plain] } })],
  [
    'banner-read-only',
    async () =>
      (await stage.worker()).evaluate(async () => {
        const { canary } = await chrome.storage.local.get('canary');
        await chrome.storage.local.set({ canary: { ...(canary as object), sequence: 1_000_000 } });
      }),
  ],
];

it.each(banners)('%s, in both languages and themes', async (name, spoil) => {
  await spoil();
  const wrong: string[] = [];
  for (const one of looks) {
    await setLook(one);
    const page = await stage.openLibrary();
    await page.setViewport({ width: 1280, height: 800 });
    await part(page, name);
    wrong.push(...(await jumps(page, name)), ...(await inspect(page, name, one)));
    await page.close();
  }
  expect(wrong).toEqual([]);
});

it('says of an empty library what to do, in both languages and themes', async () => {
  const fresh = await launch({ build: 'chrome' });
  const wrong: string[] = [];
  const own = stage;
  stage = fresh;
  for (const one of looks) {
    await setLook(one);
    for (const [name, path, ready] of [
      ['library-empty', 'library.html', 'library-empty'],
      ['bin-empty', 'library.html#bin', 'bin-empty'],
      ['jobs-empty', 'library.html#jobs', 'jobs-empty'],
      ['pictures-empty', 'library.html#pictures', 'pictures-empty'],
      ['panel-empty', 'sidepanel.html', 'panel-empty'],
    ] as const) {
      const page = await fresh.openExtensionPage(path);
      await page.setViewport(name === 'panel-empty' ? { width: 400, height: 900 } : { width: 1280, height: 800 });
      await part(page, ready);
      wrong.push(...(await jumps(page, name)), ...(await inspect(page, name, one)));
      await page.close();
    }
  }
  stage = own;
  expect(wrong).toEqual([]);
});
