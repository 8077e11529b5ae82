import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/** @typedef {'chrome' | 'firefox'} Build */

const sources = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json'];

/**
 * The newest change under a file or folder, in ms.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Folder of a built extension.
 * @param {Build} build
 */
export const buildFolder = (build) => join(root, '.output', `${build}-mv3`);

const stampOf = (/** @type {Build} */ build) => join(root, '.output', `${build}-mv3.built-from`);

/**
 * True when the build holds the sources as they are now.
 * @param {Build} build
 */
export function buildIsCurrent(build) {
  const stamp = stampOf(build);
  if (!existsSync(stamp) || !existsSync(join(buildFolder(build), 'manifest.json'))) return false;
  return statSync(stamp).mtimeMs > Math.max(...sources.map((name) => newest(join(root, name))));
}

/**
 * Builds the extension unless nothing changed since the last time. Throws when the build fails.
 * @param {Build} build
 */
export async function ensureBuild(build) {
  if (buildIsCurrent(build)) return;
  console.log(`Building the extension for ${build} …`);
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  const code = await run(process.execPath, [wxt, 'build', '-b', build, '--mv3'], { quiet: true });
  if (code !== 0) throw new Error(`The ${build} build failed: see its message above.`);
  writeFileSync(stampOf(build), '');
}
