import { done, failed, type Result } from '@/utils/report/faults';
import { classifyFault } from '../classifyFault';
import { lacksRoom, roomLeft } from '../room';
import { database } from '../store';
import { backUp, type Check } from './backUp';
import { backupFile } from './backupFile';
import { type BackupFolder, folderOf, ownFolder } from './backupFolder';
import { backupHandle } from './backupHandle';
import { type BackupMark, type BackupPlace, backupStatus, markBackup } from './backupStatus';
import { openBackup } from './readBackup';
import { segmentSize } from './segments';

const dayLong = 86_400_000;

async function into(
  place: BackupPlace,
  folder: BackupFolder,
  at: string,
  wanted: Check = 'some',
): Promise<Result<BackupMark>> {
  // A picked folder may lie on a disk that has room.
  if (place === 'own' && lacksRoom(await roomLeft(), segmentSize))
    return failed('storage-full', 'hardly any room left');
  const last = (await backupStatus(at)).places.find((one) => one.place === place);
  const daily = !last || Date.parse(at) - Date.parse(last.verifiedAt) > dayLong;
  const check = daily ? 'all' : wanted;
  const made = await backUp(folder, at, check);
  if (!made.ok) return made;
  const mark = { at, sequence: made.value.sequence, reports: made.value.reports };
  const noted = await markBackup(place, mark);
  return noted.ok ? done(mark) : noted;
}

const alone = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
  navigator.locks.request('gongkai-backup', { ifAvailable: true }, async (lock) =>
    lock ? work() : failed('storage-blocked', 'another backup is running'),
  );

/** Chromium's own addition to the File System standard; TypeScript's library leaves it out. */
interface Permitted {
  readonly queryPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** The picked folder when the browser lets us write there without asking. */
async function writableFolder(): Promise<BackupFolder | undefined> {
  const handle: (FileSystemDirectoryHandle & Permitted) | undefined = await backupHandle();
  const state = await handle?.queryPermission?.({ mode: 'readwrite' });
  return handle && state === 'granted' ? { ...folderOf(handle), isShared: true } : undefined;
}

/**
 * The automatic backup: into the extension's own folder, and into the picked one where it may. Cheap when nothing
 * changed. Called by an alarm and after long work; a second call meanwhile is `storage-blocked`.
 * @param at instant
 */
export function runBackups(at: string): Promise<Result<null>> {
  return alone(async () => {
    try {
      const { places } = await backupStatus(at);
      const jobs = await (await database()).jobs.toArray();
      // Jobs are no reports: a column that was only listed so far touches none.
      const isFresh = (place: BackupPlace) =>
        places.some(
          (one) =>
            one.place === place && one.itemsSince === 0 && jobs.every(({ updatedAt }) => updatedAt <= one.verifiedAt),
        );
      const own = isFresh('own') ? done(null) : await into('own', await ownFolder(), at);
      const folder = isFresh('folder') ? undefined : await writableFolder();
      const outside = folder ? await into('folder', folder, at) : done(null);
      return own.ok ? (outside.ok ? done(null) : outside) : own;
    } catch (error) {
      return { ok: false, fault: classifyFault(error) };
    }
  });
}

/** Everything as one file, made from the own folder's verified backup. Its mark is noted once the file is saved. */
export function backupToFile(at: string): Promise<Result<{ readonly file: Blob; readonly mark: BackupMark }>> {
  return alone(async () => {
    try {
      const folder = await ownFolder();
      let mark = await into('own', folder, at);
      let opened = mark.ok ? await openBackup(folder) : mark;
      // A file that hands over less than the library holds would pass for whole: what is lost is written anew.
      if (mark.ok && opened.ok && opened.value.backup.lack) {
        mark = await into('own', folder, at, 'all');
        opened = mark.ok ? await openBackup(folder) : mark;
      }
      if (!mark.ok) return mark;
      if (!opened.ok) return opened;
      if (opened.value.backup.lack) return failed('storage-damaged', 'the backup does not read back');
      return done({ file: await backupFile(opened.value.backup), mark: mark.value });
    } catch (error) {
      return { ok: false, fault: classifyFault(error) };
    }
  });
}
