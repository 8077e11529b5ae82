import { useLiveQuery } from 'dexie-react-hooks';
import { readReports } from '@/utils/db';
import type { JobItem } from '@/utils/report/job';

/**
 * What to call the pages of a job: the list's own words, else the title of the report they became (pasted addresses
 * have no other), else their address. Read for the items given, which should be those in view.
 */
export function useReportTitles(items: readonly JobItem[]): (item: JobItem) => string {
  const ids = [...new Set(items.flatMap(({ title, reportId }) => (title === '' && reportId ? [reportId] : [])))];
  const reports = useLiveQuery(() => readReports(ids), [ids.join()]);
  const titles = new Map(reports?.map(({ id, values }) => [id, values.title]));
  return ({ title, url, work, reportId }) => {
    const known = work === 'attachment' || work === 'list' ? undefined : titles.get(reportId ?? '');
    return title || (typeof known === 'string' && known) || url;
  };
}
