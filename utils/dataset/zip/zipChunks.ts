import type { Sink } from '../sink';
import { writeZip, type ZipEntry } from './writeZip';

/** The bytes of a zip of these entries as they come, for a zip inside the zip (an XLSX). Holds one chunk at a time. */
export async function* zipChunks(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stop = new AbortController();
  let offered: { readonly bytes: Uint8Array<ArrayBuffer>; readonly taken: () => void } | undefined;
  let wake = () => {};
  let ended: { readonly reason?: unknown } | undefined;
  const sink: Sink = {
    write: (bytes) =>
      new Promise((taken) => {
        offered = { bytes, taken };
        wake();
      }),
    close: async () => {},
    abort: async () => {},
  };
  const end = (how: { readonly reason?: unknown }) => {
    ended = how;
    wake();
  };
  void writeZip(entries, sink, { signal: stop.signal }).then(
    () => end({}),
    (reason: unknown) => end({ reason }),
  );
  try {
    for (;;) {
      if (offered) {
        const { bytes, taken } = offered;
        offered = undefined;
        yield bytes;
        taken();
      } else if (ended) {
        if ('reason' in ended) throw ended.reason;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    stop.abort();
    offered?.taken();
  }
}
