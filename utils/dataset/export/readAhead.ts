/** The same batches, the next one being read while the present one is worked on. Holds two batches. */
export async function* readAhead<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = batches[Symbol.asyncIterator]();
  try {
    let next = iterator.next();
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = iterator.next();
      // It is awaited in the next turn; a failure before that must not count as unheard.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
