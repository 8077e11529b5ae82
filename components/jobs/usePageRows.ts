import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { readTab } from '@/utils/browser/readTab';
import { judgeKnown } from '@/utils/db';
import { rowSeed } from '@/utils/queue/listSeeds';
import type { Extraction } from '@/utils/report/extraction';
import type { Result } from '@/utils/report/faults';
import type { ListedRow } from './RowLine';
import type { ListInFront } from './useListInFront';

export interface PageRows {
  /** What the page in front says; undefined while it is being read. */
  readonly reading: Result<Extraction> | undefined;
  /** Its rows with what the library knows of each, as that changes. */
  readonly rows: readonly ListedRow[];
}

/** The rows of the list page in front, read in its tab: nothing is asked of the site. */
export function usePageRows(front: ListInFront): PageRows {
  const [reading, setReading] = useState<Result<Extraction> | undefined>();
  useEffect(() => {
    let isOver = false;
    void readTab(front.tabId).then((result) => {
      if (!isOver) setReading(result);
    });
    return () => {
      isOver = true;
    };
  }, [front]);
  const items = reading?.ok ? reading.value.items : [];
  const rows = useLiveQuery(async () => {
    const seeds = await judgeKnown(items.map((item, at) => rowSeed(item, String(at))));
    return seeds.map(({ id, title, url, date = null, known = 'new' }): ListedRow => ({ id, title, url, date, known }));
  }, [reading]);
  return { reading, rows: rows ?? [] };
}
