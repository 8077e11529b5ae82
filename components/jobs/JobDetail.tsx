import { goTo } from '../library/useHash';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { useWords } from '../ui/useWords';
import { ItemChooser } from './ItemChooser';
import { ItemTable } from './ItemTable';
import { JobActs } from './JobActs';
import { JobStatus } from './JobStatus';
import { coverageOf } from './jobText';
import { useJob, useJobActs } from './useJobs';

interface Props {
  readonly jobId: string;
}

/** One job: while its rows wait to be chosen, the chooser; else what became of each address. */
export function JobDetail({ jobId }: Props) {
  const words = useWords();
  const whole = useJob(jobId);
  const { fault, act, choose } = useJobActs();
  if (whole === undefined) return <p className="view-page soft">{words.common.loading}</p>;
  if (whole === null) return <Empty says={words.jobs.empty} testId="job-missing" />;
  const { job, counts, items } = whole;
  const isChoosing = job.isChosenByHand && job.state !== 'cancelled';
  const { all, captured } = coverageOf(items);
  const lists = items.filter(({ work }) => work === 'list');
  return (
    <main className="view-page stack" data-testid="job-detail">
      <div className="row">
        <Button look="quiet" onPress={() => goTo('jobs')} testId="job-back">
          {words.jobs.back}
        </Button>
      </div>
      <div className="stack-tight">
        <h1 lang="zh-CN">{job.name || job.listUrl || words.jobs.source[job.source]}</h1>
        {job.source === 'list' && (
          <p className="small" data-testid="job-coverage">
            {words.jobs.coverage(all, captured)} ·{' '}
            {words.jobs.pages(lists.filter(({ state }) => state === 'read').length, job.totalPages)}
          </p>
        )}
        <JobStatus job={job} counts={counts} />
        <JobActs job={job} counts={counts} onAct={(what) => void act(jobId, what)} />
        {fault && <FaultNotice fault={fault} />}
      </div>
      {isChoosing ? (
        <ItemChooser key={job.id} job={job} items={items} onCapture={(ids) => void choose(jobId, ids)} />
      ) : (
        <ItemTable items={items} />
      )}
    </main>
  );
}
