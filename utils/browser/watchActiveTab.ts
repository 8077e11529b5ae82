import { browser } from '#imports';

/** Calls back when another tab comes to the front or the one in front has loaded. Returns how to stop. */
export function watchActiveTab(changed: () => void): () => void {
  const updated = (_id: number, change: { status?: string }) => {
    if (change.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
