import { lastChange } from './lastChange';
import type { LibraryDatabase } from './libraryDatabase';
import { type ListOrder, orderOf, pick, placesIn } from './listOrder';
import { type FoundIds, newestFirst, type ReportFilter, type ReportSort } from './reportFilter';
import { database } from './store';
import { whileUnchanged } from './whileUnchanged';

/** One condition as an index and the keys it may have. */
const conditions = (filter: ReportFilter): [string, readonly (string | number)[]][] => {
  const all: [string, readonly (string | number)[] | undefined][] = [
    ['status', filter.statuses],
    ['tags', filter.tags],
    ['host', filter.hosts],
    ['kind', filter.kinds],
    ['series.name', filter.series],
    ['series.year', filter.years],
    ['values.issuingBody', filter.issuingBodies],
    ['issueReasons', filter.issueReasons],
    ['correctedFields', filter.correctedFields],
  ];
  return all.flatMap(([index, keys]) => (keys?.length ? [[index, keys]] : []));
};

/** Ids that meet every condition, read from indexes only; none when there is no condition. */
async function admitted(db: LibraryDatabase, filter: ReportFilter): Promise<ReadonlySet<string>[]> {
  const { region, capturedFrom, capturedTo } = filter;
  const { reports } = db;
  const ranges = conditions(filter).map(
    ([index, keys]) =>
      () =>
        reports.where(index).anyOf([...keys]),
  );
  if (region) ranges.push(() => reports.where('region.code').startsWith(region));
  if (capturedFrom !== undefined || capturedTo !== undefined)
    ranges.push(() => reports.where('capturedAt').between(capturedFrom ?? '', capturedTo ?? '\uffff', true, false));
  return Promise.all(ranges.map(async (range) => new Set(await range().primaryKeys())));
}

const binnedIds = async (db: LibraryDatabase): Promise<ReadonlySet<string>> =>
  new Set(await db.reports.where('binnedAt').above('').primaryKeys());

async function sorted(db: LibraryDatabase, { by, descending = false }: ReportSort): Promise<readonly string[]> {
  const ids = await db.reports.orderBy(by).primaryKeys();
  if (descending) ids.reverse();
  if (by === 'capturedAt' || by === 'updatedAt') return ids;
  // Reports without the value are not in its index: they come last, newest first.
  return [...new Set([...ids, ...(await db.reports.orderBy('capturedAt').primaryKeys()).reverse()])];
}

const inOrder = (db: LibraryDatabase, asOf: number, sort: ReportSort): Promise<ListOrder> =>
  whileUnchanged(db, asOf, `order ${sort.by} ${sort.descending ?? false}`, async () => orderOf(await sorted(db, sort)));

/** Makes a list ready to be narrowed to what a search finds. */
export async function prepareList(sort: ReportSort, table: FoundIds['table']): Promise<void> {
  placesIn(await inOrder(await database(), await lastChange(), sort), table);
}

/**
 * Ids of the reports that a list shows, in order, from indexes alone: 100,000 reports without reading a row. What was
 * read is remembered until a report changes (`whileUnchanged`), so that narrowing a list reads nothing again.
 * @param asOf the last change the caller was told of, and will be told of again; else the store is asked for it
 * @returns ids; rows come page by page with `readReports`.
 */
export async function reportIds(
  filter: ReportFilter = {},
  sort: ReportSort = newestFirst,
  asOf?: number,
): Promise<readonly string[]> {
  const db = await database();
  const { among, binned = false, ...narrow } = filter;
  const now = asOf ?? (await lastChange());
  const [order, bin, sets] = await Promise.all([
    inOrder(db, now, sort),
    whileUnchanged(db, now, 'bin', () => binnedIds(db)),
    whileUnchanged(db, now, `admitted ${JSON.stringify(narrow)}`, () => admitted(db, narrow)),
  ]);
  const ids = among || bin.size > 0 ? pick(order, among, binned ? new Set() : bin) : order.ids;
  if (sets.length === 0 && !binned) return ids;
  return ids.filter((id) => bin.has(id) === binned && sets.every((set) => set.has(id)));
}

/**
 * The first ids of the list of all reports, for the first screen: the whole list is half a second's reading at 100,000.
 * Fewer than `count` where the library is smaller, or where few reports have the value that is sorted by.
 */
export async function firstReportIds(sort: ReportSort, count: number): Promise<readonly string[]> {
  const db = await database();
  const bin = await binnedIds(db);
  const byKey = db.reports.orderBy(sort.by);
  const ids = await (sort.descending ? byKey.reverse() : byKey).limit(count + bin.size).primaryKeys();
  return [...new Set(ids)].filter((id) => !bin.has(id)).slice(0, count);
}
