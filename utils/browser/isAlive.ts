import { browser } from '#imports';

/** False in a content script whose extension has been reloaded, updated or removed: nobody hears it any more. */
export function isAlive(): boolean {
  // After a reload the id is gone, and in some versions `runtime` itself.
  return (browser as Partial<typeof browser> | undefined)?.runtime?.id !== undefined;
}
