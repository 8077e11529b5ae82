import type { Browser, Page } from 'puppeteer-core';
import { pause } from '../support/pause';

/** Asked of the page itself: Firefox reports an extension's page as about:blank over BiDi. */
async function isWelcome(page: Page): Promise<boolean> {
  try {
    return (await page.evaluate(() => location.href)).endsWith('library.html#welcome');
  } catch (error) {
    // The page is going elsewhere at this moment: asked again.
    console.debug('not asked', error);
    return false;
  }
}

/** The first-run page that the extension opens when it is installed, waited for. */
export async function welcomePage(browser: Browser, timeoutMs = 30_000): Promise<Page> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    for (const page of await browser.pages()) if (await isWelcome(page)) return page;
    await pause(50);
  }
  throw new Error(`No first-run page within ${timeoutMs} ms.`);
}
