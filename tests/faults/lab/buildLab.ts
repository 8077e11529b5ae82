import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { buildFolder } from '@/scripts/bootstrap/builds.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const lab = join(root, 'tests/faults/lab');

/**
 * A control takes one protection out: a module of the product is replaced by one of tests/faults/lab/controls. Nothing
 * of this is in a build that ships; the product has no switch.
 */
export type Control =
  | 'early-ack'
  | 'no-canary'
  | 'no-compare-and-set'
  | 'no-seal'
  | 'no-commit'
  | 'no-verify'
  | 'no-room-check'
  | 'no-walk'
  | 'no-renewal'
  | 'no-contracts';

const replaced: Readonly<Record<Control, readonly [module: string, by: string]>> = {
  'early-ack': ['utils/browser/background/storeCapture.ts', 'earlyAck.ts'],
  'no-canary': ['utils/browser/canaryKeeper.ts', 'noCanary.ts'],
  'no-compare-and-set': ['utils/db/writeNote.ts', 'noCompareAndSet.ts'],
  'no-commit': ['utils/db/saveCapture.ts', 'noCommit.ts'],
  'no-seal': ['utils/db/importRecords.ts', 'noSeal.ts'],
  'no-contracts': ['utils/messaging/contracts.ts', 'noContracts.ts'],
  'no-room-check': ['utils/db/room.ts', 'noRoomCheck.ts'],
  'no-walk': ['utils/db/countsByRows.ts', 'noWalk.ts'],
  'no-renewal': ['utils/db/renewLog.ts', 'noRenewal.ts'],
  'no-verify': ['utils/db/backup/segments.ts', 'noVerify.ts'],
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

const page = '<!doctype html><meta charset="utf-8"><title>lab</title><script type="module" src="library.js"></script>';

/** Any public key: by it every lab is the same extension to the browser, so that a control finds the profile's library. */
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuDD52L/ee7BZ1nilT0EgeAHqmfmgFbkNf7+m+WplZlVvtSKD57rQx5xFqizDW/cTMxGbRu2H3I0ZNBGORGgJ3EIJBQdMl+KBPm+kGmnr/WvRuMc6FlEcao2G37HEBfzS0r29c5x6T1JGyn1YLAAeNdFK/za2jFil5HW+Gykkj4J/NF0/NO9u2A2SHtgMptILCn02wWAPWck3hhkMWFztFxYKq6NtIjID36gYPx3Y+qCqQxJT+7F//z6MflOecbkxIIMJtA2V4JXuJo+RAXTkx3qEFSpojlnWYb5n5HF2BmNC+qu5+JucQE9eSbqF5yAMxUDpc5dVtPFMH//7l+IYbwIDAQAB';

const manifest = {
  manifest_version: 3,
  name: 'Gongkai lab',
  version: '0.0.1',
  key,
  minimum_chrome_version: '116',
  permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms', 'downloads'],
  host_permissions: ['*://*.gov.cn/*'],
  background: { service_worker: 'background.js' },
  action: {},
  commands: { 'capture-page': { description: 'capture' } },
  content_scripts: [{ matches: ['*://lab.gov.cn/*'], js: ['content.js'], run_at: 'document_idle' }],
};

/** Background and content script are classic scripts; the page is a module, so that an export's worker is found beside it. */
const format = (name: string) =>
  name === 'library'
    ? {
        rolldownOptions: {
          input: join(lab, `${name}.ts`),
          output: { format: 'es' as const, entryFileNames: `${name}.js` },
        },
      }
    : {
        lib: { entry: join(lab, `${name}.ts`), formats: ['iife' as const], name: 'lab', fileName: () => `${name}.js` },
      };

async function bundle(name: string, folder: string, control: Control | undefined): Promise<void> {
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '#imports': join(lab, 'imports.ts'), '@': root } },
    plugins: [replacing(control)],
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      ...format(name),
    },
  });
}

/** Builds the lab: the product's own background and store, a page that offers their verbs, and a script that captures. */
export async function buildLab(control?: Control): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-lab-'));
  await mkdir(join(folder, 'tables'));
  await cp(join(root, 'public/tables'), join(folder, 'tables'), { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'library.html'), page);
  for (const name of ['background', 'library', 'content']) await bundle(name, folder, control);
  return folder;
}

/** The product's own build with the lab's verbs beside it, as `lab.html`: real screens over a library that a test filled. */
export async function buildProductLab(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-product-'));
  await cp(buildFolder('chrome'), folder, { recursive: true });
  await writeFile(join(folder, 'lab.html'), page);
  await bundle('library', folder, undefined);
  return folder;
}
