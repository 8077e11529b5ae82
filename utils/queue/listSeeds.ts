import type { ItemSeed } from '@/utils/db';
import type { ListItem, NextPage } from '@/utils/report/extraction';
import type { Job } from '@/utils/report/job';
import { addressFault } from './addressFault';
import { matchesFilter } from './matchesFilter';
import { hostsWith } from './siteOf';

/** A row of a list as an item of the job, before the library is asked about it; a day whose year is inferred stays out. */
export function rowSeed(row: ListItem, id: string): ItemSeed {
  const { title, url, date = null, isDateInferred = false, indexNumber = null, documentNumber = null } = row;
  return { id, work: 'page', url, title, date: isDateInferred ? null : date, indexNumber, documentNumber };
}

/** The next list page as an item of the job. */
export function nextSeed(page: NextPage, id: string): ItemSeed {
  return { id, work: 'list', url: page.url, title: '', page };
}

/**
 * What is done about a row, once the library has said what it knows of it. Chosen by hand, all rows wait for the
 * choice. Else: what the filter does not pass and what lies on a site nobody asked for is excluded, what is stored and
 * listed as before is the same, and the rest is queued.
 */
export function decideRow(seed: ItemSeed, job: Pick<Job, 'isChosenByHand' | 'filter' | 'hosts'>): ItemSeed {
  if (job.isChosenByHand) return { ...seed, state: 'listed' };
  const host = URL.canParse(seed.url) ? new URL(seed.url).host : '';
  const fault = addressFault(seed.url, hostsWith(job.hosts, host));
  if (fault) return { ...seed, state: 'excluded', reason: fault.fault.code };
  if (!matchesFilter(seed.title, job.filter)) return { ...seed, state: 'excluded', reason: 'filter' };
  if (seed.known === 'captured') return { ...seed, state: 'same', reason: 'already-captured' };
  return { ...seed, state: 'queued' };
}
