let last: Promise<unknown> = Promise.resolve();
let busy = 0;

/**
 * Runs `work` while no other window or worker of the extension runs one of the same name (Web Locks); where there are
 * none (Node), one after the other in this context.
 * @param wait false: undefined at once when someone else is at it
 */
export async function exclusively<T>(name: string, work: () => Promise<T>, wait: boolean): Promise<T | undefined> {
  const locks = globalThis.navigator?.locks;
  if (locks) {
    return locks.request(name, { ifAvailable: !wait }, async (lock) => (lock ? work() : undefined));
  }
  if (!wait && busy > 0) return undefined;
  busy += 1;
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    busy -= 1;
  }
}
