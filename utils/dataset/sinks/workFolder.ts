import type { Sink } from '../sink';
import type { Spool } from '../spool';
import { type OpfsFile, openOpfsFile } from './opfsFile';

const prefix = 'gongkai-export-';

/** A folder of the extension's own file system (OPFS) for one export: temporary tables, then the finished zips. */
export interface WorkFolder extends WorkFiles {
  /** For a worker that is to write into it (`workFolderAt`); absent in memory. */
  readonly handle?: FileSystemDirectoryHandle;
  /** The finished file; its bytes stay on disk. */
  file(name: string): Promise<Blob>;
  /** Deletes the folder. Files given out stop being readable. */
  remove(): Promise<void>;
}

/** What whoever makes a zip needs of the folder. */
interface WorkFiles {
  sink(name: string): Promise<Sink>;
  spool(): Promise<Spool>;
}

/**
 * Opens a fresh folder, held by a lock while it is in use, and deletes those that closed windows have left behind.
 * undefined where there is no OPFS (a private window, an old browser); the caller then works in memory (`memoryFolder`).
 */
export async function openWorkFolder(id: string): Promise<WorkFolder | undefined> {
  const root = await rootFolder();
  if (!root) return undefined;
  const name = `${prefix}${id}`;
  const release = await hold(name);
  await removeAbandoned(root);
  const folder = await root.getDirectoryHandle(name, { create: true });
  return {
    ...workFolderAt(folder),
    handle: folder,
    file: async (fileName) => (await folder.getFileHandle(fileName)).getFile(),
    async remove() {
      release();
      // The browser gives the files of a worker that was ended free a moment later.
      if (await removed(root, name, { tries: 5, every: 40 })) return;
      // On a full disk it cannot even delete: that is tried on, and what stays is the next export's to delete.
      void removed(root, name, { tries: 60, every: 1000 });
    },
  };
}

/** The same folder in a worker; the page holds it. */
export function workFolderAt(folder: FileSystemDirectoryHandle): WorkFiles {
  let spools = 0;
  return {
    async sink(fileName) {
      // The file lies in this export's own folder; nobody is given it before the export has ended well.
      const file = await openOpfsFile(await folder.getFileHandle(fileName, { create: true }));
      return {
        write: (bytes) => file.write(bytes),
        close: () => file.close(),
        async abort() {
          await file.close().catch(ignoreClosed);
          await folder.removeEntry(fileName);
        },
      };
    },
    async spool() {
      spools += 1;
      const spoolName = `spool${spools}`;
      return spoolIn(folder, spoolName, await folder.getDirectoryHandle(spoolName, { create: true }));
    },
  };
}

function spoolIn(parent: FileSystemDirectoryHandle, name: string, folder: FileSystemDirectoryHandle): Spool {
  const open = new Set<OpfsFile>();
  let files = 0;
  return {
    async create() {
      files += 1;
      const handle = await folder.getFileHandle(String(files), { create: true });
      const file = await openOpfsFile(handle);
      open.add(file);
      return {
        write: (bytes) => file.write(bytes),
        async *read() {
          await file.close();
          open.delete(file);
          yield* file.read();
        },
      };
    },
    async dispose() {
      for (const file of open) await file.close().catch(ignoreClosed);
      await parent.removeEntry(name, { recursive: true });
    },
  };
}

async function rootFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await navigator.storage.getDirectory();
  } catch (reason) {
    // Firefox refuses in private windows with a SecurityError. On a full disk Chromium fails otherwise: that is no reason
    // to hold a whole library in memory.
    if (reason instanceof DOMException && reason.name === 'SecurityError') return undefined;
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
    if (!name.startsWith(prefix)) continue;
    if (!inUse.has(name)) await tryRemove(root, name);
  }
}

/** Tries until it is gone; false when it has not gone by the last try. */
async function removed(root: FileSystemDirectoryHandle, name: string, patience: Patience): Promise<boolean> {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    if (await tryRemove(root, name)) return true;
    await new Promise((resolve) => setTimeout(resolve, patience.every));
  }
  return false;
}

interface Patience {
  readonly tries: number;
  /** Milliseconds between two. */
  readonly every: number;
}

/** False when a file of it is still in use, or the disk is too full to delete. */
async function tryRemove(root: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await root.removeEntry(name, { recursive: true });
    return true;
  } catch (reason) {
    if (reason instanceof DOMException) return reason.name === 'NotFoundError';
    throw reason;
  }
}

/** A stream that failed on a full disk is already closed; aborting it then is refused, which changes nothing. */
const ignoreClosed = () => {};
