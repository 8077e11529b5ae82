import { type Hasher, sha256 } from '../hash/sha256';
import { sha256Of } from '../hash/sha256Of';
import type { FileSum } from '../papers/fileSum';
import type { OpenBytes } from '../zip/lazyEntry';
import type { ZipEntry } from '../zip/writeZip';

/** An entry that adds its path, size and SHA-256 to `sums` when it has been read to its end. */
export function hashedEntry(path: string, open: OpenBytes, sums: FileSum[], stored = false): ZipEntry {
  return {
    path,
    stored,
    async *open() {
      let last: Uint8Array<ArrayBuffer> | undefined;
      let hasher: Hasher | undefined;
      let bytes = 0;
      for await (const chunk of open()) {
        if (last) {
          hasher ??= sha256();
          hasher.update(last);
          yield last;
        }
        last = chunk;
        bytes += chunk.length;
      }
      last ??= new Uint8Array(0);
      hasher?.update(last);
      // For one chunk the platform's own hash is faster, and off the thread.
      sums.push({ path, bytes, sha256: hasher?.digest() ?? (await sha256Of(last)) });
      yield last;
    },
  };
}
