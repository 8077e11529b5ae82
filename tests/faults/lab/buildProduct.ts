import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Builds the whole product for Chromium with one module taken out for a control of tests/faults/lab/controls, into a folder of
 * its own. Answers the build's folder; the caller removes the folder two above it.
 */
export async function buildProduct(module: string, by: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'gongkai-control-'));
  await build({
    root,
    outDir,
    browser: 'chrome',
    manifestVersion: 3,
    vite: () => ({
      plugins: [
        {
          name: 'control',
          enforce: 'pre',
          async resolveId(source, importer) {
            const found = await this.resolve(source, importer, { skipSelf: true });
            const isOwn = importer?.includes('/lab/controls/');
            return !isOwn && found?.id === join(root, module) ? join(root, 'tests/faults/lab/controls', by) : found;
          },
        },
      ],
    }),
  });
  return join(outDir, 'chrome-mv3');
}
