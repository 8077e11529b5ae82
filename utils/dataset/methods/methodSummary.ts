import type { LogEntry } from '@/utils/report/schema';
import type { LoggedEntry } from '../source';

export interface MethodRow {
  readonly host: string;
  readonly column: string | null;
  readonly event: LogEntry['event'];
  readonly reason: string | null;
  readonly rule: LogEntry['rule'];
  readonly readBy: LogEntry['readBy'];
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Counts log entries by portal, column, event, reason, rule and way of reading, with the first and last time of each. A failure that was overtaken does not count. */
export function methodSummary() {
  const groups = new Map<string, MethodRow>();
  return {
    add(entry: LoggedEntry): void {
      if (entry.isSuperseded) return;
      const { host, column, event, reason, rule, readBy, at } = entry;
      const key = JSON.stringify([host, column, event, reason, rule?.id, rule?.version, readBy]);
      const before = groups.get(key);
      groups.set(key, {
        host,
        column,
        event,
        reason,
        rule,
        readBy,
        count: (before?.count ?? 0) + 1,
        firstAt: before && before.firstAt < at ? before.firstAt : at,
        lastAt: before && before.lastAt > at ? before.lastAt : at,
      });
    },
    /** In a fixed order, whatever the order of the entries. */
    rows: (): readonly MethodRow[] => [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}
