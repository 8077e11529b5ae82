import { expect, it } from 'vitest';
import { bothTries, filesToTryAgain, isDriverLost, mostFiles } from '@/scripts/bootstrap/secondTry.mjs';

const story = 'tests/e2e/story.test.ts';
const other = 'tests/e2e/other.test.ts';
/** 40 passed, one of them in `story`, where one failed. */
const first = {
  passed: 40,
  failures: [`${story} > captures\nno button`],
  outside: 0,
  badFiles: [story],
  passedInBad: 1,
};
const clean = { passed: 2, failures: [], outside: 0, badFiles: [], passedInBad: 0 };

it('files in which something failed are tried again', () => {
  expect(filesToTryAgain(first)).toEqual([story]);
  expect(filesToTryAgain(clean)).toEqual([]);
});

it('what belongs to no file, or fails in many, is no chance and is not tried again', () => {
  expect(filesToTryAgain({ ...first, outside: 1 })).toEqual([]);
  const many = Array.from({ length: mostFiles + 1 }, (_, n) => `tests/e2e/${n}.test.ts`);
  expect(filesToTryAgain({ ...first, badFiles: many })).toEqual([]);
});

it('where only a lost browser may be chance, a loss of the product is not tried again', () => {
  const lost = { ...first, failures: [`${story} > captures\nAttempted to use detached Frame '3DE3'.`] };
  expect(filesToTryAgain(lost, isDriverLost)).toEqual([story]);
  expect(filesToTryAgain(first, isDriverLost)).toEqual([]);
  const both = { ...lost, failures: [...lost.failures, `${story} > keeps\nexpected 499 to be 500`] };
  expect(filesToTryAgain(both, isDriverLost)).toEqual([]);
});

it('a file that passes the second time counts once, and what failed at first is still told', () => {
  expect(bothTries(first, clean)).toEqual({ ...clean, passed: 41, unsteady: first.failures });
});

it('a file that fails again has failed, as the second try says', () => {
  const again = {
    passed: 1,
    failures: [`${story} > captures\nstill none`],
    outside: 0,
    badFiles: [story],
    passedInBad: 1,
  };
  expect(bothTries(first, again)).toMatchObject({ passed: 40, failures: again.failures, unsteady: [] });
});

it('of two files, only the one that passes is cleared', () => {
  const two = { ...first, failures: [...first.failures, `${other} > counts\n1 of 2`], badFiles: [story, other] };
  const again = { passed: 3, failures: [`${other} > counts\n1 of 2`], outside: 0, badFiles: [other], passedInBad: 0 };
  const both = bothTries(two, again);
  expect(both.failures).toEqual(again.failures);
  expect(both.unsteady).toEqual(first.failures);
});
