import { launch as launchBrowser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '@/scripts/bootstrap/browsers.mjs';
import { openPage } from '@/scripts/support/openPage';
import { extract } from '@/utils/extract/extract';
import { bundleCore } from '../support/bundleCore';
import { casePages } from '../support/casePages';

const today = '2026-03-02';
const pages = casePages();

/** Chromium's own reading: the page as its parser builds it, scripts off as in a saved page. */
async function chromiumReader() {
  const core = await bundleCore();
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium: run "node scripts/setup.mjs" first.');
  const browser = await launchBrowser({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  let answer: Uint8Array<ArrayBuffer> = new Uint8Array();
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    // The page's own scripts stay silent, as in a saved page; ours come from outside and run.
    const headers = { 'content-security-policy': "script-src 'none'" };
    void request.respond(
      isPage ? { status: 200, contentType: 'text/html', headers, body: answer } : { status: 404, body: '' },
    );
  });
  const read = async (url: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> => {
    answer = bytes;
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(core);
    const asked = `gongkaiCore.extract(document, ${JSON.stringify(url)}, ${JSON.stringify(today)})`;
    return JSON.parse((await page.evaluate(asked)) as string);
  };
  return { read, close: () => browser.close() };
}

describe('the core reads the same in Chromium as in jsdom', () => {
  let reader: Awaited<ReturnType<typeof chromiumReader>>;
  beforeAll(async () => {
    reader = await chromiumReader();
  });
  afterAll(() => reader?.close());

  it('has pages to compare', () => {
    expect(pages.length).toBeGreaterThan(15);
  });

  it.each(pages)('$name', async ({ url, bytes }) => {
    const inNode = extract(openPage(bytes, url), { today, now: () => 0, budgetMs: 60_000 });
    expect(await reader.read(url, bytes)).toEqual(JSON.parse(JSON.stringify(inNode)));
  });
});
