/**
 * What became of the library a context worked with: the browser closed it, or a restore put another in its place, in
 * another window (`replaced`) or by this context's own act (`restored`).
 */
export type StoreEvent = 'closed' | 'replaced' | 'restored';

const watchers = new Set<(event: StoreEvent) => void>();

/** Calls back when this context's library is closed by the browser or is another one. Gives the function that stops it. */
export function watchStore(act: (event: StoreEvent) => void): () => void {
  watchers.add(act);
  return () => void watchers.delete(act);
}

/** Tells everyone in this context who watches. */
export function tellWatchers(event: StoreEvent): void {
  for (const act of watchers) act(event);
}
