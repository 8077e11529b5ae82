import type { PageKind } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';
import type { Report, ReportStatus } from '@/utils/report/schema';
import type { LibraryDatabase } from './libraryDatabase';
import { database } from './store';

/** All given conditions hold together; within a list any one does. Nothing given: all reports outside the bin. */
export interface ReportFilter {
  /** True: only what is in the bin. */
  readonly binned?: boolean;
  readonly statuses?: readonly ReportStatus[];
  readonly tags?: readonly string[];
  readonly hosts?: readonly string[];
  readonly kinds?: readonly PageKind[];
  readonly series?: readonly string[];
  readonly years?: readonly number[];
  readonly issuingBodies?: readonly string[];
  readonly issueReasons?: readonly string[];
  readonly correctedFields?: readonly FieldName[];
  /** Division code or its beginning: `11` is all of Beijing. */
  readonly region?: string;
  /** Captured at or after this instant, and before that one. */
  readonly capturedFrom?: string;
  readonly capturedTo?: string;
  /** Ids found by a search; the order of the sort is kept. */
  readonly among?: readonly string[];
}

export const sortKeys = [
  'capturedAt',
  'updatedAt',
  'host',
  'status',
  'values.title',
  'values.dateWritten',
  'values.datePublished',
  'values.issuingBody',
  'values.indexNumber',
  'values.documentNumber',
  'series.year',
  'region.code',
  'characters',
  'completeness',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ReportSort {
  readonly by: SortKey;
  readonly descending?: boolean;
}

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

/** Ids that meet every condition, read from indexes only; undefined when there is no condition. */
async function admitted(db: LibraryDatabase, filter: ReportFilter): Promise<Set<string>[]> {
  const sets = await Promise.all(
    conditions(filter).map(
      async ([index, keys]) =>
        new Set(
          await db.reports
            .where(index)
            .anyOf([...keys])
            .primaryKeys(),
        ),
    ),
  );
  if (filter.region) sets.push(new Set(await db.reports.where('region.code').startsWith(filter.region).primaryKeys()));
  const { capturedFrom, capturedTo } = filter;
  if (capturedFrom !== undefined || capturedTo !== undefined) {
    const range = db.reports.where('capturedAt').between(capturedFrom ?? '', capturedTo ?? '\uffff', true, false);
    sets.push(new Set(await range.primaryKeys()));
  }
  if (filter.among) sets.push(new Set(filter.among));
  return sets;
}

async function sorted(db: LibraryDatabase, sort: ReportSort): Promise<string[]> {
  const ordered = db.reports.orderBy(sort.by);
  const ids = await (sort.descending ? ordered.reverse() : ordered).primaryKeys();
  if (sort.by === 'capturedAt' || sort.by === 'updatedAt') return ids;
  // Reports without the value are not in its index: they come last, newest first.
  return [...new Set([...ids, ...(await db.reports.orderBy('capturedAt').reverse().primaryKeys())])];
}

/**
 * Ids of the reports that a list shows, in order, from indexes alone: 100,000 reports without reading a row.
 * @returns ids; rows come page by page with `readReports`.
 */
export async function reportIds(
  filter: ReportFilter = {},
  sort: ReportSort = { by: 'capturedAt', descending: true },
): Promise<string[]> {
  const db = await database();
  const [ids, binned, sets] = await Promise.all([
    sorted(db, sort),
    db.reports.where('binnedAt').above('').primaryKeys(),
    admitted(db, filter),
  ]);
  const bin = new Set(binned);
  const wanted = filter.binned ?? false;
  return ids.filter((id) => bin.has(id) === wanted && sets.every((set) => set.has(id)));
}

/** How many reports meet the filter. */
export async function countReports(filter: ReportFilter = {}): Promise<number> {
  const db = await database();
  const narrow = Object.keys(filter).some((name) => name !== 'binned');
  if (narrow) return (await reportIds(filter)).length;
  const binned = await db.reports.where('binnedAt').above('').count();
  return filter.binned ? binned : (await db.reports.count()) - binned;
}

/** Every value an index has, with how many reports outside the bin have it; for filter menus. */
export async function countValues(
  index:
    | 'tags'
    | 'host'
    | 'status'
    | 'series.name'
    | 'series.year'
    | 'issueReasons'
    | 'region.code'
    | 'values.issuingBody',
) {
  const db = await database();
  const counts = new Map<string | number, number>();
  await db.reports.orderBy(index).eachKey((key) => {
    if (typeof key === 'string' || typeof key === 'number') counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts satisfies ReadonlyMap<Report['host'] | number, number>;
}
