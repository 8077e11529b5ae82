import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '@/scripts/bootstrap/browsers.mjs';
import { launchChromium } from '@/scripts/browser/launchChromium';
import { type Portal, startPortal } from '@/scripts/portal/portal';
import type { Lab } from './library';

/** Chromium is moving IndexedDB from LevelDB to SQLite; both are in use (reliability.md finding 2). */
export const backEnds = ['leveldb', 'sqlite'] as const;
export type BackEnd = (typeof backEnds)[number];

export interface OpenLab {
  readonly browser: Browser;
  readonly portal: Portal;
  readonly extensionId: string;
  /** A page of the lab, its verbs ready under `lab`. */
  page(): Promise<Page>;
  /** Ends the background worker as the browser does, or sooner. */
  killWorker(): Promise<boolean>;
  /** `kill -9` of the browser with all its processes. */
  killBrowser(): Promise<void>;
  close(): Promise<void>;
}

export interface LabOptions {
  readonly extension: string;
  readonly profile: string;
  readonly backEnd?: BackEnd;
  readonly portal?: Portal;
}

const flags: Readonly<Record<BackEnd, string>> = {
  leveldb: '--disable-features=IdbSqliteBackingStore,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
  sqlite: '--enable-features=IdbSqliteBackingStore',
};

/** A real browser with the lab in it, on a profile that outlives it. */
export async function openLab({
  extension,
  profile,
  backEnd = 'leveldb',
  portal: given,
}: LabOptions): Promise<OpenLab> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium: run "node scripts/setup.mjs" first.');
  const portal = given ?? (await startPortal());
  const downloads = join(profile, 'downloads');
  const { browser, extensionId, extensionOrigin } = await launchChromium({
    executablePath,
    extension,
    portalPort: portal.port,
    downloads,
    profile,
    headless: true,
    language: 'en',
    args: [flags[backEnd]],
  });
  const stop = async () => {
    if (!given) await portal.close();
  };
  return {
    browser,
    portal,
    extensionId,
    page: async () => {
      const page = await browser.newPage();
      await page.goto(`${extensionOrigin}/library.html`);
      return page;
    },
    killWorker: async () => {
      const target = browser
        .targets()
        .find((one) => one.type() === 'service_worker' && one.url().startsWith(extensionOrigin));
      const worker = await target?.worker().catch(() => undefined);
      await worker?.close().catch(() => undefined);
      return worker !== undefined;
    },
    killBrowser: async () => {
      const own = browser.process();
      if (own?.pid === undefined) throw new Error('The browser has no process.');
      const gone = new Promise((resolve) => own.once('exit', resolve));
      process.kill(-own.pid, 'SIGKILL');
      await gone;
      await browser.disconnect().catch(() => undefined);
      for (const name of await readdir(profile))
        if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true });
      await stop();
    },
    close: async () => {
      await browser.close();
      await stop();
    },
  };
}

/** Runs one of the lab's verbs in its page. */
export function call<K extends keyof Lab>(
  page: Page,
  verb: K,
  ...args: Parameters<Lab[K]>
): Promise<Awaited<ReturnType<Lab[K]>>> {
  return page.evaluate(
    // The verbs are plain functions of JSON, put on the page by library.ts.
    (name, given) => Reflect.get(Reflect.get(globalThis, 'lab'), name)(...given),
    verb,
    args,
  ) as Promise<Awaited<ReturnType<Lab[K]>>>;
}

/** How long a folder must stay as it is to count as at rest, in milliseconds. */
const atRest = 2_000;

/**
 * Opens a closed profile until its database has stopped tidying up, and closes it. LevelDB merges its files in the background
 * and takes away the old ones only when it is opened again: damage to one of those would be damage to nothing.
 */
export async function settle(options: LabOptions): Promise<void> {
  const lab = await openLab(options);
  await call(await lab.page(), 'open');
  let before = '';
  for (let tries = 0; tries < 30; tries += 1) {
    const now = (await databaseFiles(options.profile)).sort().join('\n');
    if (now === before) break;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, atRest));
  }
  await lab.close();
}

/** Where the profile keeps the lab's database; empty before the first write. */
export async function databaseFiles(profile: string): Promise<string[]> {
  const folder = join(profile, 'Default/IndexedDB');
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
}
