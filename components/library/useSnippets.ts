import { useEffect, useRef, useState } from 'react';
import { type Snippet, snippets } from '@/utils/db';
import type { Report } from '@/utils/report/schema';

type Snippets = ReadonlyMap<string, Snippet>;

const none: Snippets = new Map();
const noneOf = { query: '', found: none };

/**
 * Why the reports in view were found, by id; read for all of them at once, and for those that come into view later.
 * A report that changed is asked about again.
 */
export function useSnippets(shown: readonly Report[], query: string): Snippets {
  const [state, setState] = useState(noneOf);
  const asked = useRef({ query, of: new Map<string, Report>() });
  useEffect(() => {
    if (asked.current.query !== query) asked.current = { query, of: new Map() };
    const { of } = asked.current;
    const wanted = query === '' ? [] : shown.filter((report) => of.get(report.id) !== report);
    if (wanted.length === 0) return;
    for (const report of wanted) of.set(report.id, report);
    snippets(wanted, query)
      .then((fresh) => {
        if (asked.current.of !== of) return;
        setState((last) => {
          const found = new Map(last.query === query ? last.found : none);
          for (const { id } of wanted) found.delete(id);
          return { query, found: new Map([...found, ...fresh]) };
        });
      })
      // The rows themselves tell of a store that cannot be read.
      .catch((error: unknown) => console.warn('Why a report was found could not be read', error));
  });
  return state.query === query ? state.found : none;
}
