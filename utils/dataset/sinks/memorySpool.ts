import type { Spool } from '../spool';

/** A spool in memory, for tests and small sets. */
export function memorySpool(): Spool {
  const files = new Set<Uint8Array<ArrayBuffer>[]>();
  return {
    async create() {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      files.add(chunks);
      return {
        async write(bytes) {
          chunks.push(bytes.slice());
        },
        async *read() {
          yield* chunks;
        },
      };
    },
    async dispose() {
      for (const chunks of files) chunks.length = 0;
    },
  };
}
