import type { LibraryDatabase } from './libraryDatabase';

const most = 12;

let heldOf: LibraryDatabase | undefined;
let heldAt = -1;
const held = new Map<string, Promise<unknown>>();

/**
 * What `read` gives, remembered until a report is added, changed or removed: the order of 100,000 reports takes half a
 * second to read and a search needs it at every key. The last twelve answers are kept.
 * @param asOf number of the last change the caller knows of, asked for before reading: what is read later may be newer
 * than its mark, never older
 * @param key names what is read; the answer must not be changed by the caller
 */
export async function whileUnchanged<T>(
  db: LibraryDatabase,
  asOf: number,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  // Who was not yet told of the newest change may have what is newer than asked for.
  if (heldOf !== db || heldAt < asOf) {
    held.clear();
    heldOf = db;
    heldAt = asOf;
  }
  const known = held.get(key) as Promise<T> | undefined;
  if (known) return known;
  const fresh = read();
  held.set(key, fresh);
  for (const oldest of held.keys()) {
    if (held.size <= most) break;
    held.delete(oldest);
  }
  fresh.catch(() => held.get(key) === fresh && held.delete(key));
  return fresh;
}
