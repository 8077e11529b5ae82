/**
 * Runs a control until it shows the loss it is there for, three times at most: whether a kill falls into the moment that is
 * no longer protected is a matter of chance. Gives the run that showed it, or the last. Never for a protection: that holds each time.
 */
export async function upToThreeTimes<T>(run: () => Promise<T>, shows: (found: T) => boolean): Promise<T> {
  for (let times = 1; ; times += 1) {
    const found = await run();
    if (shows(found) || times === 3) return found;
  }
}
