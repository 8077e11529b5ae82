import { useEffect, useState } from 'react';
import { activeTab } from '@/utils/browser/activeTab';
import { askBackground } from '@/utils/browser/askBackground';
import { watchActiveTab } from '@/utils/browser/watchActiveTab';
import { type ReportSort, setStatus } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { ReportStatus } from '@/utils/report/schema';
import { useReportList } from '../library/useReportList';

const oldestFirst: ReportSort = { by: 'capturedAt' };
const waiting = { status: 'new' } as const;

export interface Queue {
  readonly id: string | null;
  /** Place in the queue from 0; -1 for a report that is not waiting. */
  readonly at: number;
  readonly count: number;
  readonly isRead: boolean;
  readonly move: (step: 1 | -1) => void;
  /** Sets the status of the report in front and goes on to the next. */
  readonly judge: (status: ReportStatus) => Promise<void>;
}

/** The reports waiting for review, oldest first. When a captured page comes to the front, its report does too. */
export function useQueue(onFault: (fault: Fault | null) => void): Queue {
  const list = useReportList(waiting, oldestFirst, undefined);
  const ids = list.ids ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const follow = async () => {
      const tab = await activeTab();
      const state = tab && (await askBackground('pageState', { tabId: tab.id }));
      if (state?.ok && state.value.reportId !== null) setChosen(state.value.reportId);
    };
    void follow();
    return watchActiveTab(() => void follow());
  }, []);
  const id = chosen ?? ids[0] ?? null;
  const at = id === null ? -1 : ids.indexOf(id);
  const neighbour = (step: 1 | -1) => (at < 0 ? (ids[0] ?? null) : (ids[at + step] ?? null));
  return {
    id,
    at,
    count: ids.length,
    isRead: list.ids !== undefined,
    move: (step) => {
      const next = neighbour(step);
      if (next !== null) setChosen(next);
    },
    judge: async (status) => {
      if (id === null) return;
      const next = neighbour(1) ?? neighbour(-1);
      const result = await setStatus([id], status);
      onFault(result.ok ? null : result.fault);
      if (result.ok) setChosen(next === id ? null : next);
    },
  };
}
