import { downloadBackup, downloadWhenDue } from '@/utils/browser/downloadBackup';
import { changeSettings } from '@/utils/browser/settings';
import { backupHandle, backupStatus, folderOf, keepBackupHandle, openBackup, restoreLibrary } from '@/utils/db';
import { backUp } from '@/utils/db/backup/backUp';
import type { BackupFolder } from '@/utils/db/backup/backupFolder';

const now = () => new Date().toISOString();

async function picked(): Promise<BackupFolder> {
  const handle = await backupHandle();
  if (!handle) throw new Error('no folder was kept');
  return folderOf(handle);
}

/** A folder on a disk that flips one bit of each segment it is given. */
const badDisk = (folder: BackupFolder): BackupFolder => ({
  ...folder,
  write: (name, bytes) => {
    const at = bytes.length >> 1;
    const written = name.startsWith('segment-') ? bytes.map((byte, n) => (n === at ? byte ^ 1 : byte)) : bytes;
    return folder.write(name, written);
  },
});

/** The lab's verbs about backups outside the extension's own folder. */
export const backupVerbs = {
  /** A folder's handle as the picker gives one; this one lies in OPFS, because no test can use the picker. */
  keepFolder: async () => {
    const root = await navigator.storage.getDirectory();
    return (await keepBackupHandle(await root.getDirectoryHandle('picked', { create: true }))).ok;
  },
  /** What stands in the picked folder, as a restore would find it. */
  folder: async () => {
    const folder = await picked();
    const opened = await openBackup(folder);
    const names = [...(await folder.list())].sort();
    return {
      manifests: names.filter((name) => name.startsWith('manifest-')).length,
      reports: opened.ok ? opened.value.manifest.reports : -1,
      lost: opened.ok ? opened.value.lost : -1,
    };
  },
  backUpBadly: async () => backUp(badDisk(await picked()), now()),
  restorePicked: async () => {
    const opened = await openBackup(await picked());
    return opened.ok ? restoreLibrary(opened.value.backup) : opened;
  },
  download: () => downloadBackup(),
  downloadWhenDue: async () => (await downloadWhenDue()) ?? 'nothing to do',
  setDownloads: (isSet: boolean) => changeSettings({ downloads: isSet ? 'when-due' : undefined }),
  backupStatus: () => backupStatus(now()),
};
