import { browser } from '#imports';
import { backupToFile, markBackup } from '@/utils/db';
import { failed, type Result } from '@/utils/report/faults';

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
  });
}

/**
 * Saves the whole library as one file among the downloads, outside the profile. Call it from a click in an extension
 * page: it asks for the permission `downloads` once. Counts as verified when the file ended with the right size; a
 * page cannot read a download back.
 */
export async function downloadBackup(): Promise<Result<{ readonly name: string }>> {
  const granted = await browser.permissions.request({ permissions: ['downloads'] });
  if (!granted) return failed('permission-refused', 'downloads');
  const at = new Date().toISOString();
  const made = await backupToFile(at);
  if (!made.ok) return made;
  const { file, mark } = made.value;
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
