/** A flat folder in which backups stand. Files are written whole and never changed afterwards. */
export interface BackupFolder {
  /** True when it is the researcher's: other libraries' backups in it (a lost profile's, another computer's) stay. */
  readonly isShared?: boolean;
  readonly list: () => Promise<readonly string[]>;
  /** Undefined when there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

/** A folder of the browser's own file system (OPFS) or one that the researcher picked. */
export const folderOf = (handle: FileSystemDirectoryHandle): BackupFolder => ({
  list: async () => {
    const names: string[] = [];
    for await (const name of handle.keys()) names.push(name);
    return names;
  },
  read: async (name) => {
    try {
      const file = await (await handle.getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  write: async (name, bytes) => {
    const file = await handle.getFileHandle(name, { create: true });
    const writable = await file.createWritable();
    await writable.write(bytes);
    await writable.close();
  },
  remove: (name) => handle.removeEntry(name),
});

/** The extension's own folder for backups, in OPFS: survives damage to IndexedDB (reliability.md finding 1). */
export async function ownFolder(): Promise<BackupFolder> {
  const root = await navigator.storage.getDirectory();
  return folderOf(await root.getDirectoryHandle('backup', { create: true }));
}
