import type { Result } from '@/utils/report/faults';
import type { ItemState, Job, JobItem } from '@/utils/report/job';
import { Refusal } from '../classifyFault';
import type { LibraryDatabase } from '../libraryDatabase';
import { makeId } from '../makeId';
import { write } from '../write';
import { addSeeds, jobTables, logLine } from './addJob';
import { asksHost } from './claimItem';
import { followList } from './followList';
import type { ItemSeed } from './newItem';

/** What became of an item. `queued` with `notBefore`: to be tried again. */
export interface Settlement {
  readonly state: ItemState;
  readonly reason?: string | null;
  readonly reportId?: string | null;
  readonly readBy?: JobItem['readBy'];
  readonly notBefore?: number;
  /** Addresses found on it: a list's rows and next page, a report's attachments. */
  readonly found?: readonly ItemSeed[];
  /** The next page of a list. Followed unless the list turns in a circle (`followList`). */
  readonly next?: ItemSeed;
  readonly totalPages?: number | null;
  /** When the item's host may be asked again, counted from the end of this asking (milliseconds since 1970). */
  readonly nextTurn?: number;
  /** Set when the whole job must rest, with the reason. */
  readonly stop?: string;
  /** Whether it counts among the failures in a row: undefined leaves the count as it is. */
  readonly isFailure?: boolean;
}

/** Failures in a row after which a job stops by itself (issue 7 item 3). */
const failureLimit = 3;

/** Ends that the store's capture does not write into the method log itself. */
const logged: Partial<Record<ItemState, 'failed' | 'excluded'>> = { failed: 'failed', excluded: 'excluded' };

/**
 * Writes down what became of an item, what was found on it and what that means for the job, in one transaction: a list
 * page is never done without its rows. An item the researcher has cancelled meanwhile stays cancelled.
 */
export function settleItem(id: string, settlement: Settlement, at: string): Promise<Result<Job>> {
  return write(jobTables, async (change) => {
    const { db } = change;
    const item = await db.jobItems.get(id);
    const job = item && (await db.jobs.get(item.jobId));
    if (!item || !job) throw new Refusal({ code: 'not-found', detail: id });
    const { state, reason = null, reportId, readBy, notBefore, found = [], next, totalPages } = settlement;
    const settled: JobItem = {
      ...item,
      state: item.state === 'cancelled' ? 'cancelled' : state,
      reason,
      reportId: reportId ?? item.reportId,
      readBy: readBy ?? item.readBy,
      notBefore: notBefore ?? item.notBefore,
      updatedAt: at,
    };
    await db.jobItems.put(settled);
    const { nextTurn } = settlement;
    if (nextTurn !== undefined && asksHost.has(item.work)) await db.hosts.put({ host: item.host, nextAt: nextTurn });
    const event = logged[settled.state];
    if (event) {
      await db.log.add(logLine(job, settled, event, reason, at, makeId()));
      change.count('log', 1);
    }
    // What a cancelled job finds is not wanted: listed now, it would never come to an end.
    const added = item.state === 'cancelled' ? 0 : await addSeeds(change, job, found, at);
    const known = { ...job, totalPages: totalPages ?? job.totalPages };
    if (settled.work === 'list' && settled.state === 'read') {
      const following = await followList(db, job, {
        item: settled,
        rows: found.length,
        added,
        next,
        totalPages: known.totalPages,
      });
      if (following.reason !== null) await db.jobItems.put({ ...settled, reason: following.reason });
      if (next && following.isFollowed) await addSeeds(change, job, [next], at);
    }
    const after = await jobAfter(db, known, settlement);
    const stored = { ...after, updatedAt: at };
    await db.jobs.put(stored);
    return stored;
  });
}

async function jobAfter(db: LibraryDatabase, job: Job, { stop, isFailure }: Settlement): Promise<Job> {
  const failuresInRow = isFailure === undefined ? job.failuresInRow : isFailure ? job.failuresInRow + 1 : 0;
  const counted = { ...job, failuresInRow };
  const isActive = job.state === 'listing' || job.state === 'running';
  if (!isActive) return counted;
  if (stop !== undefined) return { ...counted, state: 'stopped', reason: stop };
  if (failuresInRow >= failureLimit) return { ...counted, state: 'stopped', reason: 'failures-in-a-row' };
  return finished(db, counted);
}

/** The job as it stands when nothing is left to do in its state. */
export async function finished(db: LibraryDatabase, job: Job): Promise<Job> {
  const left = await Promise.all(
    (['queued', 'reading'] as const).map((state) =>
      db.jobItems.where('[jobId+state+order]').between([job.id, state, -Infinity], [job.id, state, Infinity]).count(),
    ),
  );
  if (left.some((count) => count > 0)) return job;
  return { ...job, state: job.state === 'listing' && job.isChosenByHand ? 'choosing' : 'done' };
}
