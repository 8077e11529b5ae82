import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const lab = join(root, 'tests/faults/lab');

/**
 * A control takes one protection out: a module of the product is replaced by one of tests/faults/lab/controls. Nothing
 * of this is in a build that ships; the product has no switch.
 */
export type Control = 'early-ack' | 'no-canary' | 'no-compare-and-set' | 'no-seal' | 'no-commit';

const replaced: Readonly<Record<Control, readonly [module: string, by: string]>> = {
  'early-ack': ['utils/browser/background/storeCapture.ts', 'earlyAck.ts'],
  'no-canary': ['utils/browser/canaryKeeper.ts', 'noCanary.ts'],
  'no-compare-and-set': ['utils/db/writeNote.ts', 'noCompareAndSet.ts'],
  'no-commit': ['utils/db/saveCapture.ts', 'noCommit.ts'],
  'no-seal': ['utils/db/importRecords.ts', 'noSeal.ts'],
};

function replacing(control: Control | undefined): Plugin {
  const pair = control && replaced[control];
  return {
    name: 'control',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!pair) return null;
      const [module, by] = pair;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const isOwn = importer?.includes('/lab/controls/');
      return !isOwn && found?.id === join(root, module) ? join(lab, 'controls', by) : found;
    },
  };
}

const manifest = {
  manifest_version: 3,
  name: 'Gongkai lab',
  version: '0.0.1',
  minimum_chrome_version: '116',
  permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
  host_permissions: ['*://*.gov.cn/*'],
  background: { service_worker: 'background.js' },
  action: {},
  commands: { 'capture-page': { description: 'capture' } },
  content_scripts: [{ matches: ['*://lab.gov.cn/*'], js: ['content.js'], run_at: 'document_idle' }],
};

async function bundle(name: string, folder: string, control: Control | undefined): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '#imports': join(lab, 'imports.ts'), '@': root } },
    plugins: [replacing(control)],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry: join(lab, `${name}.ts`), formats: ['iife'], name: 'lab', fileName: () => `${name}.js` },
    },
  });
}

/** Builds the lab: the product's own background and store, a page that offers their verbs, and a script that captures. */
export async function buildLab(control?: Control): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-lab-'));
  await mkdir(join(folder, 'tables'));
  await cp(join(root, 'public/tables/regions.json'), join(folder, 'tables/regions.json'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'library.html'), '<!doctype html><title>lab</title><script src="library.js"></script>');
  for (const name of ['background', 'library', 'content']) await bundle(name, folder, control);
  return folder;
}
