import { sha256 } from '../hash/sha256';
import type { Sink } from '../sink';

/** A sink that hashes what passes; `hash` once, after it was closed. */
export function hashingSink(sink: Sink): { readonly sink: Sink; hash(): string } {
  const hasher = sha256();
  return {
    sink: {
      async write(bytes) {
        hasher.update(bytes);
        await sink.write(bytes);
      },
      close: () => sink.close(),
      abort: () => sink.abort(),
    },
    hash: () => hasher.digest(),
  };
}
