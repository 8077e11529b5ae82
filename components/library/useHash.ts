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

/** Shows something else. */
export function goTo(hash: string): void {
  location.hash = hash;
}
