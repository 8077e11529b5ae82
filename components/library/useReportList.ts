import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { faultOf, type ReportSort, reportIds } from '@/utils/db';
import { done, type Fault, type Result } from '@/utils/report/faults';
import { type Conditions, filterOf } from './conditions';

export interface ReportList {
  /** Undefined while the first reading is under way. Later readings keep the last list in sight. */
  readonly ids: readonly string[] | undefined;
  readonly fault: Fault | undefined;
}

/**
 * The ids a list shows, kept up to date while captures and edits go on elsewhere. No row and no body is read here.
 * `found`: the ids of a search, or undefined when nothing is searched for.
 */
export function useReportList(
  conditions: Conditions,
  sort: ReportSort,
  found: readonly string[] | undefined,
  binned = false,
): ReportList {
  const key = JSON.stringify([conditions, sort, binned]);
  const result = useLiveQuery(async (): Promise<Result<string[]>> => {
    try {
      return done(await reportIds({ ...filterOf(conditions, found), ...(binned ? { binned } : {}) }, sort));
    } catch (error) {
      return { ok: false, fault: faultOf(error) };
    }
  }, [key, found]);
  const [last, setLast] = useState<readonly string[] | undefined>();
  useEffect(() => {
    if (result?.ok) setLast(result.value);
  }, [result]);
  return {
    ids: result?.ok ? result.value : last,
    fault: result && !result.ok ? result.fault : undefined,
  };
}
