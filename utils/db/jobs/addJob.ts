import type { Result } from '@/utils/report/faults';
import { type Job, jobItemSchema, jobSchema } from '@/utils/report/job';
import type { LogEntry } from '@/utils/report/schema';
import type { LibraryDatabase } from '../libraryDatabase';
import { makeId } from '../makeId';
import { type Change, write } from '../write';
import { type ItemSeed, newItem } from './newItem';

export const jobTables = ['jobs', 'jobItems', 'hosts', 'log'];

/** Stores a job with its first items. The same id again changes nothing: the asking may be repeated. */
export function addJob(job: Job, seeds: readonly ItemSeed[]): Promise<Result<{ readonly added: number }>> {
  const row = jobSchema.parse(job);
  return write(
    jobTables,
    async (change) => {
      if (await change.db.jobs.get(row.id)) return { added: 0 };
      await change.db.jobs.add(row);
      return { added: await addSeeds(change, row, seeds, row.createdAt) };
    },
    undefined,
    1_000 * seeds.length,
  );
}

async function lastOrder(db: LibraryDatabase, jobId: string): Promise<number> {
  const last = await db.jobItems.where('[jobId+order]').between([jobId, -Infinity], [jobId, Infinity]).last();
  return last?.order ?? 0;
}

/**
 * Adds addresses to a job inside a transaction, each once; those the job has already are left as they are. Every address
 * of a page goes into the method log as listed. Answers how many were new.
 */
export async function addSeeds(
  { db, count }: Change,
  job: Job,
  seeds: readonly ItemSeed[],
  now: string,
): Promise<number> {
  const order = await lastOrder(db, job.id);
  const items = seeds.map((seed, at) => jobItemSchema.parse(newItem(job, seed, order + 1 + at, now)));
  const rows = await db.jobItems
    .where('urlKey')
    .anyOf(items.map((item) => item.urlKey))
    .toArray();
  const seen = new Set(rows.filter(({ jobId }) => jobId === job.id).map((row) => row.urlKey));
  const fresh = items.filter(({ urlKey }) => !seen.has(urlKey) && seen.add(urlKey));
  await db.jobItems.bulkAdd(fresh);
  const pages = fresh.filter(({ work }) => work !== 'list' && work !== 'attachment');
  const lines = pages.flatMap((item) => [
    logLine(job, item, 'listed', null, now, makeId()),
    // Decided when it was listed: never fetched, so its end is written here.
    ...(item.state === 'same' || item.state === 'excluded'
      ? [logLine(job, item, item.state, item.reason, now, makeId())]
      : []),
  ]);
  await db.log.bulkAdd(lines);
  count('log', lines.length);
  return fresh.length;
}

/** The line of the method log about an item. */
export function logLine(
  job: Pick<Job, 'id' | 'name'>,
  item: { readonly url: string; readonly reportId: string | null; readonly readBy: LogEntry['readBy'] },
  event: LogEntry['event'],
  reason: string | null,
  at: string,
  id: string,
): LogEntry {
  const { url, reportId, readBy } = item;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return { id, at, event, url, host, column: job.name || null, reportId, jobId: job.id, rule: null, readBy, reason };
}
