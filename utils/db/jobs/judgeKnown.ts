import type { Report } from '@/utils/report/schema';
import type { LibraryDatabase } from '../libraryDatabase';
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

interface Found {
  /** Reports by what stands for an address: `url:` and its key, or an item's key. */
  readonly reports: ReadonlyMap<string, Report>;
  /** Addresses whose last end was a failure. */
  readonly failed: ReadonlySet<string>;
}

async function reportsById(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, Report>> {
  const rows = await db.reports.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row && row.binnedAt === null ? [[row.id, row] as const] : [])));
}

/** What the library holds of these addresses, in three questions for all of them together. */
async function findAll(db: LibraryDatabase, seeds: readonly ItemSeed[]): Promise<Found> {
  const [identities, items, lines] = await Promise.all([
    db.identities
      .where('keys')
      .anyOf(seeds.map(({ url }) => `url:${urlKey(url)}`))
      .distinct()
      .toArray(),
    db.jobItems.where('urlKey').anyOf(seeds.map(itemKey)).toArray(),
    db.log
      .where('url')
      .anyOf(seeds.map(({ url }) => url))
      .toArray(),
  ]);
  const captured = items.flatMap(({ urlKey: key, reportId }) => (reportId === null ? [] : [{ key, reportId }]));
  const rows = await reportsById(db, [...identities.map(({ id }) => id), ...captured.map(({ reportId }) => reportId)]);
  const reports = new Map<string, Report>();
  const add = (key: string, id: string) => {
    const report = rows.get(id);
    if (report && !reports.has(key)) reports.set(key, report);
  };
  for (const { id, keys } of identities) for (const key of keys) add(key, id);
  for (const { key, reportId } of captured) add(key, reportId);
  const ends = new Map<string, string>();
  for (const { event, url } of lines) if (event === 'failed' || event === 'captured') ends.set(url, event);
  return { reports, failed: new Set([...ends].flatMap(([url, event]) => (event === 'failed' ? [url] : []))) };
}

/**
 * The seeds with what the library knows of each: new, captured, captured but listed differently now, failed before. A
 * report is known by its address, or by the one an earlier job got it by (a page that has moved).
 */
export async function judgeKnown(seeds: readonly ItemSeed[]): Promise<ItemSeed[]> {
  const { reports, failed } = await findAll(await database(), seeds);
  return seeds.map((seed) => {
    const report = reports.get(`url:${urlKey(seed.url)}`) ?? reports.get(itemKey(seed));
    if (report) return { ...seed, known: differs(seed, report) ? 'changed' : 'captured', reportId: report.id };
    return { ...seed, known: failed.has(seed.url) ? 'failed' : 'new', reportId: null };
  });
}
