import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { askBackground } from '@/utils/browser/askBackground';
import { countItems, readItems, readJob, readJobs } from '@/utils/db';
import type { Input } from '@/utils/messaging/protocol';
import type { Fault } from '@/utils/report/faults';
import type { ItemCounts, Job, JobItem } from '@/utils/report/job';

/** More rows than any column has; beyond it a list is cut, not the memory. */
const rowLimit = 20_000;

export interface JobLine {
  readonly job: Job;
  readonly counts: ItemCounts;
}

/** All jobs with their counts, as they change; undefined while they are being read. */
export function useJobs(): readonly JobLine[] | undefined {
  return useLiveQuery(async () => {
    const jobs = await readJobs();
    return Promise.all(jobs.map(async (job) => ({ job, counts: await countItems(job.id) })));
  }, []);
}

export interface WholeJob extends JobLine {
  readonly items: readonly JobItem[];
}

/** One job with all its items; null when there is no such job. */
export function useJob(jobId: string): WholeJob | null | undefined {
  return useLiveQuery(async () => {
    const job = await readJob(jobId);
    if (!job) return null;
    return { job, counts: await countItems(jobId), items: await readItems(jobId, { limit: rowLimit }) };
  }, [jobId]);
}

/** Acts on a job; what fails is kept for showing. */
export function useJobActs(): {
  readonly fault: Fault | null;
  readonly act: (jobId: string, act: Input<'controlJob'>['act']) => Promise<void>;
  readonly choose: (jobId: string, itemIds: readonly string[]) => Promise<void>;
} {
  const [fault, setFault] = useState<Fault | null>(null);
  return {
    fault,
    act: async (jobId, act) => {
      const result = await askBackground('controlJob', { jobId, act });
      setFault(result.ok ? null : result.fault);
    },
    choose: async (jobId, itemIds) => {
      const result = await askBackground('chooseItems', { jobId, itemIds });
      setFault(result.ok ? null : result.fault);
    },
  };
}
