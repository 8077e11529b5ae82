import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { SearchBench } from './searchPage';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a bench runs inside the page, as one script: `bench.<name>(…)` (see searchPage.ts). */
export async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(root, 'scripts/bench/searchPage.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('The bench page could not be bundled');
  return chunk.code;
}

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
