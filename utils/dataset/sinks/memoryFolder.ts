import type { WorkFolder } from './workFolder';

/**
 * What an export may hold where the browser lends no disk: tables and zip together. Some 4,000
 * reports of 1,500 characters with everything in the package (their tables take 45 kB each until they are packed).
 */
export const memoryLimit = 200_000_000;

/** The export would hold more than the window can spare. */
export class MemoryLimitReached extends Error {}

/** A work folder in memory, for windows without OPFS: no more than `limit` bytes, then it throws `MemoryLimitReached`. */
export function memoryFolder(limit = memoryLimit): WorkFolder {
  const finished = new Map<string, Blob>();
  let held = 0;
  const hold = (bytes: number) => {
    held += bytes;
    if (held > limit) throw new MemoryLimitReached(`more than ${limit / 1_000_000} MB, and the browser lends no disk`);
  };
  return {
    async sink(name) {
      let parts: Blob[] = [];
      let own = 0;
      return {
        async write(bytes) {
          own += bytes.length;
          hold(bytes.length);
          parts.push(new Blob([bytes]));
        },
        async close() {
          finished.set(name, new Blob(parts, { type: 'application/zip' }));
          parts = [];
        },
        async abort() {
          hold(-own);
          parts = [];
        },
      };
    },
    async file(name) {
      const blob = finished.get(name);
      if (!blob) throw new Error(`${name} was not written`);
      return blob;
    },
    async spool() {
      let own = 0;
      const files = new Set<Uint8Array<ArrayBuffer>[]>();
      return {
        async create() {
          const chunks: Uint8Array<ArrayBuffer>[] = [];
          files.add(chunks);
          return {
            async write(bytes) {
              own += bytes.length;
              hold(bytes.length);
              chunks.push(bytes.slice());
            },
            async *read() {
              for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
                own -= chunk.length;
                hold(-chunk.length);
                yield chunk;
              }
            },
          };
        },
        async dispose() {
          hold(-own);
          for (const chunks of files) chunks.length = 0;
        },
      };
    },
    async remove() {
      finished.clear();
    },
  };
}
