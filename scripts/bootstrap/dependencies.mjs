import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const stamp = join(root, 'node_modules/.installed-from');

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** True when node_modules was installed from the lock file as it is now. */
export function dependenciesAreCurrent() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockHash();
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs what the lock file says, unless it is there already. Throws with one sentence when npm fails. */
export async function ensureDependencies() {
  if (!dependenciesAreCurrent()) {
    console.log('Installing dependencies (npm ci) …');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Error('npm ci failed: see its message above; a connection to an npm registry is needed.');
  }
  // A linked node_modules belongs to another folder: leave it as it is.
  if (!lstatSync(join(root, 'node_modules')).isSymbolicLink()) writeFileSync(stamp, lockHash());
}
