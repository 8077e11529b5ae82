import { browser } from '#imports';
import type { Canary, CanaryKeeper } from '@/utils/db';

const key = 'canary';

/** The canary of the library in `storage.local`, which survives when the database does not. */
export const canaryKeeper: CanaryKeeper = {
  read: async () => {
    const stored = await browser.storage.local.get<{ [key]?: Canary }>(key);
    return stored[key];
  },
  write: (canary) => browser.storage.local.set({ [key]: canary }),
};
