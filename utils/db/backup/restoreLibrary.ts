import { done, type Result } from '@/utils/report/faults';
import { logEntrySchema } from '@/utils/report/schema';
import { appendLog } from '../appendLog';
import { type CanaryKeeper, canaryOf } from '../canary';
import { classifyFault, Refusal } from '../classifyFault';
import { importRecords } from '../importRecords';
import { LibraryDatabase } from '../libraryDatabase';
import { announceReplacement } from '../replacement';
import type { Imported } from '../sealImport';
import { canaryKeeperInUse, openStore, readState, type Store, takeStore } from '../store';
import { recheckUnsound } from '../verifyRecords';
import { backupLog, backupRecords, type ReadableBackup } from './readBackup';
import { salvage } from './salvage';

export interface Restored extends Imported {
  /** Reports that came from what was left of the damaged library and stood in no backup. */
  readonly salvaged: number;
}

type Progress = (staged: number) => void;

async function takeLog(backup: ReadableBackup): Promise<void> {
  for await (const entries of backupLog(backup)) {
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
    fault: undefined,
    counted: Promise.resolve(undefined),
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
  const fresh = await freshStore(old.store?.db.name ?? (await old.keeper.read())?.name ?? 'gongkai');
  takeStore(fresh);
  try {
    const options = { conflicts: 'newer', ...(onProgress ? { onProgress } : {}) } as const;
    const first = backup && value(await importRecords(backupRecords(backup), options));
    const rest = old.store && value(await importRecords(salvage(old.store.db), options));
    if (backup) await takeLog(backup);
    const state = await readState(fresh.db);
    if (!state) throw new Refusal({ code: 'storage-damaged', detail: 'no state row' });
    await old.keeper.write(canaryOf(fresh.db.name, state));
    takeStore({ ...fresh, keeper: old.keeper });
    announceReplacement();
    const nothing = { added: 0, same: 0, conflicting: [], undoId: '' };
    return { ...(first ?? rest ?? nothing), salvaged: rest?.added ?? 0 };
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
  try {
    const store = await openable();
    const fault = store ? (store.fault ?? (await store.counted)) : undefined;
    if (!store || fault?.code === 'storage-damaged') {
      return done(await rebuild({ store, keeper: canaryKeeperInUse() }, backup, onProgress));
    }
    if (fault || !backup) throw new Refusal(fault ?? { code: 'not-found', detail: 'no backup' });
    const options = { conflicts: 'newer', ...(onProgress ? { onProgress } : {}) } as const;
    const merged = value(await importRecords(backupRecords(backup), options));
    await takeLog(backup);
    value(await recheckUnsound());
    return done({ ...merged, salvaged: 0 });
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}
