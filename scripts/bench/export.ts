import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { withBenchPage } from './browserPage';
import type { ExportBench } from './exportPage';
import { type Figure, figureLine } from './figure';
import { rendererId, residentNow } from './processMemory';
import { watchMemory } from './watchMemory';

/** `bench.<name>(...input)` in the page; only JSON crosses. */
async function inPage<N extends keyof ExportBench>(
  page: Page,
  name: N,
  ...input: Parameters<ExportBench[N]>
): Promise<Awaited<ReturnType<ExportBench[N]>>> {
  const call = `bench.${name}(${input.map((each) => JSON.stringify(each)).join(',')}).catch((error) => { throw new Error(String(error.stack ?? error)); })`;
  return (await page.evaluate(call)) as Awaited<ReturnType<ExportBench[N]>>;
}

/** Works in a page of its own, which ends with it: filling leaves garbage behind that would make the idle page look large. */
async function inFreshPage<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return await work(page);
  } finally {
    await page.close();
  }
}

/** One export of `count` reports: its time, the peak of its process over the idle page, the peak of the last part over that of the first. */
async function measure(browser: Browser, page: Page, count: number, characters: number): Promise<Figure[]> {
  const id = await rendererId(browser, page);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const idle = residentNow(id);
  const watch = watchMemory(page, id, () => inPage(page, 'partNow'));
  const { ms, zipped, parts, blocked } = await inPage(page, 'exportReports', count);
  const { partPeaks, pageHeap, workerHeap } = await watch.stop();
  // At once: the comparison that follows takes its time, and may be broken off.
  console.log(
    `${count} reports exported: peak of each part over the idle page, MB: ${partPeaks.map((peak) => Math.round(peak - idle)).join(', ')}`,
  );
  const native = await inPage(page, 'deflateNatively');
  const label = `${count.toLocaleString('en')} reports of ${characters} characters, ${parts} part(s), ${(native.raw / 1e6).toFixed(0)} MB in, ${(zipped / 1e6).toFixed(0)} MB out`;
  const deflated = { name: "the browser's own deflate of the same bytes", value: native.ms };
  const peaks = partPeaks.map((peak) => peak - idle);
  const byPart = `by part ${peaks.map((peak) => peak.toFixed(0)).join(', ')}; heaps: page ${pageHeap.toFixed(0)}, worker ${workerHeap.toFixed(0)}`;
  return [
    { name: `export, ${label}`, value: ms, unit: 'ms', reference: deflated },
    {
      name: `export, peak memory over the idle page, ${label} (${byPart})`,
      value: Math.max(...peaks),
      unit: 'MB',
      reference: { name: 'idle page', value: idle },
      limit: 250,
    },
    {
      name: `export, longest block of the page (${(blocked.at / 1000).toFixed(1)} s after the start), ${label}`,
      value: blocked.ms,
      unit: 'ms',
      reference: deflated,
      limit: 200,
    },
  ];
}

/**
 * Export of everything (all formats) in a real Chromium from a real library, for each of the counts: time beside the
 * browser's own deflate over the very same bytes, and the renderer's peak memory over the idle page.
 */
export function benchExport(counts: readonly number[] = [1000, 10_000, 50_000], characters = 1500): Promise<Figure[]> {
  return withBenchPage('scripts/bench/exportPage.ts', async (page, browser) => {
    const figures: Figure[] = [];
    let filled = 0;
    const address = page.url();
    await page.goto('about:blank');
    for (const count of counts) {
      await inFreshPage(browser, address, (filler) => inPage(filler, 'fill', filled, count, characters));
      filled = count;
      figures.push(...(await inFreshPage(browser, address, (fresh) => measure(browser, fresh, count, characters))));
      for (const figure of figures.slice(-3)) console.log(figureLine(figure));
    }
    const took = await inFreshPage(browser, address, (fresh) =>
      inPage(fresh, 'cancelLatency', Math.min(counts.at(-1) ?? 1000, 10_000)),
    );
    const reference = { name: 'a second', value: 1000 };
    for (const [moment, value] of Object.entries(took)) {
      figures.push({ name: `export, time to cancel (${moment})`, value, unit: 'ms', reference, limit: 1000 });
    }
    return figures;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const counts = (process.argv[2] ?? '1000,10000').split(',').map(Number);
  const figures = await benchExport(counts, Number(process.argv[3] ?? 1500));
  for (const figure of figures.slice(-3)) console.log(figureLine(figure));
  if (figures.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;
}
