/** Bytes left alone by what adds to the library, so that the browser can still open, delete and tidy. */
const keptFree = 16_000_000;
/** Bytes left alone by every other write: a corrected field, a mark, the bin and its emptying. */
export const lastReserve = 4_000_000;

/** Bytes the browser would still give us; with `unlimitedStorage` that is what the disk has left (measured, 0.5 ms). */
export async function roomLeft(): Promise<number> {
  const storage = globalThis.navigator?.storage;
  if (!storage?.estimate) return Infinity;
  try {
    const { quota, usage } = await storage.estimate();
    return (quota ?? Infinity) - (usage ?? 0);
  } catch (error) {
    console.warn('The room left is not told', error);
    return Infinity;
  }
}

/**
 * Whether a write had better not be tried. A write that finds the disk full makes Chromium's LevelDB close the library,
 * and it cannot be opened again before space is freed; one that is not tried leaves it open, readable and exportable.
 * @param room bytes that are left (`roomLeft`)
 * @param grows bytes it adds; undefined: hardly any
 */
export const lacksRoom = (room: number, grows?: number): boolean =>
  room < (grows === undefined ? lastReserve : keptFree + 2 * grows);
