import { database } from './store';

/**
 * Number of the last write that added, changed or removed a report; 0 in an empty library. One key is read, so a live
 * query on it is told of every change to a list of any length without watching the list.
 */
export async function lastChange(): Promise<number> {
  const [last] = await (await database()).touched.orderBy('sequence').reverse().limit(1).keys();
  return typeof last === 'number' ? last : 0;
}
