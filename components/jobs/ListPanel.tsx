import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { showLibrary } from '@/utils/browser/openPage';
import { findListJob } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { useWords } from '../ui/useWords';
import { JobBody } from './JobBody';
import { PageRows } from './PageRows';
import { startAgain } from './startList';
import { useJob } from './useJobs';
import type { ListInFront } from './useListInFront';

interface Props {
  readonly front: ListInFront;
}

/** The list page in front: its own rows first, and once its column is being read that job, here as in the library. */
export function ListPanel({ front }: Props) {
  const { jobs, library } = useWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const job = useLiveQuery(async () => (await findListJob(front.url)) ?? null, [front.url]);
  const whole = useJob(job?.id ?? '');
  const again = async () => {
    if (!job) return;
    const result = await startAgain(job);
    setFault(result.ok ? null : result.fault);
  };
  return (
    <main className="stack" data-testid="list-panel">
      <h1 className="panel-name" lang="zh-CN">
        {job?.name || jobs.source.list}
      </h1>
      {job === null && <PageRows key={front.url} front={front} />}
      {job && whole && <JobBody whole={whole} />}
      {fault && <FaultNotice fault={fault} />}
      <div className="row">
        {job?.state === 'done' && (
          <Button onPress={() => void again()} testId="list-again">
            {jobs.listAgain}
          </Button>
        )}
        <Button look="quiet" onPress={() => void showLibrary('jobs')} testId="list-all-jobs">
          {library.nav.jobs}
        </Button>
      </div>
    </main>
  );
}
