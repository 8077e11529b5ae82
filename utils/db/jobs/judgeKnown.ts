import type { JobItem } from '@/utils/report/job';
import type { Report } from '@/utils/report/schema';
import type { LibraryDatabase } from '../libraryDatabase';
import { reportAtKey } from '../reportAtKey';
import { database } from '../store';
import { urlKey } from '../urlKey';
import { type ItemSeed, itemKey } from './newItem';

const plain = (text: unknown) => (typeof text === 'string' ? text.normalize('NFKC').replace(/[\s…]|\.{3}/gu, '') : '');

/**
 * Whether a list's row speaks of another state of the page than the one stored: another day than the stored date of
 * publication, or another title. Lists cut long titles, so the shorter must begin the longer. What a row does not show
 * says nothing.
 */
function differs(seed: ItemSeed, { values }: Report): boolean {
  const { datePublished, dateWritten, title } = values;
  const days = [datePublished, dateWritten].filter((day) => day !== undefined);
  if (seed.date && days.length > 0 && !days.includes(seed.date)) return true;
  const [listed, stored] = [plain(seed.title), plain(title)];
  return listed !== '' && stored !== '' && !stored.startsWith(listed) && !listed.startsWith(stored);
}

/** The report at an address, or the one an earlier job got by that address (a page that has moved). */
async function reportOf(db: LibraryDatabase, seed: ItemSeed): Promise<Report | undefined> {
  const direct = await reportAtKey(db, urlKey(seed.url));
  if (direct) return direct;
  const items = await db.jobItems.where('urlKey').equals(itemKey(seed)).toArray();
  const ids = items.map(({ reportId }) => reportId).filter((id) => id !== null);
  return (await db.reports.bulkGet(ids)).find((report) => report?.binnedAt === null);
}

async function judge(
  db: LibraryDatabase,
  seed: ItemSeed,
): Promise<{ known: JobItem['known']; reportId: string | null }> {
  const report = await reportOf(db, seed);
  if (report) return { known: differs(seed, report) ? 'changed' : 'captured', reportId: report.id };
  const lines = await db.log.where('url').equals(seed.url).toArray();
  const last = lines.filter(({ event }) => event === 'failed' || event === 'captured').at(-1);
  return { known: last?.event === 'failed' ? 'failed' : 'new', reportId: null };
}

/** The seeds with what the library knows of each: new, captured, captured but listed differently now, failed before. */
export async function judgeKnown(seeds: readonly ItemSeed[]): Promise<ItemSeed[]> {
  const db = await database();
  return Promise.all(seeds.map(async (seed) => ({ ...seed, ...(await judge(db, seed)) })));
}
