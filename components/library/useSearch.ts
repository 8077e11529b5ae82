import { useEffect, useState } from 'react';
import { faultOf, indexPending, type SearchHits, searchReports } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';

export interface SearchState {
  /** Ids found, or undefined when nothing is searched for (or the first answer is still to come). */
  readonly found: readonly string[] | undefined;
  readonly searching: boolean;
  readonly fault: Fault | undefined;
}

const pause = 120;
/** Every hit counts: the number found and "select all" must be whole. */
const most = 1_000_000;
/** How long doubtful hits are compared with their texts before the answer is shown as it is. */
const patience = 5_000;
const none: SearchState = { found: undefined, searching: false, fault: undefined };

/**
 * Searches after a short pause in typing: first a quick answer, then, where some hits were not yet compared with their
 * texts, the exact one. `fresh` is anything that changes when the library does.
 */
export function useSearch(query: string, fresh: unknown): SearchState {
  const [state, setState] = useState<SearchState>(none);
  const wanted = query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fresh` asks again when the library has changed
  useEffect(() => {
    if (wanted === '') {
      setState(none);
      return;
    }
    let isStale = false;
    const show = ({ ids, approximate }: SearchHits) => {
      if (!isStale) setState({ found: ids, searching: approximate, fault: undefined });
    };
    const search = async () => {
      const quick = await searchReports(wanted, { limit: most });
      show(quick);
      if (quick.approximate && !isStale) await indexPending();
      if (quick.approximate && !isStale)
        show({ ...(await searchReports(wanted, { limit: most, budgetMs: patience })), approximate: false });
    };
    const timer = setTimeout(() => {
      search().catch((error) => setState({ found: [], searching: false, fault: faultOf(error) }));
    }, pause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [wanted, fresh]);
  return state;
}
