import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { withBenchPage } from './browserPage';
import { type Figure, figureLine, median } from './figure';
import { inPage } from './inPage';

const queries = ['平安', '平安镇', '法治政府', '石柱县沙子镇', '行政执法 监督', '待复核', '镇', '不在任何地方的话'];

async function measure(page: Page, count: number, characters: number): Promise<Figure[]> {
  await inPage(page, 'fill', 0, count, characters);
  const library = await inPage(page, 'usage');
  const indexed = await inPage(page, 'index');
  const whole = await inPage(page, 'usage');
  const sample = Math.min(count, 2000);
  const scans = [await inPage(page, 'scan', '平安镇', sample), await inPage(page, 'scan', '平安镇', sample)];
  const scanned = (Math.min(...scans.map(({ ms }) => ms)) / sample) * count;
  const reference = { name: `reading every body (from ${sample})`, value: scanned };
  const label = `${count.toLocaleString('en')} reports of ${characters} characters`;
  const figures: Figure[] = [
    {
      name: `index, ${label}`,
      value: indexed.ms / count,
      unit: 'ms/report',
      reference: { name: 'reading one body', value: scanned / count },
    },
    {
      name: `index on disk, ${label}`,
      value: (whole - library) / 1e6,
      unit: 'MB',
      reference: { name: 'the library', value: library / 1e6 },
    },
  ];
  const first = await inPage(page, 'first', '平安镇');
  figures.push({ name: `first search after opening, ${label}`, value: first.ms, unit: 'ms', reference });
  for (const query of queries) {
    const runs = [];
    for (let n = 0; n < 7; n += 1) runs.push(await inPage(page, 'search', query, 50));
    const { total, approximate } = runs[0]?.value ?? { total: 0, approximate: false };
    const name = `search ${query} (${total} found${approximate ? ', approximate' : ''}), ${label}`;
    figures.push({ name, value: median(runs.map(({ ms }) => ms)), unit: 'ms', reference, limit: 100 });
  }
  const { value } = await inPage(page, 'search', '平安镇', 30);
  const shown = await inPage(page, 'snippets', value.ids, '平安镇');
  figures.push({
    name: `${shown.value} snippets of a screen, ${label}`,
    value: shown.ms,
    unit: 'ms',
    reference,
    limit: 100,
  });
  await inPage(page, 'fill', count, count + 1, characters);
  const one = await inPage(page, 'index');
  figures.push({ name: `taking up one new report, ${label}`, value: one.ms, unit: 'ms', reference, limit: 100 });
  return figures;
}

/**
 * Search in a real Chromium over a library of `count` reports with bodies.
 * `npx tsx scripts/bench/search.ts [reports] [characters]`, 100,000 and 1,500 if not said.
 */
export function benchSearch(count = 100_000, characters = 1500): Promise<Figure[]> {
  return withBenchPage('scripts/bench/searchPage.ts', (page) => measure(page, count, characters));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, characters] = process.argv.slice(2).map(Number);
  const figures = await benchSearch(count, characters);
  for (const figure of figures) console.log(figureLine(figure));
  if (figures.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;
}
