import type { Result } from '@/utils/report/faults';
import { type LogEntry, logEntrySchema } from '@/utils/report/schema';
import { write } from './write';

/** Adds lines to the method log. A line whose id is there already is left as it is, so a repeat is safe. */
export function appendLog(entries: readonly LogEntry[]): Promise<Result<number>> {
  const lines = entries.map((entry) => logEntrySchema.parse(entry));
  return write(['log'], async ({ db, count }) => {
    const known = new Set(
      await db.log
        .where('id')
        .anyOf(lines.map((line) => line.id))
        .toArray((rows) => rows.map((row) => row.id)),
    );
    const fresh = lines.filter((line) => !known.has(line.id));
    await db.log.bulkAdd(fresh);
    count('log', fresh.length);
    return fresh.length;
  });
}
