import { readState } from './readState';
import type { ReportFilter } from './reportFilter';
import { reportIds } from './reportIds';
import { database } from './store';

/** How many reports meet the filter; all of them from the books, which are held against the tables at each start. */
export async function countReports(filter: ReportFilter = {}): Promise<number> {
  const db = await database();
  const { binned, ...narrow } = filter;
  if (Object.keys(narrow).length > 0) return (await reportIds(filter)).length;
  const [state, inBin] = await Promise.all([readState(db), db.reports.where('binnedAt').above('').count()]);
  return binned ? inBin : (state?.counts.reports ?? 0) - inBin;
}
