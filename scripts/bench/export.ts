import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { withBenchPage } from './browserPage';
import type { ExportBench } from './exportPage';
import { type Figure, figureLine } from './figure';
import { rendererId, resetPeak, residentNow, residentPeak } from './processMemory';

/** `bench.<name>(...input)` in the page; only JSON crosses. */
async function inPage<N extends keyof ExportBench>(
  page: Page,
  name: N,
  ...input: Parameters<ExportBench[N]>
): Promise<Awaited<ReturnType<ExportBench[N]>>> {
  const call = `bench.${name}(${input.map((each) => JSON.stringify(each)).join(',')}).catch((error) => { throw new Error(String(error.stack ?? error)); })`;
  return (await page.evaluate(call)) as Awaited<ReturnType<ExportBench[N]>>;
}

/** The idle page's memory is that of a fresh load: filling leaves garbage behind. */
async function settle(page: Page): Promise<void> {
  await page.reload();
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/**
 * Export of everything (all formats) in a real Chromium from a real library, for each of the counts: time beside the
 * browser's own deflate over the very same bytes, and the renderer's peak memory over the idle page.
 */
export function benchExport(counts: readonly number[] = [1000, 10_000], characters = 1500): Promise<Figure[]> {
  return withBenchPage('scripts/bench/exportPage.ts', async (page, browser) => {
    const figures: Figure[] = [];
    let filled = 0;
    for (const count of counts) {
      await inPage(page, 'fill', filled, count, characters);
      filled = count;
      await settle(page);
      const id = await rendererId(browser);
      const idle = residentNow(id);
      resetPeak(id);
      const { ms, zipped, parts, blockedMs } = await inPage(page, 'exportReports', count);
      const peak = residentPeak(id) - idle;
      const native = await inPage(page, 'deflateNatively');
      const label = `${count.toLocaleString('en')} reports of ${characters} characters, ${parts} part(s), ${(native.raw / 1e6).toFixed(0)} MB in, ${(zipped / 1e6).toFixed(0)} MB out`;
      const deflated = { name: "the browser's own deflate of the same bytes", value: native.ms };
      const idlePage = { name: 'idle page', value: idle };
      figures.push(
        { name: `export, ${label}`, value: ms, unit: 'ms', reference: deflated },
        {
          name: `export, peak memory over the idle page, ${label}`,
          value: peak,
          unit: 'MB',
          reference: idlePage,
          limit: 250,
        },
        {
          name: `export, longest block of the page, ${label}`,
          value: blockedMs,
          unit: 'ms',
          reference: deflated,
          limit: 200,
        },
      );
      for (const figure of figures.slice(-3)) console.log(figureLine(figure));
    }
    const cancelled = await inPage(page, 'cancelLatency', counts[0] ?? 1000);
    const reference = { name: 'a second', value: 1000 };
    figures.push({ name: 'export, time to cancel', value: cancelled, unit: 'ms', reference, limit: 1000 });
    return figures;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const counts = (process.argv[2] ?? '1000,10000').split(',').map(Number);
  const figures = await benchExport(counts, Number(process.argv[3] ?? 1500));
  console.log(
    figureLine(figures.at(-1) ?? figures[0] ?? { name: '', value: 0, unit: 'ms', reference: { name: '', value: 0 } }),
  );
  if (figures.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;
}
