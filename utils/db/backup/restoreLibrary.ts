import { done, type Result } from '@/utils/report/faults';
import { logEntrySchema } from '@/utils/report/schema';
import { appendLog } from '../appendLog';
import { type CanaryKeeper, canaryOf } from '../canary';
import { classifyFault, Refusal } from '../classifyFault';
import { importRecords } from '../importRecords';
import { restoreJobs } from '../jobs/restoreJobs';
import { LibraryDatabase } from '../libraryDatabase';
import { readState } from '../readState';
import { renewLog } from '../renewLog';
import { announceReplacement } from '../replacement';
import { whileRestoring } from '../restoring';
import type { Imported } from '../sealImport';
import { canaryKeeperInUse, openStore, type Store, takeStore } from '../store';
import { tellWatchers } from '../storeWatch';
import { recheckUnsound } from '../verifyRecords';
import type { Lack } from './lack';
import { backupJobs, backupLog, backupRecords, type ReadableBackup } from './readBackup';
import { salvage, salvageJobs, salvageLog } from './salvage';

export interface Restored extends Imported {
  /** Reports that came from what was left of the damaged library and stood in no backup. */
  readonly salvaged: number;
  /** Reports that a damaged library is known to have held, and that neither backup nor library gave back. */
  readonly missing: number;
  /** What the backup itself no longer gave back. */
  readonly lack?: Lack;
}

type Progress = (staged: number) => void;

/** Jobs are no part of a report: they come back beside, and one that cannot be read costs no report. */
async function takeJobs(parts: AsyncIterable<{ jobs: unknown[]; items: unknown[] }>): Promise<void> {
  for await (const { jobs, items } of parts) {
    const taken = await restoreJobs(jobs, items);
    if (!taken.ok) throw new Refusal(taken.fault);
  }
}

async function takeLog(parts: AsyncIterable<unknown[]>): Promise<void> {
  for await (const entries of parts) {
    const lines = entries.flatMap((entry) => {
      const parsed = logEntrySchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
    const added = await appendLog(lines);
    if (!added.ok) throw new Refusal(added.fault);
  }
}

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refusal(result.fault);
  return result.value;
};

/** A new, empty library beside the damaged one. Its canary is written last: until then everyone keeps the old one. */
async function freshStore(oldName: string | undefined): Promise<Store> {
  const taken = new Set([oldName, ...(await databaseNames())]);
  let n = 2;
  while (taken.has(`gongkai-${n}`)) n += 1;
  const db = new LibraryDatabase(`gongkai-${n}`);
  await db.open();
  return {
    db,
    databaseId: (await readState(db))?.databaseId,
    fault: undefined,
    counted: async () => undefined,
    renewed: async () => undefined,
    keeper: { read: async () => undefined, write: async () => undefined },
  };
}

async function databaseNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap((one) => one.name ?? []);
  } catch (error) {
    // Chromium rejects this for a library it cannot read; the canary names the one in use.
    console.warn('The list of databases cannot be read', error);
    return [];
  }
}

/** What there is of the damaged library: itself, or only the keeper that knew it when it does not even open. */
interface Ruin {
  readonly store: Store | undefined;
  readonly keeper: CanaryKeeper;
}

async function rebuild(old: Ruin, backup: ReadableBackup | undefined, onProgress?: Progress): Promise<Restored> {
  const known = await old.keeper.read();
  const fresh = await freshStore(old.store?.db.name ?? known?.name ?? 'gongkai');
  takeStore(fresh);
  try {
    const options = { conflicts: 'newer', ...(onProgress ? { onProgress } : {}) } as const;
    const first = backup && value(await importRecords(backupRecords(backup), options));
    const rest = old.store && value(await importRecords(salvage(old.store.db), options));
    if (backup) await takeLog(backupLog(backup));
    if (old.store) await takeLog(salvageLog(old.store.db));
    if (backup) await takeJobs(backupJobs(backup));
    if (old.store) await takeJobs(salvageJobs(old.store.db));
    const state = await readState(fresh.db);
    if (!state) throw new Refusal({ code: 'storage-damaged', detail: 'no state row' });
    // Beside a damaged library the log may end in half a record, and what was restored would stand behind it.
    await renewLog(fresh.db);
    await old.keeper.write(canaryOf(fresh.db.name, state));
    takeStore({ ...fresh, keeper: old.keeper });
    tellWatchers('restored');
    announceReplacement();
    const nothing = { added: 0, same: 0, conflicting: [], undoId: '' };
    const missing = Math.max(0, (known?.counts.reports ?? 0) - state.counts.reports);
    return { ...(first ?? rest ?? nothing), salvaged: rest?.added ?? 0, missing };
  } catch (error) {
    takeStore(old.store);
    fresh.db.close();
    await fresh.db.delete();
    throw error;
  }
}

/** The library, or undefined when it is too damaged to be opened. Other reasons not to open stay faults. */
async function openable(): Promise<Store | undefined> {
  try {
    return await openStore();
  } catch (error) {
    if (classifyFault(error).code === 'storage-damaged') return undefined;
    throw error;
  }
}

/**
 * Brings a backup back. Into a sound library it merges (the newer state of a report stands, the other becomes a version).
 * A damaged library is not touched: a new one is built beside it from the backup and from what can still be read of the
 * old, and takes its place in one step at the end. Cut off before that, everything is as it was.
 * @param backup undefined: there is none, save what can be read.
 */
export async function restoreLibrary(
  backup: ReadableBackup | undefined,
  onProgress?: Progress,
): Promise<Result<Restored>> {
  const restored = await whileRestoring(() => restore(backup, onProgress));
  return restored.ok && backup?.lack ? done({ ...restored.value, lack: backup.lack }) : restored;
}

async function restore(backup: ReadableBackup | undefined, onProgress?: Progress): Promise<Result<Restored>> {
  try {
    const store = await openable();
    const fault = store ? (store.fault ?? (await store.counted())) : undefined;
    if (!store || fault?.code === 'storage-damaged') {
      const ruin = { store, keeper: canaryKeeperInUse() };
      return done(
        await rebuild(ruin, backup, onProgress).catch((error: unknown) => {
          // The browser closes a new database when it gives up a damaged one beside it: once more, then.
          if (/full|no-room/.test(classifyFault(error).code)) throw error;
          console.warn('The restore is begun anew', error);
          return rebuild(ruin, backup, onProgress);
        }),
      );
    }
    if (fault || !backup) throw new Refusal(fault ?? { code: 'not-found', detail: 'no backup' });
    const options = { conflicts: 'newer', ...(onProgress ? { onProgress } : {}) } as const;
    const merged = value(await importRecords(backupRecords(backup), options));
    await takeLog(backupLog(backup));
    await takeJobs(backupJobs(backup));
    value(await recheckUnsound());
    return done({ ...merged, salvaged: 0, missing: 0 });
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}
