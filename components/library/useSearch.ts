import { useEffect, useRef, useState } from 'react';
import { type FoundIds, faultOf, indexPending, type SearchHits, searchReports } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';

/** An answer, with the question it belongs to. */
export interface Found {
  readonly query: string;
  readonly hits: FoundIds;
}

export interface SearchState {
  /** What was found, or undefined when nothing is searched for (or the first answer is still to come). */
  readonly found: Found | undefined;
  readonly searching: boolean;
  readonly fault: Fault | undefined;
}

/** Every hit counts: the number found and "select all" must be whole. */
const most = 1_000_000;
/** How long doubtful hits are compared with their texts before a first answer is shown, and before the last one is. */
const atFirst = 20;
const patience = 5_000;
const noHits: FoundIds = { ids: [], slots: [], table: [] };
const none: SearchState = { found: undefined, searching: false, fault: undefined };

/**
 * Searches at every key: first a quick answer, then, where some hits were not yet compared with their texts, the exact
 * one. One search runs at a time; keys typed meanwhile wait for it, and only the last of them is searched for.
 * `fresh` is anything that changes when the library does.
 */
export function useSearch(query: string, fresh: unknown): SearchState {
  const [state, setState] = useState<SearchState>(none);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const wanted = query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fresh` asks again when the library has changed
  useEffect(() => {
    if (wanted === '') {
      setState(none);
      return;
    }
    const stop = new AbortController();
    const { signal } = stop;
    const show = (hits: SearchHits) => {
      if (!signal.aborted) setState({ found: { query: wanted, hits }, searching: hits.approximate, fault: undefined });
    };
    const fail = (error: unknown) => {
      if (!signal.aborted)
        setState({ found: { query: wanted, hits: noHits }, searching: false, fault: faultOf(error) });
    };
    const exact = async () => {
      await indexPending({ signal });
      if (signal.aborted) return;
      show({ ...(await searchReports(wanted, { limit: most, budgetMs: patience, signal })), approximate: false });
    };
    const search = async () => {
      if (signal.aborted) return;
      const quick = await searchReports(wanted, { limit: most, budgetMs: atFirst });
      show(quick);
      // Not waited for: the next key's search comes first.
      if (quick.approximate && !signal.aborted) void exact().catch(fail);
    };
    last.current = last.current.then(search).catch(fail);
    return () => stop.abort();
  }, [wanted, fresh]);
  return state;
}
