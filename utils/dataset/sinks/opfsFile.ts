import { giveBack } from '../zip/giveBack';

/** A file of the browser's own file system while it is written, and read once it is whole. */
export interface OpfsFile {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends writing. Safe to call again, and after a failed write. */
  close(): Promise<void>;
  /** After `close`; a chunk holds until the next is asked for. */
  read(): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

const chunkBytes = 1 << 20;

/** Opens a file of OPFS for writing: in a worker straight (no copy, nothing queued), in a page through a stream, which is all it has. */
export async function openOpfsFile(handle: FileSystemFileHandle): Promise<OpfsFile> {
  return isDirect(handle) ? directFile(handle, await handle.createSyncAccessHandle()) : streamedFile(handle);
}

/** Part of the web's types for workers only (File System Standard, FileSystemSyncAccessHandle). */
interface Access {
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  getSize(): number;
  close(): void;
}
type DirectHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<Access> };

const isDirect = (handle: FileSystemFileHandle): handle is DirectHandle => 'createSyncAccessHandle' in handle;

function directFile(handle: DirectHandle, access: Access): OpfsFile {
  let end = 0;
  return {
    async write(bytes) {
      // A disk that takes a part only is full; some browsers throw then, some count.
      if (writeTo(access, bytes, end) < bytes.length) throw new DOMException('The disk is full', 'QuotaExceededError');
      end += bytes.length;
    },
    async close() {
      access.close();
    },
    async *read() {
      const reading = await handle.createSyncAccessHandle();
      const chunk = new Uint8Array(Math.min(chunkBytes, Math.max(1, end)));
      try {
        for (let at = 0; at < end; ) {
          const got = reading.read(chunk, { at });
          if (got === 0) throw new Error(`${handle.name} ends at ${at} of ${end} bytes`);
          yield chunk.subarray(0, got);
          at += got;
        }
      } finally {
        reading.close();
        giveBack(chunk);
      }
    },
  };
}

/** Chromium says of a full disk that the handle is in no state to be written to. */
function writeTo(access: Access, bytes: Uint8Array, at: number): number {
  try {
    return access.write(bytes, { at });
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason;
    throw new DOMException(`${reason.name}: ${reason.message}`, 'QuotaExceededError');
  }
}

async function streamedFile(handle: FileSystemFileHandle): Promise<OpfsFile> {
  const writable = await handle.createWritable();
  let open = true;
  return {
    write: (bytes) => writable.write(bytes),
    async close() {
      if (!open) return;
      open = false;
      await writable.close();
    },
    async *read() {
      const file = await handle.getFile();
      for (let from = 0; from < file.size; from += chunkBytes) {
        yield new Uint8Array(await file.slice(from, from + chunkBytes).arrayBuffer());
      }
    },
  };
}
