import { keepBackupHandle, runBackups } from '@/utils/db';
import { failed, type Result } from '@/utils/report/faults';

/** File System Access, Chromium only; TypeScript's library leaves the picker out. */
interface WithPicker {
  readonly showDirectoryPicker?: (wish: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser can write backups into a folder of the researcher's; Firefox cannot, there it is downloads. */
export const canPickBackupFolder = (): boolean => (globalThis as WithPicker).showDirectoryPicker !== undefined;

/** Lets the researcher pick a folder for backups and makes the first one. Call it from a click in an extension page. */
export async function pickBackupFolder(): Promise<Result<{ readonly name: string }>> {
  const { showDirectoryPicker } = globalThis as WithPicker;
  if (!showDirectoryPicker) return failed('permission-refused', 'no folder picker in this browser');
  let handle: FileSystemDirectoryHandle;
  try {
    handle = await showDirectoryPicker({ id: 'gongkai-backup', mode: 'readwrite' });
  } catch (error) {
    return failed('permission-refused', String(error));
  }
  const kept = await keepBackupHandle(handle);
  if (!kept.ok) return kept;
  const made = await runBackups(new Date().toISOString());
  return made.ok ? { ok: true, value: { name: handle.name } } : made;
}
