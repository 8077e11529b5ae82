import { sha256 } from '../hash/sha256';
import { sha256Of } from '../hash/sha256Of';
import type { FileSum } from '../papers/fileSum';
import { giveBack } from '../zip/giveBack';
import type { OpenBytes } from '../zip/lazyEntry';
import type { ZipEntry } from '../zip/writeZip';

/** An entry that adds its path, size and SHA-256 to `sums` when it has been read to its end. A chunk may be used again once the next is asked for. */
export function hashedEntry(path: string, open: OpenBytes, sums: FileSum[], stored = false): ZipEntry {
  return {
    path,
    stored,
    async *open() {
      const hasher = sha256();
      let bytes = 0;
      for await (const chunk of open()) {
        hasher.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
      sums.push({ path, bytes, sha256: hasher.digest() });
    },
  };
}

/**
 * The same for a file that is one piece of memory: the platform's own hash is faster there, and off the thread.
 * @param make its bytes, made for this entry; their memory is given back when they have been written.
 */
export function wholeEntry(
  path: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
  sums: FileSum[],
  stored = false,
): ZipEntry {
  return {
    path,
    stored,
    async *open() {
      const bytes = await make();
      sums.push({ path, bytes: bytes.length, sha256: await sha256Of(bytes) });
      yield bytes;
      giveBack(bytes);
    },
  };
}
