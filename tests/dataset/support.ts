import './freeAtOnce';
import type { Sink } from '@/utils/dataset/sink';

/** A sink that keeps what was closed; `aborted` and `closed` tell how it ended. */
export function memorySink() {
  const chunks: Uint8Array[] = [];
  const state = { closed: false, aborted: false };
  const sink: Sink = {
    async write(bytes) {
      chunks.push(bytes.slice());
    },
    async close() {
      state.closed = true;
    },
    async abort() {
      state.aborted = true;
      chunks.length = 0;
    },
  };
  return { sink, state, bytes: () => new Uint8Array(Buffer.concat(chunks)) };
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

export async function* once(bytes: Uint8Array<ArrayBuffer>) {
  yield bytes;
}
