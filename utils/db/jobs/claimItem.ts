import type { Result } from '@/utils/report/faults';
import type { Job, JobItem } from '@/utils/report/job';
import type { LibraryDatabase } from '../libraryDatabase';
import { write } from '../write';
import { jobTables } from './addJob';

/** What to do now: an item to read, a time to wait for, or nothing at all. */
export type Claim =
  | { readonly kind: 'item'; readonly item: JobItem; readonly job: Job }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'nothing' };

/** Work that asks a host for something, and so waits for the host's turn. */
export const asksHost: ReadonlySet<JobItem['work']> = new Set(['list', 'page', 'attachment']);

async function firstQueued(db: LibraryDatabase, job: Job): Promise<JobItem | undefined> {
  const queued = db.jobItems.where('[jobId+state+order]');
  return queued.between([job.id, 'queued', -Infinity], [job.id, 'queued', Infinity]).first();
}

/** An item that is not held back by a back-off; the first held back one if all are. */
async function nextOf(db: LibraryDatabase, job: Job, now: number): Promise<JobItem | undefined> {
  const first = await firstQueued(db, job);
  if (!first || first.notBefore <= now) return first;
  const queued = db.jobItems.where('[jobId+state+order]');
  const all = await queued.between([job.id, 'queued', -Infinity], [job.id, 'queued', Infinity]).toArray();
  return all.find((item) => item.notBefore <= now) ?? all.reduce((a, b) => (b.notBefore < a.notBefore ? b : a));
}

/**
 * Takes the next item: of the first job that has one, when its host may be asked. In one transaction the item becomes
 * `reading`, its attempt is counted and the host's next turn is set, so that a worker that dies on the spot neither
 * loses the item nor asks the host too soon after.
 * @param pause milliseconds to the host's next turn if this worker never settles the item, from the job's delay
 */
export function claimItem(now: number, at: string, pause: (delay: number) => number): Promise<Result<Claim>> {
  return write<Claim>(jobTables, async ({ db }) => {
    const jobs = (await db.jobs.where('state').anyOf('listing', 'running').toArray()).sort((a, b) => a.order - b.order);
    let until = Infinity;
    for (const job of jobs) {
      const item = await nextOf(db, job, now);
      if (!item) continue;
      const turn = asksHost.has(item.work) ? ((await db.hosts.get(item.host))?.nextAt ?? 0) : 0;
      const ready = Math.max(turn, item.notBefore);
      until = Math.min(until, ready);
      if (ready > now) continue;
      const claimed: JobItem = { ...item, state: 'reading', attempts: item.attempts + 1, updatedAt: at };
      await db.jobItems.put(claimed);
      if (asksHost.has(item.work)) await db.hosts.put({ host: item.host, nextAt: now + pause(job.delay) });
      return { kind: 'item', item: claimed, job };
    }
    return until === Infinity ? { kind: 'nothing' } : { kind: 'wait', until };
  });
}

/** Work done by a page of ours, which may outlive the background. */
const isElsewhere = ({ work }: JobItem) => work === 'file';

/** Items left `reading` by a background that died go back into the queue. Answers how many. */
export function releaseItems(at: string): Promise<Result<number>> {
  return write(jobTables, async ({ db }) => {
    const jobs = await db.jobs.toArray();
    const held = await Promise.all(
      jobs.map(({ id }) =>
        db.jobItems
          .where('[jobId+state+order]')
          .between([id, 'reading', -Infinity], [id, 'reading', Infinity])
          .toArray(),
      ),
    );
    const items = held
      .flat()
      .filter((item) => !isElsewhere(item))
      .map((item): JobItem => ({ ...item, state: 'queued', updatedAt: at }));
    await db.jobItems.bulkPut(items);
    return items.length;
  });
}

/** Holds a host back at least until `until` (Retry-After). */
export function holdHost(host: string, until: number): Promise<Result<null>> {
  return write(jobTables, async ({ db }) => {
    const now = (await db.hosts.get(host))?.nextAt ?? 0;
    await db.hosts.put({ host, nextAt: Math.max(now, until) });
    return null;
  });
}
