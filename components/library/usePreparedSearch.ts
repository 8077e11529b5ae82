import { useEffect, useRef } from 'react';
import { prepareSearch, type ReportSort } from '@/utils/db';
import type { ReportList } from './useReportList';

/** Milliseconds of rest after a change: captures that come one upon another are prepared for once. */
const rest = 1_000;

/** Brings the index's light half into memory, in the list's order, once the list stands: the next key finds it there. */
export function usePreparedSearch({ ids, isWhole, found }: ReportList, sort: ReportSort): void {
  const isResting = isWhole && found === undefined;
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ids` are new when the library or the order has changed
  useEffect(() => {
    if (!isResting) return;
    const prepare = () =>
      // A failure shows at the first search, which tries again.
      prepareSearch(sort).catch((error: unknown) => console.warn('The search is not ready yet', error));
    const timer = setTimeout(prepare, isFirst.current ? 0 : rest);
    isFirst.current = false;
    return () => clearTimeout(timer);
  }, [isResting, ids]);
}
