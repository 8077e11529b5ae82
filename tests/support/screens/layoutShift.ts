import type { Page } from 'puppeteer-core';

/** Milliseconds after which what is read at the beginning has arrived. */
const atRest = 250;

/**
 * How much of the page moved by itself since it was opened: the browser's own measure, taken when it has come to rest.
 * Moves after an act do not count.
 */
export async function layoutShift(page: Page): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, atRest));
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list
              .getEntries()
              .filter((entry) => !(entry as PerformanceEntry & { hadRecentInput: boolean }).hadRecentInput)
              .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 50);
      }),
  );
}
