import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '@/scripts/bootstrap/browsers.mjs';
import { bundleCore } from '../support/bundleCore';
import { slowness } from '../support/slowness';

/**
 * Pages no template makes but accidents do. Each is built in Chromium and read whole, or cut with an issue that says so,
 * in bounded time: seconds here, with room for a small machine.
 */
const cases: readonly { readonly name: string; readonly build: string; readonly holds: string; readonly cut?: true }[] =
  [
    {
      name: '1 MB of paragraphs',
      build: `page.body.innerHTML = '<h1>关于某事项的通知</h1><div id="zoom">' +
      '<p>根据有关规定，现将事项通知如下，请各单位认真贯彻执行，确保落实到位。</p>'.repeat(9000) + '<p>末段在此。</p></div>'`,
      holds: '末段在此。',
    },
    {
      name: 'a table of 50,000 rows',
      build: `page.body.innerHTML = '<h1>关于某事项的公示</h1><div id="zoom"><p>现将名单公示如下。</p><table>' +
      Array.from({ length: 50000 }, (_, n) => '<tr><td>' + n + '</td><td>张某某</td></tr>').join('') + '</table></div>'`,
      holds: '49999',
      cut: true, // Read whole as text; labels are sought at the head and the foot only, and that is said.
    },
    {
      name: '10,000 levels',
      build: `{ let at = page.body; for (let n = 0; n < 10000; n += 1) at = at.appendChild(page.createElement('div'));
      at.textContent = '最里面的一段文字，根据有关规定，现将事项通知如下，请各单位认真贯彻执行。'; }`,
      holds: '最里面的一段文字',
    },
    {
      name: 'a text node of 16 MB',
      build: `page.body.innerHTML = '<h1>关于某事项的通知</h1><div id="zoom"></div>';
      page.getElementById('zoom').textContent = '发布日期：'.repeat(3200000)`,
      holds: '',
      cut: true,
    },
  ];

describe('monstrous pages in Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error('No Chromium: run "node scripts/setup.mjs" first.');
    browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    page = await browser.newPage();
    await page.evaluate(await bundleCore());
  });
  afterAll(() => browser?.close());

  it.each(cases)('$name', async ({ build, holds, cut }) => {
    // A document of its own, as the queue parses one: laying out 10,000 levels is what takes a live tab minutes, not reading.
    const make = `globalThis.made = document.implementation.createHTMLDocument('关于某事项的通知');
      ((page) => { ${build} })(made)`;
    await page.evaluate(make);
    const answer = await page.evaluate(`(() => {
      const before = made.getElementsByTagName('*').length;
      const start = performance.now();
      const read = JSON.parse(gongkaiCore.extract(made, 'http://www.qingshi.gov.cn/zwgk/202403/t20240307_1.html', '2026-03-02'));
      const ms = performance.now() - start;
      return {
        ms,
        isUnchanged: made.getElementsByTagName('*').length === before,
        holds: read.body.text.includes(${JSON.stringify(holds)}),
        reasons: read.issues.map((issue) => issue.reason),
      };
    })()`);
    const { ms, isUnchanged, reasons, ...read } = answer as {
      ms: number;
      isUnchanged: boolean;
      holds: boolean;
      reasons: string[];
    };
    const slow = slowness();
    console.log(`${ms.toFixed(0)} ms on a machine ${slow.toFixed(1)} times slow; ${reasons.join(' ')}`);
    expect(isUnchanged).toBe(true);
    expect(read.holds).toBe(true);
    expect(ms / slow).toBeLessThan(20_000);
    expect(reasons.includes('too-large') || reasons.includes('time-budget')).toBe(cut === true);
  });
});
