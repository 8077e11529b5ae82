import type { LogEntry } from '@/utils/report/schema';
import type { LogRow } from './rows';
import { database } from './store';

export interface LogQuery {
  readonly reportId?: string;
  readonly jobId?: string;
  /** The page of lines after this number (`next` of the page before). */
  readonly after?: number;
  readonly limit?: number;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  /** Where the next page starts; undefined at the end. */
  readonly next: number | undefined;
}

/** A log row without its number: what the schema knows. */
export const logEntryOf = ({ n: _n, ...entry }: LogRow): LogEntry => entry;

/** Lines of the method log, oldest first, in pages. */
export async function readLog({ reportId, jobId, after = 0, limit = 1_000 }: LogQuery = {}): Promise<LogPage> {
  const { log } = await database();
  if (reportId !== undefined || jobId !== undefined) {
    const [index, key] = reportId === undefined ? ['jobId', jobId ?? ''] : ['reportId', reportId];
    const rows = await log.where(index).equals(key).sortBy('n');
    return { entries: rows.map(logEntryOf), next: undefined };
  }
  const rows = await log.where(':id').above(after).limit(limit).toArray();
  return { entries: rows.map(logEntryOf), next: rows.length === limit ? rows.at(-1)?.n : undefined };
}
