// `npm test`: everything, on a fresh machine, all by itself. `node scripts/test.mjs faults|interop` runs those suites
// likewise. Stops at the first stage that fails; the last line is always `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './bootstrap/builds.mjs';
import { root, run } from './bootstrap/run.mjs';
import { bothTries, filesToTryAgain, isDriverLost } from './bootstrap/secondTry.mjs';
import { setup } from './setup.mjs';

const total = { passed: 0, failed: 0 };
/** @type {string[]} what failed, told again at the end */
const failures = [];
/** @type {string[]} what failed once and passed when its file was run again alone, told at the end too */
const unsteady = [];
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
    if (failed) failures.push(args.join(' '));
    return { passed: 1 - failed, failed };
  };

/**
 * A vitest project, or some of its files, counted test by test.
 * @param {string} project
 * @param {string[]} [files]
 * @returns {Promise<import('./bootstrap/secondTry.mjs').Counted>}
 */
async function vitest(project, files = []) {
  const counts = join(room, `${project}.json`);
  rmSync(counts, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/bootstrap/countReporter.mjs'];
  const args = ['run', '--project', project, ...reporters, ...files];
  const code = await run(process.execPath, [tool('vitest/vitest.mjs'), ...args], { env: { TEST_COUNTS: counts } });
  const ended = { passed: 0, failures: [], outside: 0, badFiles: [], passedInBad: 0 };
  const counted = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : ended;
  if (code === 0 || counted.failures.length > 0) return counted;
  return { ...counted, failures: [`${project}: vitest ended with ${code}`], outside: 1 };
}

/**
 * A vitest project as a stage. The stories in a real browser are told a second time where they fail (`secondTry.mjs`). Of
 * the faults only those are in which the driver lost its browser and so learned nothing: what the product loses once is lost.
 * @param {string} project
 * @param {{ tryAgain?: (failure: string) => boolean }} [how] which failures may be chance; none if left out
 */
const suite =
  (project, { tryAgain = () => false } = {}) =>
  async () => {
    const first = await vitest(project);
    const files = filesToTryAgain(first, tryAgain);
    const last = files.length > 0 ? bothTries(first, await vitest(project, files)) : { ...first, unsteady: [] };
    failures.push(...last.failures);
    unsteady.push(...last.unsteady);
    return { passed: last.passed, failed: last.failures.length };
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
    ['real browser', suite('e2e', { tryAgain: () => true })],
  ],
  faults: [
    ['setup', setUp],
    ['builds', builds],
    ['faults', suite('faults', { tryAgain: isDriverLost })],
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
    failures.push(`${title}\n${error instanceof Error ? error.message : error}`);
    total.failed += 1;
  }
  console.log(
    `── ${title}: ${total.failed === 0 ? 'good' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  if (total.failed > 0) break;
}
rmSync(room, { recursive: true, force: true });
for (const failure of unsteady) console.log(`\nUNSTEADY ${failure.replaceAll('\n', '\n    ')}`);
for (const failure of failures) console.log(`\nFAILED ${failure.replaceAll('\n', '\n    ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
