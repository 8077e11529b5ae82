import type { Job, JobItem } from '@/utils/report/job';
import { urlKey } from '../urlKey';

/** What is known of an address when it is added to a job. */
export type ItemSeed = Pick<JobItem, 'id' | 'work' | 'url' | 'title'> &
  Partial<
    Pick<
      JobItem,
      'date' | 'indexNumber' | 'documentNumber' | 'page' | 'reportId' | 'tabId' | 'state' | 'reason' | 'known'
    >
  >;

/** A whole item from its seed. `order`: its place in the job. */
export function newItem(job: Pick<Job, 'id'>, seed: ItemSeed, order: number, now: string): JobItem {
  return {
    date: null,
    indexNumber: null,
    documentNumber: null,
    page: null,
    reportId: null,
    tabId: null,
    state: 'queued',
    reason: null,
    known: 'new',
    ...seed,
    jobId: job.id,
    order,
    urlKey: itemKey(seed),
    host: URL.canParse(seed.url) ? new URL(seed.url).host : '',
    attempts: 0,
    notBefore: 0,
    readBy: null,
    updatedAt: now,
  };
}

/** What tells two items of a job apart: a list asked for by form is another page for each form. */
export function itemKey({ work, url, page }: Pick<ItemSeed, 'work' | 'url' | 'page'>): string {
  // A view state is long and new with each answer; which page is asked for stands in the short fields.
  const fields = Object.entries(page?.form ?? {}).map(([name, value]) => [name, value.slice(0, 200)]);
  const form = page?.form ? JSON.stringify(fields.sort()) : '';
  return `${work === 'tab' ? 'page' : work}:${urlKey(url)}${form}`;
}
