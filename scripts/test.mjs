// `npm test`: everything, on a fresh machine, all by itself. `node scripts/test.mjs faults|interop` runs those suites
// likewise. Stops at the first stage that fails; the last line is always `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './bootstrap/builds.mjs';
import { root, run } from './bootstrap/run.mjs';
import { setup } from './setup.mjs';

const total = { passed: 0, failed: 0 };
const room = mkdtempSync(join(tmpdir(), 'gongkai-test-'));
const tool = (/** @type {string} */ path) => join(root, 'node_modules', path);

/**
 * One command that is right or wrong as a whole.
 * @param {string} command
 * @param {string[]} args
 */
const check =
  (command, ...args) =>
  async () => {
    const failed = (await run(command, args)) === 0 ? 0 : 1;
    return { passed: 1 - failed, failed };
  };

/**
 * A vitest project, counted test by test.
 * @param {string} project
 */
const suite = (project) => async () => {
  const counts = join(room, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=./scripts/bootstrap/countReporter.mjs'];
  const code = await run(process.execPath, [tool('vitest/vitest.mjs'), ...args], { env: { TEST_COUNTS: counts } });
  const counted = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  return { passed: counted.passed, failed: counted.failed || (code === 0 ? 0 : 1) };
};

const builds = async () => {
  await ensureBuild('chrome');
  await ensureBuild('firefox');
  return { passed: 2, failed: 0 };
};

const prepare = async () => {
  if ((await run(process.execPath, [tool('wxt/bin/wxt.mjs'), 'prepare'], { quiet: true })) !== 0)
    throw new Error('wxt prepare failed.');
};

/** Tools that only the interop suite needs; they are installed by their own script, where there is one. */
const interopTools = async () => {
  const script = join(root, 'scripts/interopTools.mjs');
  if (existsSync(script)) await (await import(pathToFileURL(script).href)).ensureInteropTools();
};

const setUp = async () => {
  await setup({ firefox: true });
  await prepare();
};

/** @type {Record<string, [string, () => Promise<{ passed: number, failed: number } | void>][]>} */
const runs = {
  all: [
    ['setup', setUp],
    ['types', check(process.execPath, tool('typescript/bin/tsc'), '--noEmit')],
    ['lint and format', check(process.execPath, tool('@biomejs/biome/bin/biome'), 'ci', '.')],
    ['unit, house, accuracy', suite('unit')],
    ['builds', builds],
    ['real browser', suite('e2e')],
  ],
  faults: [
    ['setup', setUp],
    ['builds', builds],
    ['faults', suite('faults')],
  ],
  interop: [
    ['setup', setUp],
    ['tools', interopTools],
    ['builds', builds],
    ['interop', suite('interop')],
  ],
};

const name = process.argv[2] ?? 'all';
const stages = runs[name];
if (!stages) {
  console.error(`No tests are called ${name}: all, faults or interop.`);
  total.failed = 1;
}
for (const [title, stage] of stages ?? []) {
  const began = performance.now();
  console.log(`\n── ${title} ──`);
  try {
    const counted = (await stage()) ?? { passed: 0, failed: 0 };
    total.passed += counted.passed;
    total.failed += counted.failed;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  }
  console.log(
    `── ${title}: ${total.failed === 0 ? 'good' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  if (total.failed > 0) break;
}
rmSync(room, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
