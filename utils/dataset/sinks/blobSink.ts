import type { Sink } from '../sink';

/** A sink that ends as a Blob the browser may keep on disk; `take` gives it once the sink is closed. */
export function blobSink(): { readonly sink: Sink; take(): Blob } {
  let parts: Blob[] = [];
  let blob: Blob | undefined;
  return {
    sink: {
      async write(bytes) {
        parts.push(new Blob([bytes]));
      },
      async close() {
        blob = new Blob(parts, { type: 'application/zip' });
        parts = [];
      },
      async abort() {
        parts = [];
      },
    },
    take() {
      if (!blob) throw new Error('The sink is not closed');
      return blob;
    },
  };
}
