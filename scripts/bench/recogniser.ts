import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casePages } from '../../tests/support/casePages';
import { decodePage } from '../support/decodePage';
import { withBenchPage } from './browserPage';
import { type Figure, median } from './figure';

interface Sample {
  readonly html: string;
  readonly url: string;
}

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const rounds = 7;

/** The saved pages beside the project where they are present, else the project's own hand-written ones. */
function samples(): { readonly from: string; readonly pages: readonly Sample[] } {
  if (!existsSync(join(corpus, 'pages.jsonl'))) {
    const pages = casePages().map(({ bytes, url }) => ({ html: decodePage(bytes).text, url }));
    return { from: `${pages.length} hand-written pages`, pages };
  }
  const rows = readFileSync(join(corpus, 'pages.jsonl'), 'utf8').trim().split('\n');
  const pages = rows.map((row) => {
    const { id, url } = JSON.parse(row) as { id: string; url: string | null };
    return { html: decodePage(readFileSync(join(corpus, 'pages', `${id}.html`))).text, url: url ?? '' };
  });
  return { from: `${pages.length} saved pages`, pages };
}

/** How long the recogniser takes on a page in a real browser, beside the browser's own parsing of the same page. */
export async function benchRecogniser(): Promise<Figure[]> {
  const { from, pages } = samples();
  return withBenchPage('scripts/bench/recogniserPage.ts', async (page) => {
    const taken: { readonly parse: number; readonly recognise: number }[] = [];
    for (const { html, url } of pages) {
      const call = `Array.from({ length: ${rounds} }, () => recogniserBench.once(${JSON.stringify(html)}, ${JSON.stringify(url)}))`;
      const runs = (await page.evaluate(call)) as typeof taken;
      taken.push({
        parse: median(runs.map(({ parse }) => parse)),
        recognise: median(runs.map(({ recognise }) => recognise)),
      });
    }
    const reference = { name: 'parsing the page', value: median(taken.map(({ parse }) => parse)) };
    const times = taken.map(({ recognise }) => recognise);
    return [
      { name: `recogniser, median of ${from}`, value: median(times), unit: 'ms', reference, limit: 5 },
      { name: `recogniser, slowest of ${from}`, value: Math.max(...times), unit: 'ms', reference },
    ];
  });
}
