import type { Fault } from '@/utils/report/faults';
import { type Counts, countedTables, type StateRow } from './rows';

/**
 * What the extension's other storage remembers of the database. IndexedDB loses rows in silence, `storage.local` and
 * OPFS survived all of 10 damages (reliability.md finding 1), so this is what the database is held against.
 */
export interface Canary {
  /** Name of the database in use; a restore makes a new one and points here. */
  readonly name: string;
  readonly databaseId: string;
  readonly sequence: number;
  readonly schemaVersion: number;
  readonly counts: Counts;
}

/** Where the canary lives. The extension's is in utils/browser; tests keep it in memory. */
export interface CanaryKeeper {
  readonly read: () => Promise<Canary | undefined>;
  readonly write: (canary: Canary) => Promise<void>;
}

/** The canary that fits a state. */
export const canaryOf = (name: string, state: StateRow): Canary => ({
  name,
  databaseId: state.databaseId,
  sequence: state.sequence,
  schemaVersion: state.schemaVersion,
  counts: state.counts,
});

/**
 * Whether the database is the one the canary knew, with at least what it knew. The database may be ahead (a kill
 * between commit and canary), never behind.
 * @returns the fault, or undefined when all is well.
 */
export function compareCanary(canary: Canary, state: StateRow | undefined): Fault | undefined {
  const damaged = (detail: string): Fault => ({ code: 'storage-damaged', detail });
  if (!state) return damaged('no state row');
  if (state.databaseId !== canary.databaseId) return damaged('another database took its place');
  if (state.sequence < canary.sequence) return damaged(`sequence ${state.sequence}, known ${canary.sequence}`);
  if (state.sequence > canary.sequence) return undefined;
  const table = countedTables.find((name) => state.counts[name] !== canary.counts[name]);
  return table && damaged(`${table}: state says ${state.counts[table]}, known ${canary.counts[table]}`);
}
