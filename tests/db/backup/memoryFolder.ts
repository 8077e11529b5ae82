import type { BackupFolder } from '@/utils/db/backup/backupFolder';

export interface MemoryFolder extends BackupFolder {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Called before each write; may throw, or give other bytes than those that were meant. */
  onWrite: (name: string, bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

export function memoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const folder: MemoryFolder = {
    files,
    onWrite: (_name, bytes) => bytes,
    list: async () => [...files.keys()],
    read: async (name) => files.get(name)?.slice(),
    write: async (name, bytes) => {
      files.set(name, folder.onWrite(name, bytes).slice());
    },
    remove: async (name) => {
      files.delete(name);
    },
  };
  return folder;
}

/** Flips one byte in the middle of a file. */
export function damage(folder: MemoryFolder, name: string): void {
  const bytes = folder.files.get(name);
  if (!bytes) throw new Error(`no file ${name}`);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}
