import type { Result } from '@/utils/report/faults';
import { type Job, type JobItem, jobItemSchema, jobSchema } from '@/utils/report/job';
import type { z } from '@/utils/report/zod';
import { write } from '../write';
import { jobTables } from './addJob';

/** The rows that have their schema's shape; a backup is untrusted, and one bad row must not cost the others. */
const parsed = <T>(schema: z.ZodType<T>, rows: readonly unknown[]): T[] =>
  rows.flatMap((row) => {
    const result = schema.safeParse(row);
    return result.success ? [result.data] : [];
  });

/** What is brought back fetches nothing by itself: the researcher lets it go on. */
const atRest = (job: Job): Job =>
  job.state === 'running' || job.state === 'listing' ? { ...job, state: 'paused', resumesAs: job.state } : job;

const unread = (item: JobItem): JobItem => (item.state === 'reading' ? { ...item, state: 'queued' } : item);

/**
 * Brings jobs and their addresses back from a backup. Of a row that both have, the later state stands; nothing is
 * removed. Safe to repeat.
 */
export function restoreJobs(jobs: readonly unknown[], items: readonly unknown[]): Promise<Result<number>> {
  const wantedJobs = parsed(jobSchema, jobs);
  const wantedItems = parsed(jobItemSchema, items);
  return write(
    jobTables,
    async ({ db }) => {
      const ownJobs = await db.jobs.bulkGet(wantedJobs.map(({ id }) => id));
      const ownItems = await db.jobItems.bulkGet(wantedItems.map(({ id }) => id));
      const isLater = (theirs: Job | JobItem, mine: Job | JobItem | undefined) =>
        !mine || theirs.updatedAt > mine.updatedAt;
      const newJobs = wantedJobs.filter((job, at) => isLater(job, ownJobs[at]));
      const newItems = wantedItems.filter((item, at) => isLater(item, ownItems[at]));
      await db.jobs.bulkPut(newJobs.map(atRest));
      await db.jobItems.bulkPut(newItems.map(unread));
      return newJobs.length + newItems.length;
    },
    60_000,
  );
}
