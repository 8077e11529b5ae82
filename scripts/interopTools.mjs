// The tools that `npm run test:interop` opens an exported zip with. On Debian and Ubuntu they come from the system's
// packages, DuckDB from npm into out/tools; elsewhere a missing tool is an error that says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall } from './bootstrap/browsers.mjs';
import { root, run } from './bootstrap/run.mjs';

const duckdb = '@duckdb/node-api@1.5.6-r.1';
const toolFolder = join(root, 'out/tools');

const onMac = process.platform === 'darwin';

/** Pandas of the system's own Python, not of one that a version manager puts before it. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/**
 * Whether a command runs and succeeds.
 * @param {string} command
 * @param {readonly string[]} args
 */
const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** @type {{ name: string, packages: string[], works: () => boolean }[]} */
const tools = [
  { name: 'unzip', packages: ['unzip'], works: () => succeeds('unzip', ['-v']) },
  { name: '7z', packages: ['p7zip-full'], works: () => succeeds('7z', ['i']) },
  { name: 'pandas', packages: ['python3-pandas'], works: () => succeeds(python, ['-c', 'import pandas']) },
  {
    name: 'R with readr and jsonlite',
    packages: ['r-base-core', 'r-cran-readr', 'r-cran-jsonlite'],
    works: () => succeeds('Rscript', ['-e', 'library(readr); library(jsonlite)']),
  },
  {
    name: 'LibreOffice Calc',
    packages: ['libreoffice-calc-nogui'],
    works: () => succeeds('soffice', ['--version']) && (onMac || existsSync('/usr/lib/libreoffice/program/libsclo.so')),
  },
];

/** Installs what is missing where it may; otherwise throws one sentence with the remedy. */
export async function ensureInteropTools() {
  const missing = tools.filter((tool) => !tool.works());
  const packages = missing.flatMap((tool) => tool.packages);
  if (missing.length > 0) await aptInstall(packages);
  const still = missing.filter((tool) => !tool.works()).map((tool) => tool.name);
  if (still.length > 0) {
    throw new Error(
      `Missing: ${still.join(', ')}. Install and run again (Debian: sudo apt-get install ${packages.join(' ')}).`,
    );
  }
  if (!existsSync(join(toolFolder, 'node_modules/@duckdb/node-api'))) {
    const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', toolFolder, duckdb];
    if ((await run('npm', args, { quiet: true })) !== 0) {
      throw new Error(`DuckDB could not be installed from npm: npm ${args.join(' ')}`);
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await ensureInteropTools();
    console.log('Every tool is there.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
