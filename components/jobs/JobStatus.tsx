import type { ItemCounts, Job } from '@/utils/report/job';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { Tag } from '../ui/Tag';
import { useWords } from '../ui/useWords';
import { minutesFor, progressOf, reasonSays } from './jobText';

interface Props {
  readonly job: Job;
  readonly counts: ItemCounts;
}

/** How a job stands: its state in words, how far it has come, how long it will take, why it stopped. */
export function JobStatus({ job, counts }: Props) {
  const words = useWords();
  const { done, all } = progressOf(counts);
  const isActive = job.state === 'listing' || job.state === 'running';
  return (
    <div className="stack-tight">
      <div className="row">
        <Tag tone={job.state === 'done' ? 'good' : job.state === 'stopped' ? 'warn' : 'plain'} testId="job-state">
          {words.jobs.state[job.state]}
        </Tag>
        {counts.failed > 0 && <Tag tone="warn">{words.jobs.failedCount(counts.failed)}</Tag>}
        {isActive && (
          <span className="small soft">
            {words.jobs.timeLeft} {words.jobs.left(minutesFor(job, counts.queued + counts.reading))}
          </span>
        )}
      </div>
      {job.state === 'choosing' ? (
        <p className="small">{words.jobs.rowsToChoose(counts.listed)}</p>
      ) : (
        <Progress label={words.jobs.progress(done, all)} at={done} all={all} testId="job-progress" />
      )}
      {job.state === 'stopped' && (
        <Notice tone="bad" role="alert" testId="job-reason">
          <span>{reasonSays(job.reason, words)}</span>
        </Notice>
      )}
    </div>
  );
}
