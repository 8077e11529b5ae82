import type { Sink } from '../sink';
import { giveBack } from './giveBack';

const chunkBytes = 1 << 20;

/**
 * Gathers small chunks to 1 MiB before they reach the sink (an OPFS file takes five times as long otherwise) and keeps
 * writes in one chain, because JSZip pushes on without waiting.
 */
export function coalesce(sink: Sink) {
  let buffer = new Uint8Array(chunkBytes);
  /** Written buffers, to be filled again. */
  const idle: Uint8Array<ArrayBuffer>[] = [];
  let filled = 0;
  let chain: Promise<void> = Promise.resolve();
  let pending = 0;
  let failure: { readonly reason: unknown } | undefined;

  const send = (whole: Uint8Array<ArrayBuffer>, length: number) => {
    pending += 1;
    chain = chain
      .then(() => (failure ? undefined : sink.write(whole.subarray(0, length))))
      .catch((reason: unknown) => {
        failure ??= { reason };
      })
      .then(() => {
        pending -= 1;
        idle.push(whole);
      });
  };
  const flush = () => {
    if (filled === 0) return;
    send(buffer, filled);
    buffer = idle.pop() ?? new Uint8Array(chunkBytes);
    filled = 0;
  };
  return {
    push(chunk: Uint8Array): void {
      let from = 0;
      while (from < chunk.length) {
        const take = Math.min(chunk.length - from, chunkBytes - filled);
        buffer.set(chunk.subarray(from, from + take), filled);
        filled += take;
        from += take;
        if (filled === chunkBytes) flush();
      }
    },
    /** Resolves when few writes are waiting; throws when one has failed. */
    async ready(): Promise<void> {
      if (pending > 2) await chain;
      if (failure) throw failure.reason;
    },
    async finish(): Promise<void> {
      flush();
      await chain;
      for (const written of [...idle.splice(0), buffer]) giveBack(written);
      if (failure) throw failure.reason;
    },
    /** Waits for what is under way without caring how it ends. */
    async settle(): Promise<void> {
      await chain;
    },
  };
}
