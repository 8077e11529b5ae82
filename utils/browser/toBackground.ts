import { browser } from '#imports';
import type { Deliver } from '@/utils/messaging/ask';
import { isAlive } from './isAlive';

/** Carries a message to the background; an orphaned content script learns at once that it is one. */
export const toBackground: Deliver = async (message) => {
  if (!isAlive()) throw new Error('Extension context invalidated.');
  return browser.runtime.sendMessage(message);
};
