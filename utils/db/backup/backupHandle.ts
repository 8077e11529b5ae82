import type { Result } from '@/utils/report/faults';
import { database } from '../store';
import { write } from '../write';

const key = 'backup-folder';

/** Keeps the folder that the researcher picked for backups; undefined forgets it. */
export const keepBackupHandle = (handle: FileSystemDirectoryHandle | undefined): Promise<Result<unknown>> =>
  write([], async ({ db }) => (handle ? db.meta.put({ key, value: handle }) : db.meta.delete(key)));

/** The picked folder, whether or not the browser still lets us write there. */
export async function backupHandle(): Promise<FileSystemDirectoryHandle | undefined> {
  const row = await (await database()).meta.get(key);
  const value = row && 'value' in row ? row.value : undefined;
  return typeof FileSystemDirectoryHandle !== 'undefined' && value instanceof FileSystemDirectoryHandle
    ? value
    : undefined;
}
