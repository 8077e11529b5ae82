import { done, type Result } from '@/utils/report/faults';
import { logEntrySchema } from '@/utils/report/schema';
import { appendLog } from '../appendLog';
import { canaryOf } from '../canary';
import { classifyFault, Refusal } from '../classifyFault';
import { importRecords } from '../importRecords';
import { LibraryDatabase } from '../libraryDatabase';
import { announceReplacement } from '../replacement';
import type { Imported } from '../sealImport';
import { openStore, readState, type Store, takeStore } from '../store';
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
async function freshStore(old: Store): Promise<Store> {
  const taken = new Set([old.db.name, ...(await databaseNames())]);
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
  return (await indexedDB.databases()).flatMap((one) => one.name ?? []);
}

async function rebuild(old: Store, backup: ReadableBackup | undefined, onProgress?: Progress): Promise<Restored> {
  const fresh = await freshStore(old);
  takeStore(fresh);
  try {
    const options = { conflicts: 'newer', ...(onProgress ? { onProgress } : {}) } as const;
    const first = backup && value(await importRecords(backupRecords(backup), options));
    const rest = value(await importRecords(salvage(old.db), options));
    if (backup) await takeLog(backup);
    const state = await readState(fresh.db);
    if (!state) throw new Refusal({ code: 'storage-damaged', detail: 'no state row' });
    await old.keeper.write(canaryOf(fresh.db.name, state));
    takeStore({ ...fresh, keeper: old.keeper });
    announceReplacement();
    return { ...(first ?? rest), salvaged: rest.added };
  } catch (error) {
    takeStore(old);
    fresh.db.close();
    await fresh.db.delete();
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
    const store = await openStore();
    const fault = store.fault ?? (await store.counted);
    if (fault?.code === 'storage-damaged') return done(await rebuild(store, backup, onProgress));
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
