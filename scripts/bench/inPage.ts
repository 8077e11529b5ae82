import type { Page } from 'puppeteer-core';
import type { SearchBench } from './searchPage';

/** `bench.<name>(...input)` in the page; only JSON crosses. */
export async function inPage<N extends keyof SearchBench>(
  page: Page,
  name: N,
  ...input: Parameters<SearchBench[N]>
): Promise<Awaited<ReturnType<SearchBench[N]>>> {
  const words = input.map((each) => JSON.stringify(each)).join(',');
  // Dexie's errors lose their words on the way out of the page.
  const call = `bench.${name}(${words}).catch((error) => { throw new Error(String(error.stack ?? error)); })`;
  return (await page.evaluate(call)) as Awaited<ReturnType<SearchBench[N]>>;
}
