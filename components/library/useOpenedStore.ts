import { useEffect, useState } from 'react';
import { openLibrary } from '@/utils/browser/openLibrary';
import { checkRows, indexPending, watchStore } from '@/utils/db';
import type { Result } from '@/utils/report/faults';

/** Milliseconds in which the first screen is read; counting the tables would hold it up. */
const untilListed = 1_000;
/** Milliseconds in which the browser puts away what it has closed; who opens at once may meet the old files once more. */
const untilPutAway = 500;

export interface OpenedStore {
  /** Whether the library may be written to; undefined until it has been opened. */
  readonly opened: Result<null> | undefined;
  /** Another number when the library went away under those who read it: they begin anew. */
  readonly library: number;
}

/** Opens the store and checks it: at the start, and whenever the browser has closed it or a restore has replaced it. */
export function useOpenedStore(): OpenedStore {
  const [opened, setOpened] = useState<Result<null> | undefined>();
  const [library, setLibrary] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The slow half of the check: a table that lost rows makes the library read-only after the first paint too.
    const count = () => void checkRows().then((rows) => rows.ok || signal.aborted || setOpened(rows));
    const open = async (isAnew: boolean) => {
      const result = await openLibrary();
      if (signal.aborted) return;
      setOpened(result);
      if (isAnew) setLibrary((last) => last + 1);
      if (!result.ok) return;
      void indexPending({ signal, wait: false });
      clearTimeout(timer);
      timer = setTimeout(count, untilListed);
    };
    void open(false);
    const unwatch = watchStore((event) => {
      clearTimeout(timer);
      // Who restored is shown what came of it; everyone else begins anew.
      timer = setTimeout(() => void open(event !== 'restored'), event === 'closed' ? untilPutAway : 0);
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
      unwatch();
    };
  }, []);
  return { opened, library };
}
