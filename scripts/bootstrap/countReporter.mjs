import { writeFileSync } from 'node:fs';

/** How much of an error's message is told again at the end of a run, in characters. */
const messageLength = 600;

/** @param {readonly { message: string }[] | undefined} errors */
const told = (errors) => (errors ?? []).map(({ message }) => message.slice(0, messageLength)).join('\n');

/** @param {import('vitest/node').TestModule} module what failed in a file, with the reason: its tests, its hooks, or the file itself */
function failuresOf(module) {
  const failed = [...module.children.allTests()].filter((test) => test.result().state === 'failed');
  const failures = failed.map((test) => `${test.fullName}\n${told(test.result().errors)}`);
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  const around = [...module.errors(), ...suites];
  if (around.length > 0 || (failures.length === 0 && !module.ok()))
    failures.push(`(around its tests)\n${told(around)}`);
  return failures.map((failure) => `${module.relativeModuleId} > ${failure}`);
}

/** @param {readonly import('vitest/node').TestModule[]} modules how many of their tests passed */
const passedIn = (modules) =>
  modules.flatMap((module) => [...module.children.allTests()]).filter((test) => test.result().state === 'passed')
    .length;

/**
 * A vitest reporter that only counts: writes a `Counted` (see `secondTry.mjs`) to the file named by TEST_COUNTS for
 * `npm test` to add up and to name at the end of its output, where a long log is looked at first.
 */
export default class CountReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message: string }[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    const files = modules.map((module) => ({ module, failures: failuresOf(module) }));
    const bad = files.filter(({ failures }) => failures.length > 0);
    const outside = unhandled.map((error) => `(outside any test)\n${told([error])}`);
    const counted = {
      passed: passedIn(modules),
      failures: [...bad.flatMap(({ failures }) => failures), ...outside],
      outside: outside.length,
      badFiles: bad.map(({ module }) => module.relativeModuleId),
      passedInBad: passedIn(bad.map(({ module }) => module)),
    };
    const path = process.env.TEST_COUNTS;
    if (path) writeFileSync(path, JSON.stringify(counted));
  }
}
