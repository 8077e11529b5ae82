import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { readReports } from '@/utils/db';
import type { Report } from '@/utils/report/schema';

const block = 60;

/** Takes rows over. One that says what it said stays the same object: its line is not drawn again. */
function take(seen: Map<string, Report>, rows: readonly Report[]): void {
  for (const row of rows) {
    const known = seen.get(row.id);
    if (!known || JSON.stringify(known) !== JSON.stringify(row)) seen.set(row.id, row);
  }
}

/**
 * The light rows in view, by id. Only a window of the list is read; rows seen before stay until they are read anew,
 * so that scrolling back shows no gap. `early`: rows that came with the list.
 */
export function useRows(
  ids: readonly string[],
  first: number,
  last: number,
  early: readonly Report[],
): ReadonlyMap<string, Report> {
  const seen = useRef(new Map<string, Report>());
  const from = Math.max(0, Math.floor(first / block) * block);
  const to = Math.min(ids.length, (Math.floor(last / block) + 1) * block);
  const wanted = ids.slice(from, to);
  const rows = useLiveQuery(() => readReports(wanted), [wanted.join()]);
  const taken = useRef<{ early?: readonly Report[]; rows?: readonly Report[] | undefined }>({});
  if (taken.current.early !== early) take(seen.current, early);
  if (rows && taken.current.rows !== rows) {
    if (seen.current.size > 5_000) seen.current = new Map();
    take(seen.current, rows);
  }
  taken.current = { early, rows };
  return seen.current;
}
