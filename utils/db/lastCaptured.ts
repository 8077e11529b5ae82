import type { Report } from '@/utils/report/schema';
import { database } from './store';

/** The `limit` reports captured last, newest first, the bin left out. */
export async function lastCaptured(limit: number): Promise<Report[]> {
  const { reports } = await database();
  return reports
    .orderBy('capturedAt')
    .reverse()
    .filter((report) => report.binnedAt === null)
    .limit(limit)
    .toArray();
}
