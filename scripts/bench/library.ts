import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openStage, type Stage } from '../browser/stage';
import { bundleScript } from './browserPage';
import { type Figure, figureLine, median } from './figure';
import { inPage } from './inPage';

const sizes = [1000, 10_000, 100_000];
const characters = 300;
const row = '[data-testid^="library-row-"]';

/** Milliseconds from the start of the navigation to the first row on the screen. */
async function opening(stage: Stage): Promise<number> {
  const page = await stage.openLibrary();
  await page.waitForSelector(row, { timeout: 120_000 });
  const ms = await page.evaluate(() => performance.now());
  await page.close();
  return ms;
}

/** In the page: jumps to a place in the table, resolves when rows with words are on the screen there. */
const jumpTo = (page: Page, share: number): Promise<number> =>
  page.evaluate(
    (at, selector) =>
      new Promise<number>((resolve) => {
        const table = document.querySelector('[data-testid="library-table"]');
        if (!table) throw new Error('No table');
        const from = performance.now();
        table.scrollTop = at * (table.scrollHeight - table.clientHeight);
        const middle = table.getBoundingClientRect().top + table.clientHeight / 2;
        const look = () => {
          const shown = [...document.querySelectorAll(selector)].some((each) => {
            const { top, bottom } = each.getBoundingClientRect();
            return top <= middle && bottom >= middle && (each.textContent ?? '').includes('法治');
          });
          if (shown) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    share,
    row,
  );

/** From the last key to the new number and the first row found, its hit marked, on the screen. */
const typing = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    (text, selector) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>('[data-testid="library-search"]');
        const count = document.querySelector('[data-testid="library-count"]');
        if (!input || !count) throw new Error('No search');
        const before = count.textContent;
        const from = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const terms = text.split(' ');
        const isMarked = () =>
          [...document.querySelectorAll(`${selector} mark`)].some((mark) => terms.includes(mark.textContent ?? ''));
        const look = () => {
          if (count.textContent !== before && isMarked()) resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    query,
    row,
  );

async function measure(stage: Stage, filler: Page, size: number): Promise<Figure[]> {
  const label = `${size.toLocaleString('en')} reports`;
  await inPage(filler, 'index');
  const scan = await inPage(filler, 'scan', '平安镇', Math.min(size, 2000));
  const reference = { name: 'reading every body', value: (scan.ms / Math.min(size, 2000)) * size };
  await opening(stage);
  const opened = [await opening(stage), await opening(stage), await opening(stage)];
  const page = await stage.openLibrary();
  await page.waitForSelector(row, { timeout: 120_000 });
  // esbuild names inner functions by this helper, which the page does not know.
  await page.evaluate('globalThis.__name = (each) => each');
  const jumps = [];
  for (const share of [0.1, 0.9, 0.35, 0.7, 0.5]) jumps.push(await jumpTo(page, share));
  await typing(page, '平安镇');
  const searches = [];
  for (const query of ['法治政府 待复核', '平安镇', '待复核', '第7镇', '法治政府'])
    searches.push(await typing(page, query));
  await page.close();
  const edits = [];
  for (let n = 1; n <= 7; n += 1) edits.push((await inPage(filler, 'edit', n)).ms);
  return [
    { name: `library opens, ${label}`, value: median(opened), unit: 'ms', reference, limit: 1000 },
    { name: `jump to another place in the table, ${label}`, value: median(jumps), unit: 'ms', reference },
    {
      name: `search, key to marked results on the screen, ${label}`,
      value: median(searches),
      unit: 'ms',
      reference,
      limit: 100,
    },
    { name: `slowest of five searches, ${label}`, value: Math.max(...searches), unit: 'ms', reference },
    { name: `edit of one report, stored, ${label}`, value: median(edits), unit: 'ms', reference, limit: 150 },
  ];
}

/** The library in the real extension at three sizes, told as they come. Build first (`npm run build`). */
export async function* benchLibrary(upTo = 100_000): AsyncGenerator<Figure> {
  const stage = await openStage({ build: 'chrome' });
  try {
    const filler = await stage.openExtensionPage('options.html');
    await filler.evaluate(await bundleScript('scripts/bench/searchPage.ts'));
    let filled = 0;
    for (const size of sizes.filter((each) => each <= upTo)) {
      await inPage(filler, 'fill', filled, size, characters);
      filled = size;
      yield* await measure(stage, filler, size);
    }
  } finally {
    await stage.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for await (const figure of benchLibrary(Number(process.argv[2] ?? 100_000))) console.log(figureLine(figure));
}
