import type { Result } from '@/utils/report/faults';
import { removalTables, removeReports } from './removeReports';
import { write } from './write';

/** Removes for good what is in the bin (or those of `ids` that are). Not undoable: the screen asks first. */
export function emptyBin(ids?: readonly string[]): Promise<Result<{ readonly removed: number }>> {
  return write(
    removalTables,
    async (change) => {
      const binned = await change.db.reports.where('binnedAt').above('').toArray();
      const chosen = ids ? new Set(ids) : undefined;
      const rows = binned.filter((row) => !chosen || chosen.has(row.id));
      await removeReports(change, rows);
      return { removed: rows.length };
    },
    60_000,
  );
}
