import type { Report } from '@/utils/report/schema';
import { foldSearch } from './search/foldSearch';
import { database } from './store';

type CountedIndex =
  | 'tags'
  | 'host'
  | 'status'
  | 'series.name'
  | 'series.year'
  | 'issueReasons'
  | 'region.code'
  | 'values.issuingBody';

/** What a row has under an index. */
const keysOf = (row: Report, index: CountedIndex): readonly unknown[] => {
  const value = index.split('.').reduce<unknown>((at, name) => at && Reflect.get(Object(at), name), row);
  return Array.isArray(value) ? [...new Set(value)] : [value];
};

/**
 * Every value an index has, with how many reports outside the bin have it; for filter menus. Each value is counted by
 * the store itself: walking 100,000 keys one by one takes seconds.
 * @param holding only values that hold this text, 简/繁 alike
 * @param most at most so many values are counted, the first in the index's order
 */
export async function countValues(
  index: CountedIndex,
  { holding = '', most = Number.POSITIVE_INFINITY }: { readonly holding?: string; readonly most?: number } = {},
): Promise<ReadonlyMap<string | number, number>> {
  const { reports } = await database();
  const binned = await reports.where('binnedAt').above('').toArray();
  const wanted = foldSearch(holding);
  const keys = (await reports.orderBy(index).uniqueKeys())
    .filter((key): key is string | number => typeof key === 'string' || typeof key === 'number')
    .filter((key) => wanted === '' || foldSearch(String(key)).includes(wanted))
    .slice(0, most);
  const numbers = await Promise.all(keys.map((key) => reports.where(index).equals(key).count()));
  const counts = new Map(keys.map((key, at) => [key, numbers[at] ?? 0]));
  for (const key of binned.flatMap((row) => keysOf(row, index))) {
    if (typeof key !== 'string' && typeof key !== 'number') continue;
    counts.set(key, (counts.get(key) ?? 0) - 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}
