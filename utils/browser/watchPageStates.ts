import { browser } from '#imports';

/** Calls back when what is known of some tab changes: a content script has said what its page is. Returns how to stop. */
export function watchPageStates(changed: () => void): () => void {
  const heard = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith('tab:'))) changed();
  };
  browser.storage.session.onChanged.addListener(heard);
  return () => browser.storage.session.onChanged.removeListener(heard);
}
