import { writeFileSync } from 'node:fs';

/** A vitest reporter that only counts: writes `{passed, failed}` to the file named by TEST_COUNTS for `npm test` to add up. */
export default class CountReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandled errors outside any test
   */
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const failures = tests.filter((test) => test.result().state === 'failed').length;
      passed += tests.filter((test) => test.result().state === 'passed').length;
      // A file that cannot be loaded, or whose hooks fail, has no failed test: it still is one failure.
      failed += failures === 0 && !module.ok() ? 1 : failures;
    }
    const path = process.env.TEST_COUNTS;
    if (path) writeFileSync(path, JSON.stringify({ passed, failed }));
  }
}
