import { canonicalJson } from './canonicalJson';
import type { UndoStep } from './rows';
import type { Change } from './write';

/** How many acts can be taken back, newest first. */
const kept = 50;

/** Keeps what an act changed; the id takes it back (`undo`). Runs inside the act's own transaction. */
export async function keepUndo(
  { db }: Change,
  id: string,
  verb: string,
  at: string,
  steps: readonly UndoStep[],
): Promise<void> {
  await db.undos.add({ id, at, verb, steps });
  const ids = await db.undos.orderBy('at').primaryKeys();
  if (ids.length > kept) await db.undos.bulkDelete(ids.slice(0, ids.length - kept));
}

/** A patch step: only the members that change, before and after. */
export function patchStep<Row extends { readonly id: string }>(
  table: 'reports' | 'contents' | 'identities',
  row: Row,
  patch: Partial<Row>,
): UndoStep {
  const before: Record<string, unknown> = {};
  for (const name of Object.keys(patch)) before[name] = row[name as keyof Row];
  return { kind: 'patch', table, id: row.id, before, after: { ...patch } };
}

/** Whether a row still has what an act gave it. */
export const stillAs = (row: object, after: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(after).every(([name, value]) => canonicalJson(Reflect.get(row, name)) === canonicalJson(value));
