import { type ItemCounts, type ItemState, itemStateSchema, type Job, type JobItem } from '@/utils/report/job';
import { database } from '../store';
import { itemKey } from './newItem';

/** All jobs, the newest first. Made for live queries. */
export const readJobs = async (): Promise<Job[]> => (await database()).jobs.orderBy('createdAt').reverse().toArray();

/** One job; undefined when there is none. */
export const readJob = async (id: string): Promise<Job | undefined> => (await database()).jobs.get(id);

/** The newest job, cancelled ones left out, in which this address is a page of the list. */
export async function findListJob(url: string): Promise<Job | undefined> {
  const db = await database();
  const pages = await db.jobItems
    .where('urlKey')
    .equals(itemKey({ work: 'list', url }))
    .toArray();
  const jobs = await db.jobs.bulkGet([...new Set(pages.map(({ jobId }) => jobId))]);
  return jobs
    .filter((job) => job !== undefined)
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
}

/** Items of a job in order, list pages and attachments included. */
export async function readItems(jobId: string, { offset = 0, limit = 200 } = {}): Promise<JobItem[]> {
  const items = (await database()).jobItems.where('[jobId+order]').between([jobId, -Infinity], [jobId, Infinity]);
  return items.offset(offset).limit(limit).toArray();
}

/** The item with this id, e.g. to see whether it was cancelled meanwhile. */
export const readItem = async (id: string): Promise<JobItem | undefined> => (await database()).jobItems.get(id);

/** How many items of a job are in each state. */
export async function countItems(jobId: string): Promise<ItemCounts> {
  const { jobItems } = await database();
  const count = async (state: ItemState) =>
    [
      state,
      await jobItems.where('[jobId+state+order]').between([jobId, state, -Infinity], [jobId, state, Infinity]).count(),
    ] as const;
  return Object.fromEntries(await Promise.all(itemStateSchema.options.map(count))) as ItemCounts;
}

/** Items still to be read in all jobs that run: the number on the badge. */
export async function countOpenItems(): Promise<number> {
  const { jobs } = await database();
  const active = await jobs.where('state').anyOf('listing', 'running').toArray();
  const counts = await Promise.all(active.map(({ id }) => countItems(id)));
  return counts.reduce((sum, { queued, reading }) => sum + queued + reading, 0);
}
