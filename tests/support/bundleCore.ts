import { build, type Rolldown } from 'vite';
import { root } from '../house/support/project';

/** What the bundle puts into the page: `gongkaiCore.extract(document, url)`, answer as JSON text. */
const entry = `
import { extract } from '@/utils/extract/extract';
globalThis.gongkaiCore = {
  extract: (document, url, today) => JSON.stringify(extract({ document, url }, { today, now: () => 0, budgetMs: 60_000 })),
};
`;

/** The core as one script for a page, built as the extension builds it: nothing but the core is in it. */
export async function bundleCore(): Promise<string> {
  const name = 'virtual:core-entry';
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    plugins: [
      {
        name,
        resolveId: (id) => (id === name ? `\0${name}` : null),
        load: (id) => (id === `\0${name}` ? entry : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: name, output: { format: 'iife' } } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('The core could not be bundled.');
  return chunk.code;
}
