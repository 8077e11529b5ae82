import { done, type Result } from '@/utils/report/faults';
import type { ItemState, Job, JobItem, JobState } from '@/utils/report/job';
import { Refusal } from '../classifyFault';
import type { LibraryDatabase } from '../libraryDatabase';
import { makeId } from '../makeId';
import { type Change, write } from '../write';
import { jobTables, logLine } from './addJob';
import { finished } from './settleItem';

export type JobAct = 'pause' | 'resume' | 'cancel' | 'retry-failed' | 'first' | 'last';

const itemsIn = (db: LibraryDatabase, jobId: string, state: ItemState): Promise<JobItem[]> =>
  db.jobItems.where('[jobId+state+order]').between([jobId, state, -Infinity], [jobId, state, Infinity]).toArray();

async function setItems(
  { db }: Change,
  items: readonly JobItem[],
  change: Partial<JobItem>,
  at: string,
): Promise<void> {
  await db.jobItems.bulkPut(items.map((item) => ({ ...item, ...change, updatedAt: at })));
}

async function exclude(change: Change, job: Job, items: readonly JobItem[], reason: string, at: string): Promise<void> {
  await setItems(change, items, { state: 'excluded', reason }, at);
  await change.db.log.bulkAdd(items.map((item) => logLine(job, item, 'excluded', reason, at, makeId())));
  change.count('log', items.length);
}

const isOver = (state: JobState) => state === 'done' || state === 'cancelled' || state === 'choosing';

async function act(change: Change, job: Job, what: JobAct, at: string): Promise<Job> {
  const { db } = change;
  switch (what) {
    case 'pause':
      return isOver(job.state) ? job : { ...job, state: 'paused', resumesAs: activeAs(job) };
    case 'resume':
      if (job.state !== 'paused' && job.state !== 'stopped') return job;
      return finished(db, { ...job, state: job.resumesAs, reason: null, failuresInRow: 0 });
    case 'retry-failed': {
      const failedItems = await itemsIn(db, job.id, 'failed');
      if (failedItems.length === 0) return job;
      await setItems(change, failedItems, { state: 'queued', attempts: 0, notBefore: 0, reason: null }, at);
      return { ...job, state: job.resumesAs, reason: null, failuresInRow: 0 };
    }
    case 'cancel': {
      const open = await Promise.all(
        (['listed', 'queued', 'reading'] as const).map((state) => itemsIn(db, job.id, state)),
      );
      const pages = open.flat().filter(({ work }) => work !== 'list' && work !== 'attachment');
      await setItems(change, open.flat(), { state: 'cancelled', reason: 'cancelled' }, at);
      await db.log.bulkAdd(pages.map((item) => logLine(job, item, 'excluded', 'cancelled', at, makeId())));
      change.count('log', pages.length);
      return { ...job, state: 'cancelled' };
    }
    default: {
      const orders = (await db.jobs.toArray()).map(({ order }) => order);
      return { ...job, order: what === 'first' ? Math.min(...orders) - 1 : Math.max(...orders) + 1 };
    }
  }
}

const activeAs = ({ state, resumesAs }: Job) => (state === 'listing' || state === 'running' ? state : resumesAs);

/** One act of the researcher on a job. Pausing lets the page being read finish. Answers the job as it is now. */
export function controlJob(jobId: string, what: JobAct, at: string): Promise<Result<Job>> {
  return write(jobTables, async (change) => {
    const job = await change.db.jobs.get(jobId);
    if (!job) throw new Refusal({ code: 'not-found', detail: jobId });
    const next = { ...(await act(change, job, what, at)), updatedAt: at };
    await change.db.jobs.put(next);
    return next;
  });
}

/**
 * The researcher's choice among a job's listed addresses: these are queued, the others are excluded (`not-chosen`) and
 * go into the method log as such. The job runs, or is done when nothing was chosen.
 */
export function chooseItems(jobId: string, chosen: readonly string[], at: string): Promise<Result<Job>> {
  return write(jobTables, async (change) => {
    const { db } = change;
    const job = await db.jobs.get(jobId);
    if (!job) throw new Refusal({ code: 'not-found', detail: jobId });
    const wanted = new Set(chosen);
    const listed = await itemsIn(db, jobId, 'listed');
    await setItems(
      change,
      listed.filter(({ id }) => wanted.has(id)),
      { state: 'queued' },
      at,
    );
    await exclude(
      change,
      job,
      listed.filter(({ id }) => !wanted.has(id)),
      'not-chosen',
      at,
    );
    const next = await finished(db, {
      ...job,
      state: 'running',
      resumesAs: 'running',
      isChosenByHand: false,
      updatedAt: at,
    });
    await db.jobs.put(next);
    return next;
  });
}

/** Moves an item to the head of its job. */
export async function moveItemFirst(itemId: string, at: string): Promise<Result<null>> {
  const moved = await write(jobTables, async (change) => {
    const item = await change.db.jobItems.get(itemId);
    if (!item) throw new Refusal({ code: 'not-found', detail: itemId });
    const first = await change.db.jobItems
      .where('[jobId+order]')
      .between([item.jobId, -Infinity], [item.jobId, Infinity])
      .first();
    await setItems(change, [item], { order: (first?.order ?? 0) - 1 }, at);
    return null;
  });
  return moved.ok ? done(null) : moved;
}
