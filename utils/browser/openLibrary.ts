import { browser } from '#imports';
import { checkStore, configureStore, followReplacement, type SessionMark } from '@/utils/db';
import type { Result } from '@/utils/report/faults';
import { canaryKeeper } from './canaryKeeper';

const isMarked = async (key: string) => (await browser.storage.session.get(key))[key] === true;
const mark = (key: string) => browser.storage.session.set({ [key]: true });

/** In `storage.session`, which ends with the browser: the library is counted once after each start, its log renewed once. */
const session: SessionMark = {
  isCounted: () => isMarked('library-counted'),
  markCounted: () => mark('library-counted'),
  isRenewed: () => isMarked('library-renewed'),
  markRenewed: () => mark('library-renewed'),
};

let following = false;

/** Says where the canary and the session's mark live. The background calls it at once, a page by `openLibrary`. */
export function configureLibrary(): void {
  configureStore({ keeper: canaryKeeper, session });
  if (!following) followReplacement();
  following = true;
}

/**
 * Opens the library in this context (an extension page or the background). Every context calls it before its first
 * verb. A fault does not stop reading; it is what the banner says. `checkRows` (utils/db) gives the slow half of the check.
 */
export function openLibrary(): Promise<Result<null>> {
  configureLibrary();
  // A wish, not a promise: the browser may say no (reliability.md B); a worker cannot ask.
  if (typeof document !== 'undefined') void navigator.storage?.persist?.();
  return checkStore();
}
