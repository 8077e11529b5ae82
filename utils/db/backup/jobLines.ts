import type { LibraryDatabase } from '../libraryDatabase';
import type { BackupLine } from './backupLine';

const page = 500;
/** Rows are told apart by their own instants; those of the hour before come again, should the clock have been set. */
const overlap = 3_600_000;

/**
 * Lines about list captures: each job and its addresses as they stand, those changed since the last backup only.
 * @param since instant of the last backup; undefined: everything
 */
export async function* jobLines(db: LibraryDatabase, since: string | undefined): AsyncGenerator<BackupLine> {
  const from = since === undefined ? '' : new Date(Date.parse(since) - overlap).toISOString();
  for (const job of await db.jobs.toArray()) {
    const isOver = job.state === 'done' || job.state === 'cancelled';
    if (isOver && job.updatedAt < from) continue;
    yield { type: 'job', job };
    const items = (await db.jobItems.where('jobId').equals(job.id).toArray()).filter((item) => item.updatedAt >= from);
    for (let at = 0; at < items.length; at += page) yield { type: 'items', items: items.slice(at, at + page) };
  }
}
