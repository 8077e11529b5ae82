import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Target, WebWorker } from 'puppeteer-core';
import { findBrowser } from '../bootstrap/browsers.mjs';
import { buildFolder } from '../bootstrap/builds.mjs';
import { type Portal, startPortal } from '../portal/portal';
import { pause } from '../support/pause';
import { type LaunchedBrowser, launchChromium } from './launchChromium';
import { launchFirefox } from './launchFirefox';
import { livingWorker } from './livingWorker';
import { welcomePage } from './welcomePage';

export interface StageOptions {
  readonly build: 'chrome' | 'firefox';
  /** Folder of another build, e.g. an older release. */
  readonly extension?: string;
  /** A profile kept from an earlier stage (to test restarts); by default a fresh one that is deleted on close. */
  readonly profile?: string;
  /** A portal already running; by default a fresh one that is closed with the stage. */
  readonly portal?: Portal;
  readonly args?: readonly string[];
  readonly headless?: boolean;
  readonly language?: string;
  readonly downloads?: string;
  /**
   * True: the first-run page is not waited for. By default it is closed, so that it comes before no page of a story; the
   * extension is loaded anew at every start, so it comes on a known profile too.
   */
  readonly keepWelcome?: boolean;
}

/** A real browser with the extension in it, and the sample portal behind every host name. */
export interface Stage {
  readonly browser: Browser;
  readonly portal: Portal;
  readonly extensionId: string;
  readonly profile: string;
  readonly downloads: string;
  /** Address of one of the extension's own pages, e.g. `library.html`. */
  extensionUrl(path: string): string;
  /** A new tab on a page of the portal, loaded. */
  openPage(url: string): Promise<Page>;
  /** A new tab on one of the extension's own pages. */
  openExtensionPage(path: string): Promise<Page>;
  openLibrary(): Promise<Page>;
  /** The person's click on the toolbar icon (grants activeTab); gives the popup that opens. Chromium only. */
  clickAction(page: Page): Promise<Page>;
  /** The background worker, woken if it sleeps. Chromium only. */
  worker(): Promise<WebWorker>;
  /** Ends the background worker as the browser does after 30 s of rest. Chromium only. */
  killWorker(): Promise<void>;
  /** What an update or a press on Reload does: new worker, tabs keep their old content scripts. Chromium only. */
  reloadExtension(): Promise<void>;
  /** Path of the first finished download whose name matches; waits for it. */
  download(name: RegExp, timeoutMs?: number): Promise<string>;
  close(): Promise<void>;
}

/** Twice what the driver waits by itself: only the end of a story that is wrong, also on a busy machine. */
const patience = 60_000;

const patient = (page: Page): Page => {
  page.setDefaultTimeout(patience);
  return page;
};

function requirements(options: StageOptions): { executablePath: string; extension: string } {
  const executablePath = findBrowser(options.build === 'chrome' ? 'chromium' : 'firefox');
  if (!executablePath)
    throw new Error(`No browser for the ${options.build} build: run "node scripts/setup.mjs" first.`);
  const extension = options.extension ?? buildFolder(options.build);
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`${extension} holds no build: run "npm run build" first.`);
  }
  return { executablePath, extension };
}

/** Starts portal and browser and loads the extension. Whatever fails on the way, nothing stays open behind it. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { executablePath, extension } = requirements(options);
  const room = await mkdtemp(join(tmpdir(), 'gongkai-stage-'));
  const profile = options.profile ?? join(room, 'profile');
  const downloads = options.downloads ?? join(room, 'downloads');
  await Promise.all([mkdir(profile, { recursive: true }), mkdir(downloads, { recursive: true })]);
  const portal = options.portal ?? (await startPortal());
  let launched: LaunchedBrowser | undefined;

  const close = async () => {
    await launched?.browser.close();
    if (!options.portal) await portal.close();
    // The browser's children may still be writing for a moment after it says it is closed.
    await rm(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  try {
    launched = await (options.build === 'chrome' ? launchChromium : launchFirefox)({
      executablePath,
      extension,
      portalPort: portal.port,
      downloads,
      profile,
      headless: options.headless ?? true,
      language: options.language ?? 'zh_CN',
      args: options.args ?? [],
    });
  } catch (error) {
    await close();
    throw error;
  }
  const { browser, extensionId, extensionOrigin } = launched;
  try {
    if (!options.keepWelcome) await (await welcomePage(browser)).close();
  } catch (error) {
    await close();
    throw error;
  }
  const extensionUrl = (path: string) => `${extensionOrigin}/${path}`;

  const openPage = async (url: string) => {
    const page = patient(await browser.newPage());
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  const openExtensionPage = async (path: string) => {
    const page = patient(await browser.newPage());
    // Firefox never reports the load of a moz-extension page over BiDi.
    await page.goto(extensionUrl(path), { waitUntil: options.build === 'firefox' ? [] : 'load' });
    return page;
  };
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin);
  /** The newest: after a reload of the extension the old worker is still listed for a while. */
  const workerTarget = async () => browser.targets().findLast(isWorker) ?? browser.waitForTarget(isWorker);

  return {
    browser,
    portal,
    extensionId,
    profile,
    downloads,
    extensionUrl,
    openPage,
    openExtensionPage,
    openLibrary: () => openExtensionPage('library.html'),
    clickAction: async (page) => {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The browser has lost the extension.');
      await page.bringToFront();
      const isPopup = (target: Target) => target.url().startsWith(extensionUrl('popup.html'));
      const opened = browser.waitForTarget(isPopup, { timeout: patience });
      await page.triggerExtensionAction(extension);
      return patient(await (await opened).asPage());
    },
    worker: () => livingWorker(async () => (await workerTarget()).worker()),
    killWorker: async () => {
      await (await browser.targets().findLast(isWorker)?.worker())?.close();
    },
    reloadExtension: async () => {
      await browser.installExtension(extension);
    },
    download: async (name, timeoutMs = patience) => {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        const names = await readdir(downloads);
        const found = names.find((file) => name.test(file) && !/\.(crdownload|part)$/.test(file));
        // Firefox puts an empty file of the final name beside the one it is still writing.
        const isWriting = names.some((file) => /\.(crdownload|part)$/.test(file));
        if (found && !isWriting && (await stat(join(downloads, found))).size > 0) return join(downloads, found);
        if (performance.now() > deadline) throw new Error(`No download matching ${name} within ${timeoutMs} ms.`);
        await pause(100);
      }
    },
    close,
  };
}

/** Opens a stage for one piece of work and closes it whatever happens. */
export async function withStage<T>(options: StageOptions, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage(options);
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}
