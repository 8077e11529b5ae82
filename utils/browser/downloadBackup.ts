import { browser } from '#imports';
import { backupStatus, backupToFile, markBackup, openBackupFile } from '@/utils/db';
import { failed, type Result } from '@/utils/report/faults';
import { readSettings } from './settings';

const patience = 600_000;

/** Waits until a download has ended. */
function ended(id: number): Promise<'complete' | 'interrupted' | 'timeout'> {
  return new Promise((resolve) => {
    const settle = (state: 'complete' | 'interrupted' | 'timeout') => {
      clearTimeout(timer);
      browser.downloads.onChanged.removeListener(listen);
      resolve(state);
    };
    const timer = setTimeout(() => settle('timeout'), patience);
    const listen = (change: { readonly id: number; readonly state?: { readonly current?: string } }) => {
      const state = change.id === id ? change.state?.current : undefined;
      if (state === 'complete' || state === 'interrupted') settle(state);
    };
    browser.downloads.onChanged.addListener(listen);
    // A small file may have ended before anyone listened.
    void browser.downloads.search({ id }).then(([item]) => {
      if (item?.state === 'complete' || item?.state === 'interrupted') settle(item.state);
    });
  });
}

/**
 * Saves the whole library as one file among the downloads, outside the profile. Call it from a click in an extension
 * page: it asks for the permission `downloads` once. Counts as verified when the bytes read as a whole backup before they
 * were handed over, and the file ended with their size; a page cannot read a download back.
 */
export async function downloadBackup(): Promise<Result<{ readonly name: string }>> {
  const granted = await browser.permissions.request({ permissions: ['downloads'] });
  return granted ? download() : failed('permission-refused', 'downloads');
}

/** Asks, from a click, whether backups may be downloaded without one from now on. */
export const allowDownloads = (): Promise<boolean> => browser.permissions.request({ permissions: ['downloads'] });

/**
 * The automatic download: when the researcher has set it, the browser still allows it, and a backup outside the profile is due
 * (`backupStatus`). One window at a time; the others find that it is no longer due.
 * @returns undefined when there was nothing to do
 */
export async function downloadWhenDue(): Promise<Result<{ readonly name: string }> | undefined> {
  if ((await readSettings()).downloads !== 'when-due') return undefined;
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return undefined;
  return navigator.locks.request('gongkai-download', async () => {
    const { due } = await backupStatus(new Date().toISOString());
    return due ? download() : undefined;
  });
}

async function download(): Promise<Result<{ readonly name: string }>> {
  const at = new Date().toISOString();
  const made = await backupToFile(at);
  if (!made.ok) return made;
  const { file, mark } = made.value;
  // What is handed over is read once as a restore would: the file itself cannot be read back by an extension.
  const readable = await openBackupFile(file);
  if (!readable.ok) return readable;
  const name = `gongkai-backup-${at.slice(0, 10)}-${mark.sequence}.jsonl.gz`;
  const url = URL.createObjectURL(file);
  try {
    const id = await browser.downloads.download({ url, filename: name, conflictAction: 'uniquify', saveAs: false });
    const state = await ended(id);
    const [item] = await browser.downloads.search({ id });
    if (state !== 'complete' || item?.fileSize !== file.size)
      return failed('storage-full', `${state} ${item?.error ?? ''}`);
    const noted = await markBackup('download', mark);
    return noted.ok ? { ok: true, value: { name: item.filename } } : noted;
  } finally {
    URL.revokeObjectURL(url);
  }
}
