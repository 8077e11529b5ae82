import { goTo } from '../library/useHash';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/useWords';
import { JobBody } from './JobBody';
import { useJob } from './useJobs';

interface Props {
  readonly jobId: string;
}

/** One job on the whole screen of the library. */
export function JobDetail({ jobId }: Props) {
  const words = useWords();
  const whole = useJob(jobId);
  if (whole === undefined) return <Loading className="view-page" />;
  if (whole === null) return <Empty says={words.jobs.empty} testId="job-missing" />;
  const { job } = whole;
  return (
    <main className="view-page stack" data-testid="job-detail">
      <div className="row">
        <Button look="quiet" onPress={() => goTo('jobs')} testId="job-back">
          {words.jobs.back}
        </Button>
      </div>
      <h1 lang="zh-CN">{job.name || job.listUrl || words.jobs.source[job.source]}</h1>
      <JobBody whole={whole} />
    </main>
  );
}
