import { failed, type Result } from '@/utils/report/faults';
import { classifyFault } from './classifyFault';
import { makeId } from './makeId';
import { type IncomingRecord, parseBundle } from './parseBundle';
import type { Bundle } from './rows';
import { type ConflictRule, type Imported, sealImport } from './sealImport';
import { stageBundles } from './stageBundles';
import { sweepImports } from './sweepImports';
import { underId } from './underId';

export interface ImportOptions {
  readonly conflicts: ConflictRule;
  /** Reports to be taken in as states of others: id on its way in → id in the library. Each target at most once. */
  readonly mergeInto?: ReadonlyMap<string, string>;
  readonly onProgress?: (staged: number) => void;
  readonly signal?: AbortSignal;
}

const lockName = 'gongkai-import';

/** One import at a time, in any window; without locks (tests in Node) the caller sees to it. */
async function alone<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  return locks.request(lockName, { ifAvailable: true }, async (lock) =>
    lock ? work() : failed('storage-blocked', 'another import is running'),
  );
}

async function stageAll(
  importId: string,
  batches: AsyncIterable<readonly IncomingRecord[]>,
  at: string,
  { onProgress, signal, mergeInto }: ImportOptions,
): Promise<Result<null>> {
  let staged = 0;
  for await (const batch of batches) {
    if (signal?.aborted) return failed('export-cancelled');
    const bundles: Bundle[] = [];
    for (const record of batch) {
      const parsed = await parseBundle(record);
      if (!parsed.ok) return parsed;
      const target = mergeInto?.get(parsed.value.report.id);
      bundles.push(target ? await underId(parsed.value, target) : parsed.value);
    }
    const result = await stageBundles(importId, bundles, at);
    if (!result.ok) return result;
    staged += bundles.length;
    onProgress?.(staged);
  }
  return { ok: true, value: null };
}

/**
 * Takes in records: parsed, held against their hashes, staged out of sight, and sealed in one transaction. Cut off
 * anywhere, the library is exactly as before or as after. Repeating it adds nothing (`same`). `undo(undoId)` takes it back.
 */
export function importRecords(
  batches: AsyncIterable<readonly IncomingRecord[]>,
  options: ImportOptions,
): Promise<Result<Imported>> {
  return alone(async () => {
    const importId = makeId();
    const at = new Date().toISOString();
    const swept = await sweepImports();
    if (!swept.ok) return swept;
    let staged: Result<null>;
    try {
      staged = await stageAll(importId, batches, at, options);
    } catch (error) {
      staged = { ok: false, fault: classifyFault(error) };
    }
    if (staged.ok) return sealImport(importId, options.conflicts, at);
    await sweepImports();
    return staged;
  });
}

/** Clears away what a cut-off import left, unless one is running. Called at every start. */
export const sweepAtStart = (): Promise<Result<unknown>> => alone(sweepImports);
