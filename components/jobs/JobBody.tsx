import { FaultNotice } from '../ui/FaultNotice';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';
import { ItemChooser } from './ItemChooser';
import { ItemTable } from './ItemTable';
import { JobActs } from './JobActs';
import { JobStatus } from './JobStatus';
import { coverageOf } from './jobText';
import { useJobActs, type WholeJob } from './useJobs';

interface Props {
  readonly whole: WholeJob;
}

/** One job: how far it is and what can be done; while its rows wait to be chosen the chooser, then what became of each. */
export function JobBody({ whole: { job, counts, items } }: Props) {
  const { jobs } = useWords();
  const { fault, act, choose } = useJobActs();
  const isChoosing = job.isChosenByHand && job.state !== 'cancelled';
  const { all, captured } = coverageOf(items);
  const lists = items.filter(({ work }) => work === 'list');
  return (
    <>
      <div className="stack-tight">
        {job.source === 'list' && (
          <p className="small" data-testid="job-coverage">
            {jobs.coverage(all, captured)} ·{' '}
            {jobs.pages(lists.filter(({ state }) => state === 'read').length, job.totalPages)}
          </p>
        )}
        {lists.some(({ reason }) => reason === 'list-loop') && (
          <Notice tone="warn" testId="job-loop">
            <span>{jobs.loopSays}</span>
          </Notice>
        )}
        {lists.some(({ reason }) => reason === 'list-no-next') && (
          <Notice tone="warn" testId="job-no-next">
            <span>{jobs.noNextSays}</span>
          </Notice>
        )}
        {lists.some(({ state }) => state === 'failed') && (
          <Notice tone="warn" testId="job-list-failed">
            <span>{jobs.listFailedSays}</span>
          </Notice>
        )}
        <JobStatus job={job} counts={counts} />
        <JobActs job={job} counts={counts} onAct={(what) => void act(job.id, what)} />
        {fault && <FaultNotice fault={fault} />}
      </div>
      {isChoosing ? (
        <ItemChooser key={job.id} job={job} items={items} onCapture={(ids) => void choose(job.id, ids)} />
      ) : (
        <ItemTable items={items} />
      )}
    </>
  );
}
