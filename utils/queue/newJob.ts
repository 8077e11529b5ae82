import type { Job } from '@/utils/report/job';
import { defaultDelay } from './pace';

/**
 * A job as it begins: nothing failed, nothing known of its length, in turn after those begun before.
 * @param given what this job is; everything else is as usual
 * @param at now, as an ISO instant
 */
export function newJob(given: Pick<Job, 'id' | 'source' | 'name'> & Partial<Job>, at: string): Job {
  return {
    listUrl: null,
    state: 'running',
    resumesAs: given.state === 'listing' ? 'listing' : 'running',
    order: Date.parse(at),
    createdAt: at,
    updatedAt: at,
    hosts: [],
    delay: defaultDelay,
    isChosenByHand: false,
    filter: null,
    withAttachments: true,
    totalPages: null,
    reason: null,
    failuresInRow: 0,
    ...given,
  };
}
