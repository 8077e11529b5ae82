import type { Report } from '@/utils/report/schema';
import { database } from './store';

/** Light rows in the order of the ids; those that no longer exist are left out. */
export async function readReports(ids: readonly string[]): Promise<Report[]> {
  const rows = await (await database()).reports.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}
