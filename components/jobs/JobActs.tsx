import type { Input } from '@/utils/messaging/protocol';
import type { ItemCounts, Job } from '@/utils/report/job';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';

interface Props {
  readonly job: Job;
  readonly counts: ItemCounts;
  readonly onAct: (act: Input<'controlJob'>['act']) => void;
}

/** What can be done with a job in its present state; nothing else is offered. */
export function JobActs({ job, counts, onAct }: Props) {
  const { jobs } = useWords();
  const isActive = job.state === 'listing' || job.state === 'running';
  const isResting = job.state === 'paused' || job.state === 'stopped';
  return (
    <div className="row">
      {isActive && (
        <Button onPress={() => onAct('pause')} testId="job-pause">
          {jobs.pause}
        </Button>
      )}
      {isResting && (
        <Button look="primary" onPress={() => onAct('resume')} testId="job-resume">
          {jobs.resume}
        </Button>
      )}
      {counts.failed > 0 && !isActive && (
        <Button onPress={() => onAct('retry-failed')} testId="job-retry">
          {jobs.retry}
        </Button>
      )}
      {isActive && (
        <Button look="quiet" onPress={() => onAct('first')} testId="job-first">
          {jobs.first}
        </Button>
      )}
      {(isActive || isResting || job.state === 'choosing') && (
        <Button look="quiet" onPress={() => onAct('cancel')} testId="job-cancel">
          {jobs.cancel}
        </Button>
      )}
    </div>
  );
}
