import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};
const read = () => decodeURIComponent(location.hash.slice(1));

/** What the library shows, by the address's hash, so that back, reload and links from the popup work. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, read);
}

/** Shows something else. `replace`: the way back leads past the present place. */
export function goTo(hash: string, { replace = false } = {}): void {
  if (replace) location.replace(`#${hash}`);
  else location.hash = hash;
}
