import type { ItemState } from '@/utils/report/job';
import type { LogEntry } from '@/utils/report/schema';
import type { LibraryDatabase } from './libraryDatabase';
import type { LogRow } from './rows';
import { urlKey } from './urlKey';

/** Ends of an address that stand in place of an earlier failure, whichever job came to them. */
const ends: ReadonlySet<LogEntry['event']> = new Set(['captured', 'same', 'changed', 'failed']);
/** States of an item that has not come to another end since it failed. */
const stillOpen: ReadonlySet<ItemState> = new Set(['failed', 'queued', 'reading', 'listed']);

/**
 * Watches the log go by in order of time and finds the failures that were not the last word on their address: it was
 * captured later, failed once more, or left out by the job that had failed. Attachments and list pages that were had in the
 * end leave no line of their own; what became of them stands in their job's items.
 */
export function supersededFailures() {
  const open = new Map<string, LogRow[]>();
  const superseded = new Set<string>();
  const isOvertaken = (failure: LogRow, { event, jobId }: LogRow) =>
    ends.has(event) || (event === 'excluded' && jobId !== null && jobId === failure.jobId);
  return {
    /** The next line of the log. */
    see(row: LogRow): void {
      if (row.event !== 'failed' && open.size === 0) return;
      const key = urlKey(row.url);
      const left: LogRow[] = [];
      for (const failure of open.get(key) ?? []) {
        if (isOvertaken(failure, row)) superseded.add(failure.id);
        else left.push(failure);
      }
      if (row.event === 'failed') left.push(row);
      if (left.length > 0) open.set(key, left);
      else open.delete(key);
    },
    /** Ids of the failures that do not count, once all lines have gone by. */
    async ids(db: LibraryDatabase): Promise<ReadonlySet<string>> {
      const keys = [...open.keys()].flatMap((key) => [`attachment:${key}`, `list:${key}`]);
      const items = await db.jobItems.where('urlKey').anyOf(keys).toArray();
      const had = new Set(
        items.filter(({ state }) => !stillOpen.has(state)).map(({ jobId, url }) => `${jobId} ${url}`),
      );
      for (const { id, jobId, url } of [...open.values()].flat()) if (had.has(`${jobId} ${url}`)) superseded.add(id);
      return superseded;
    },
  };
}
