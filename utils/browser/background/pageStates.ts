import { browser } from '#imports';
import type { PageState } from '@/utils/messaging/protocol';

const keyOf = (tabId: number) => `tab:${tabId}`;

/** What is known of a tab. In `storage.session`: it outlives the worker, not the browser, and no page can read it. */
export async function pageStateOf(tabId: number): Promise<PageState | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get<Record<string, PageState | undefined>>(key))[key];
}

/** Notes what is known of a tab. */
export async function keepPageState(state: PageState): Promise<void> {
  await browser.storage.session.set({ [keyOf(state.tabId)]: state });
}

/** Forgets a tab that was closed or has gone to another page. */
export async function forgetPageState(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
