import type { Report } from '@/utils/report/schema';
import type { LibraryDatabase } from './libraryDatabase';

/** The report known at an address (its `urlKey`), those in the bin left out. Runs inside or outside a transaction. */
export async function reportAtKey(db: LibraryDatabase, key: string): Promise<Report | undefined> {
  const ids = await db.identities.where('keys').equals(`url:${key}`).primaryKeys();
  return (await db.reports.bulkGet(ids)).find((report) => report?.binnedAt === null);
}
