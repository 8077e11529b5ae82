import type { Sink } from '../sink';
import type { Spool } from '../spool';

const prefix = 'gongkai-export-';

/** A folder of the extension's own file system (OPFS) for one export: temporary tables, then the finished zips. */
export interface WorkFolder {
  sink(name: string): Promise<Sink>;
  /** The finished file; its bytes stay on disk. */
  file(name: string): Promise<File>;
  spool(): Promise<Spool>;
  /** Deletes the folder. Files given out stop being readable. */
  remove(): Promise<void>;
}

/**
 * Opens a fresh folder, held by a lock while it is in use, and deletes those that closed windows have left behind.
 * undefined where there is no OPFS (a private window, an old browser); the caller then works in memory.
 */
export async function openWorkFolder(id: string): Promise<WorkFolder | undefined> {
  const root = await rootFolder();
  if (!root) return undefined;
  const name = `${prefix}${id}`;
  const release = await hold(name);
  await removeAbandoned(root);
  const folder = await root.getDirectoryHandle(name, { create: true });
  let spools = 0;
  return {
    async sink(fileName) {
      const handle = await folder.getFileHandle(fileName, { create: true });
      // Bytes reach the file itself only when the writable is closed.
      const writable = await handle.createWritable();
      return {
        write: (bytes) => writable.write(bytes),
        close: () => writable.close(),
        async abort() {
          await writable.abort().catch(ignoreClosed);
          await folder.removeEntry(fileName);
        },
      };
    },
    file: async (fileName) => (await folder.getFileHandle(fileName)).getFile(),
    async spool() {
      spools += 1;
      const spoolName = `spool${spools}`;
      return spoolIn(folder, spoolName, await folder.getDirectoryHandle(spoolName, { create: true }));
    },
    async remove() {
      await root.removeEntry(name, { recursive: true });
      release();
    },
  };
}

function spoolIn(parent: FileSystemDirectoryHandle, name: string, folder: FileSystemDirectoryHandle): Spool {
  const open = new Set<FileSystemWritableFileStream>();
  let files = 0;
  return {
    async create() {
      files += 1;
      const handle = await folder.getFileHandle(String(files), { create: true });
      const writable = await handle.createWritable();
      open.add(writable);
      return {
        write: (bytes) => writable.write(bytes),
        async *read() {
          await writable.close();
          open.delete(writable);
          const file = await handle.getFile();
          for (let from = 0; from < file.size; from += 1 << 20) {
            yield new Uint8Array(await file.slice(from, from + (1 << 20)).arrayBuffer());
          }
        },
      };
    },
    async dispose() {
      for (const writable of open) await writable.abort().catch(ignoreClosed);
      await parent.removeEntry(name, { recursive: true });
    },
  };
}

async function rootFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch (reason) {
    // Firefox refuses in private windows with a SecurityError; a bug elsewhere must not hide here.
    if (reason instanceof DOMException) return undefined;
    throw reason;
  }
}

/** Takes a lock that lasts until `release` is called or the window closes. */
function hold(name: string): Promise<() => void> {
  return new Promise((held) => {
    void navigator.locks.request(name, () => new Promise<void>((release) => held(() => release())));
  });
}

async function removeAbandoned(root: FileSystemDirectoryHandle): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const inUse = new Set(held.map((lock) => lock.name));
  for await (const name of root.keys()) {
    if (name.startsWith(prefix) && !inUse.has(name)) await root.removeEntry(name, { recursive: true });
  }
}

/** A stream that failed on a full disk is already closed; aborting it then is refused, which changes nothing. */
const ignoreClosed = () => {};
