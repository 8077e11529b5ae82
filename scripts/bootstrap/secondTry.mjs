/**
 * What a run of vitest came to, as the count reporter writes it.
 * @typedef {object} Counted
 * @property {number} passed tests that passed
 * @property {string[]} failures what failed, each with its reason
 * @property {number} outside how many of the failures belong to no file
 * @property {string[]} badFiles files in which something failed
 * @property {number} passedInBad tests that passed in those files
 */

/** More files than this are no chance: a product that is wrong, or a machine that cannot run it. */
export const mostFiles = 3;

/** What a driver says when the browser it speaks to is gone, or the page in it: nothing was found out about the product. */
const driverLost =
  /detached Frame|Navigating frame was detached|(?:Target|Session|Connection) closed|Execution context was destroyed|Failed to launch the browser|Runtime\.callFunctionOn timed out/;

/** @param {string} failure whether it is the driver that lost its browser */
export const isDriverLost = (failure) => driverLost.test(failure);

/**
 * The files of a run that a second try may clear. A real browser on a busy machine now and then loses a race that no
 * person would notice; a product that is wrong fails twice. What belongs to no file stays failed.
 * @param {Counted} first
 * @param {(failure: string) => boolean} [isChance] whether a failure may be one: a file with any other is not tried again
 * @returns {string[]} none where a second try could clear nothing
 */
export const filesToTryAgain = ({ badFiles, failures, outside }, isChance = () => true) =>
  outside === 0 && badFiles.length <= mostFiles
    ? badFiles.filter((file) => failures.filter((failure) => failure.startsWith(`${file} > `)).every(isChance))
    : [];

/**
 * Both tries as one run: the files tried again count as the second try found them, every test once.
 * @param {Counted} first
 * @param {Counted} second of the files tried again, alone
 * @returns {Counted & { unsteady: string[] }} `unsteady`: what failed at first, in files that passed whole the second time
 */
export function bothTries(first, second) {
  const cleared = first.badFiles.filter((file) => !second.badFiles.includes(file));
  return {
    ...second,
    passed: first.passed - first.passedInBad + second.passed,
    unsteady: first.failures.filter((failure) => cleared.some((file) => failure.startsWith(`${file} > `))),
  };
}
