import { useEffect, useState } from 'react';
import { faultOf, readReports, reportIds } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import { formatDay } from '../ui/format';
import { count, emptyTally, type Tally } from './tally';

export type TallyReading =
  | { readonly step: 'reading'; readonly at: number; readonly all: number }
  | { readonly step: 'read'; readonly tally: Tally; readonly all: number }
  | { readonly step: 'failed'; readonly fault: Fault };

const page = 500;

/** Reads every light row once, page by page; no body is read. */
export function useTally(): TallyReading {
  const [reading, setReading] = useState<TallyReading>({ step: 'reading', at: 0, all: 0 });
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const ids = await reportIds();
      const tally = emptyTally();
      for (let from = 0; from < ids.length && !isStale; from += page) {
        for (const report of await readReports(ids.slice(from, from + page))) {
          count(tally, report, formatDay(report.capturedAt));
        }
        setReading({ step: 'reading', at: Math.min(ids.length, from + page), all: ids.length });
      }
      if (!isStale) setReading({ step: 'read', tally, all: ids.length });
    };
    read().catch((error) => setReading({ step: 'failed', fault: faultOf(error) }));
    return () => {
      isStale = true;
    };
  }, []);
  return reading;
}
