import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import { readReports } from '@/utils/db';
import type { Report } from '@/utils/report/schema';

const block = 60;

/**
 * The light rows in view, by id. Only a window of the list is read; rows seen before stay until they are read anew,
 * so that scrolling back shows no gap.
 */
export function useRows(ids: readonly string[], first: number, last: number): ReadonlyMap<string, Report> {
  const seen = useRef(new Map<string, Report>());
  const from = Math.max(0, Math.floor(first / block) * block);
  const to = Math.min(ids.length, (Math.floor(last / block) + 1) * block);
  const wanted = ids.slice(from, to);
  const rows = useLiveQuery(() => readReports(wanted), [wanted.join()]);
  if (rows) {
    if (seen.current.size > 5_000) seen.current = new Map();
    for (const row of rows) seen.current.set(row.id, row);
  }
  return seen.current;
}
