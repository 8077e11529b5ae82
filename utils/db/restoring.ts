const name = 'gongkai-restore';
let own = 0;

/**
 * Runs a restore, one at a time in the whole extension. Meanwhile no other context opens the library: an attempt to open a
 * damaged one makes Chromium (SQLite) close every database beside it, the one that is being built too.
 */
export async function whileRestoring<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  own += 1;
  try {
    if (!locks) return await work();
    return await locks.request(name, async () => work());
  } finally {
    own -= 1;
  }
}

/** Whether another page or worker of the extension is restoring now. Where there are no locks (Node): no. */
export async function isRestoringElsewhere(): Promise<boolean> {
  if (own > 0) return false;
  const held = (await globalThis.navigator?.locks?.query())?.held;
  return held?.some((lock) => lock.name === name) ?? false;
}
