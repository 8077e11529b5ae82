import type { SessionMark } from './checkAtStart';
import type { LibraryDatabase } from './libraryDatabase';
import { renewLog } from './renewLog';
import { lacksRoom, roomLeft } from './room';

/** Bytes the browser may need for a moment: the log twice, and the table made of it. */
const needed = 24_000_000;

/**
 * Renews the log once per session of the browser, behind its first write: what the session before may have cut off is at
 * the log's end then, and the first write stands behind it. Without room it is left for the next write that has some.
 * @returns what to call after each write
 */
export function renewOnce(db: LibraryDatabase, session: SessionMark | undefined): () => Promise<void> {
  const locks = globalThis.navigator?.locks;
  let isOver = !session || !locks;
  return async () => {
    if (isOver || !session || !locks) return;
    isOver = true;
    try {
      await locks.request('gongkai-renew', { ifAvailable: true }, async (lock) => {
        // Another context is at it.
        if (!lock || (await session.isRenewed())) return;
        isOver = !lacksRoom(await roomLeft(), needed);
        if (!isOver) return;
        await renewLog(db);
        await session.markRenewed();
      });
    } catch (error) {
      isOver = false;
      console.warn('The log was not renewed', error);
    }
  };
}
