import { browser } from '#imports';
import { isWebAddress } from './isWebAddress';

const patience = 30_000;

/**
 * Shows an address in a tab and waits until it has loaded.
 * @returns false for an address that is never opened, and for a tab that is closed or does not finish in time.
 */
export async function showInTab(tabId: number, address: string): Promise<boolean> {
  if (!isWebAddress(address)) return false;
  return new Promise((resolve) => {
    const settle = (loaded: boolean) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      resolve(loaded);
    };
    const updated = (id: number, change: { status?: string }) => {
      if (id === tabId && change.status === 'complete') settle(true);
    };
    const removed = (id: number) => {
      if (id === tabId) settle(false);
    };
    const timer = setTimeout(() => settle(false), patience);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    browser.tabs.update(tabId, { url: address }).catch(() => settle(false));
  });
}
