/** Where bytes wait between the background and the page that reads them; both see the extension's own cache. */
const cacheName = 'handover';
/** A name that no server can have (RFC 2606). */
const keyOf = (id: string) => `https://handover.invalid/${id}`;

/** Puts bytes where another context of ours can take them. */
export async function handOver(id: string, blob: Blob): Promise<void> {
  await (await caches.open(cacheName)).put(keyOf(id), new Response(blob));
}

/** Takes bytes that were handed over; undefined when there are none. They are gone from there afterwards. */
export async function takeOver(id: string): Promise<Blob | undefined> {
  const cache = await caches.open(cacheName);
  const found = await cache.match(keyOf(id));
  const blob = await found?.blob();
  await cache.delete(keyOf(id));
  return blob;
}
