import type { Result } from '@/utils/report/faults';
import { type LogEntry, logEntrySchema } from '@/utils/report/schema';
import { type Change, write } from './write';

/** Notes with an act which lines came with it, so that its undo takes them along. */
async function noteLines({ db }: Change, undoId: string, numbers: readonly number[]): Promise<void> {
  const row = await db.undos.get(undoId);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!row || first === undefined || last === undefined) return;
  const known = row.steps.find((step) => step.kind === 'added-log');
  const others = row.steps.filter((step) => step !== known);
  // One transaction numbers its lines in a row, and nobody else writes in between.
  const ranges = [...(known?.ranges ?? []), [first, last] as const];
  await db.undos.put({ ...row, steps: [...others, { kind: 'added-log', ranges }] });
}

/**
 * Adds lines to the method log. A line whose id is there already is left as it is, so a repeat is safe.
 * @param undoId an import whose lines these are: `undo(undoId)` then takes them back too.
 */
export function appendLog(entries: readonly LogEntry[], undoId?: string): Promise<Result<number>> {
  const lines = entries.map((entry) => logEntrySchema.parse(entry));
  return write(['log', 'undos'], async (change) => {
    const { db, count } = change;
    const known = new Set(
      await db.log
        .where('id')
        .anyOf(lines.map((line) => line.id))
        .toArray((rows) => rows.map((row) => row.id)),
    );
    const fresh = lines.filter((line) => !known.has(line.id));
    const numbers = await db.log.bulkAdd(fresh, { allKeys: true });
    if (undoId !== undefined) await noteLines(change, undoId, numbers);
    count('log', fresh.length);
    return fresh.length;
  });
}
