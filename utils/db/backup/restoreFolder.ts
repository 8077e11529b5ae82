import { done, type Result } from '@/utils/report/faults';
import { classifyFault } from '../classifyFault';
import type { BackupFolder } from './backupFolder';
import { sumLacks } from './lack';
import { openBackups, type ReadableBackup } from './readBackup';
import { type Restored, restoreLibrary } from './restoreLibrary';

/** The files of a folder as the browser's file control gives them, which every browser can; they are only read. */
function filesFolder(files: readonly File[]): BackupFolder {
  const refuse = async () => {
    throw new Error('These files are only read');
  };
  return {
    list: async () => files.map((file) => file.name),
    read: async (name) => {
      const file = files.find((one) => one.name === name);
      return file && new Uint8Array(await file.arrayBuffer());
    },
    write: refuse,
    remove: refuse,
  };
}

/**
 * What lies in a folder of backups: after a lost profile or on another computer the only way to it. Every library's best
 * backup, the oldest first, so that a new profile's young backup hides none.
 * @param files all files of the folder; those of folders in it may be among them
 * @returns `not-found` when no backup is among the files.
 */
export async function openFolder(files: readonly File[]): Promise<Result<readonly ReadableBackup[]>> {
  try {
    const opened = await openBackups(filesFolder(files));
    return opened.ok ? done(opened.value.map(({ backup }) => backup)) : opened;
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}

/** Brings backups back one after the other, each merged into what is there by then; gives the sum. */
export async function restoreAll(backups: readonly ReadableBackup[]): Promise<Result<Restored>> {
  let all: Restored = { added: 0, same: 0, conflicting: [], undoId: '', salvaged: 0, missing: 0 };
  for (const backup of backups) {
    const part = await restoreLibrary(backup);
    if (!part.ok) return part;
    const { added, same, conflicting, undoId, salvaged } = part.value;
    all = {
      added: all.added + added,
      same: all.same + same,
      conflicting: [...all.conflicting, ...conflicting],
      undoId,
      salvaged: all.salvaged + salvaged,
      // What the first did not give back the next one may.
      missing: Math.max(part.value.missing, all.missing - added),
    };
  }
  const lack = sumLacks(backups);
  return done({ ...all, ...(lack ? { lack } : {}) });
}
