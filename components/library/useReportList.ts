import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { faultOf, firstReportIds, lastChange, type ReportSort, readReports, reportIds } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { type Conditions, filterOf, isNarrowed } from './conditions';
import type { Found } from './useSearch';

export interface ReportList {
  /** Undefined while the first reading is under way. Later readings keep the last list in sight. */
  readonly ids: readonly string[] | undefined;
  /** False for the moment in which only the first screen of a long list is there: not yet to be counted or ticked. */
  readonly isWhole: boolean;
  /** Names conditions and order: another name is another list, to be read from its beginning. */
  readonly name: string;
  /** Rows of the first screen, where they were asked for: they come with the list, so that it is drawn once and whole. */
  readonly rows: readonly Report[];
  /** The search that this list was made of: for a moment still the one before. */
  readonly found: Found | undefined;
  readonly fault: Fault | undefined;
}

interface ListOptions {
  readonly binned?: boolean;
  /** True for a list that is shown from its beginning. */
  readonly withRows?: boolean;
}

const firstScreen = 60;
const firstRows = 32;
const none: ReportList = { ids: undefined, isWhole: false, name: '', rows: [], found: undefined, fault: undefined };

/** Changes with every write that touches a report; undefined until it is read, -1 where the store cannot be read. */
const useLastChange = () => useLiveQuery(() => lastChange().catch(() => -1), []);

/**
 * The ids a list shows, kept up to date while captures and edits go on elsewhere. No row and no body is read here, and
 * the list itself is not watched: watching 100,000 keys costs more than reading them.
 * `found`: what a search found, or undefined when nothing is searched for.
 */
export function useReportList(
  conditions: Conditions,
  sort: ReportSort,
  found: Found | undefined,
  { binned = false, withRows = false }: ListOptions = {},
): ReportList {
  const [list, setList] = useState(none);
  const change = useLastChange();
  const name = JSON.stringify([{ ...conditions, search: undefined }, sort, binned]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `name` stands for conditions, sort and bin
  useEffect(() => {
    if (change === undefined) return;
    let isStale = false;
    const show = async (ids: readonly string[], isWhole: boolean) => {
      const rows = withRows ? await readReports(ids.slice(0, firstRows)) : [];
      if (!isStale) setList({ ids, isWhole, name, rows, found, fault: undefined });
    };
    const read = async () => {
      const isFirst = list.ids === undefined && !binned && !isNarrowed(conditions);
      if (isFirst) {
        const first = await firstReportIds(sort, firstScreen);
        if (first.length === firstScreen) await show(first, false);
      }
      const filter = { ...filterOf(conditions, found?.hits), ...(binned ? { binned } : {}) };
      await show(await reportIds(filter, sort, change < 0 ? undefined : change), true);
    };
    read().catch((error) => {
      if (!isStale) setList((last) => ({ ...last, fault: faultOf(error) }));
    });
    return () => {
      isStale = true;
    };
  }, [name, found, change]);
  return list;
}
