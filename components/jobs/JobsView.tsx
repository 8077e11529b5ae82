import { goTo } from '../library/useHash';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { useWords } from '../ui/useWords';
import { JobActs } from './JobActs';
import { JobStatus } from './JobStatus';
import { NewJob } from './NewJob';
import { useJobActs, useJobs } from './useJobs';

/** Every job of the queue, the newest first, and what starts a new one. */
export function JobsView() {
  const words = useWords();
  const lines = useJobs();
  const { fault, act } = useJobActs();
  return (
    <main className="view-page stack">
      <div className="stack-tight">
        <h1>{words.library.nav.jobs}</h1>
        <p className="small soft">{words.jobs.says}</p>
        {fault && <FaultNotice fault={fault} />}
      </div>
      <NewJob onStarted={(jobId) => goTo(`jobs/${jobId}`)} />
      {lines?.length === 0 && <Empty says={words.jobs.empty} testId="jobs-empty" />}
      <ul className="plain-list stack" data-testid="jobs">
        {lines?.map(({ job, counts }) => (
          <li key={job.id} className="panel stack-tight" data-testid="job">
            <div className="row">
              <h2 className="job-name" lang="zh-CN">
                {job.name || job.listUrl || words.jobs.source[job.source]}
              </h2>
              <span className="small soft">{words.jobs.source[job.source]}</span>
              <span className="grow" />
              <Button onPress={() => goTo(`jobs/${job.id}`)} testId="job-open">
                {words.jobs.open}
              </Button>
            </div>
            <JobStatus job={job} counts={counts} />
            <JobActs job={job} counts={counts} onAct={(what) => void act(job.id, what)} />
          </li>
        ))}
      </ul>
    </main>
  );
}
