import type { Job, JobItem } from '@/utils/report/job';
import type { LibraryDatabase } from '../libraryDatabase';
import type { ItemSeed } from './newItem';
import { itemKey } from './newItem';

/** Pages without a new row, one after another, at which a list is taken to turn in a circle. */
const repeatsEnd = 2;
/** The same where the list itself says that it has further pages: rows may have moved down while it was read. */
const repeatsEndWithinTotal = 5;

/** Why a list page's `reason` says more than "read". `list-repeats`: nothing new on it; `list-loop`: given up there;
 * `list-empty`: a further page without a row, as beyond the end of a list that does not state its length;
 * `list-no-next`: the list states more pages than were read, and its last one read tells no way on. */
export type ListReason = 'list-repeats' | 'list-loop' | 'list-empty' | 'list-no-next' | null;

export interface Following {
  readonly isFollowed: boolean;
  readonly reason: ListReason;
}

interface ListPage {
  readonly item: JobItem;
  readonly rows: number;
  /** How many of its rows the job did not have yet. */
  readonly added: number;
  readonly next: ItemSeed | undefined;
  readonly totalPages: number | null;
}

/**
 * Whether a list goes on to its next page. Not where that page was read already, and not for ever where page after
 * page holds nothing new (a portal that answers any page number with its last page). One such page alone is no end: an
 * interface's first page repeats what the list page itself shows.
 */
export async function followList(
  db: LibraryDatabase,
  job: Pick<Job, 'id'>,
  { item, rows, added, next, totalPages }: ListPage,
): Promise<Following> {
  if (!next && item.page !== null && rows === 0) return { isFollowed: false, reason: 'list-empty' };
  if (!next) {
    const isShort = totalPages !== null && totalPages > 1 && (await otherPages(db, job, item)).length + 1 < totalPages;
    return { isFollowed: false, reason: isShort ? 'list-no-next' : null };
  }
  const known = await db.jobItems.where('urlKey').equals(itemKey(next)).toArray();
  if (known.some(({ jobId }) => jobId === job.id)) return { isFollowed: false, reason: 'list-loop' };
  if (added > 0) return { isFollowed: true, reason: null };
  const pages = await otherPages(db, job, item);
  const fresh = pages.findIndex(({ reason }) => reason !== 'list-repeats');
  const inRow = 1 + (fresh < 0 ? pages.length : fresh);
  const limit = totalPages !== null && pages.length + 1 < totalPages ? repeatsEndWithinTotal : repeatsEnd;
  return inRow < limit ? { isFollowed: true, reason: 'list-repeats' } : { isFollowed: false, reason: 'list-loop' };
}

/** The job's other list pages, the last one first. */
async function otherPages(db: LibraryDatabase, job: Pick<Job, 'id'>, { id }: JobItem): Promise<JobItem[]> {
  const items = await db.jobItems.where('[jobId+order]').between([job.id, -Infinity], [job.id, Infinity]).toArray();
  return items.filter((other) => other.work === 'list' && other.id !== id).reverse();
}
