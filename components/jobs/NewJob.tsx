import { useState } from 'react';
import { askBackground } from '@/utils/browser/askBackground';
import { openPages } from '@/utils/browser/openPages';
import { captureFiles } from '@/utils/browser/queue/captureFiles';
import type { JobRequest } from '@/utils/messaging/protocol';
import { type Fault, failed } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { FilePick } from '../ui/FilePick';
import { Modal } from '../ui/Modal';
import { useWords } from '../ui/useWords';
import { PasteAddresses } from './PasteAddresses';

interface Props {
  readonly onStarted: (jobId: string) => void;
}

/** The ways to begin: a list page, pasted addresses, the open tabs, saved pages. */
export function NewJob({ onStarted }: Props) {
  const { jobs } = useWords();
  const [isPasting, setPasting] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const start = async (request: Omit<JobRequest, 'id'>) => {
    setPasting(false);
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    const result = await askBackground('startJob', { id, ...request });
    setFault(result.ok ? null : result.fault);
    if (result.ok) onStarted(result.value.jobId);
  };
  const startTabs = async () => {
    const tabIds = await openPages();
    if (tabIds.length === 0) setFault(failed('not-found', jobs.noTabs).fault);
    else await start({ name: jobs.tabsName, source: 'tabs', urls: [], tabIds });
  };
  const startFiles = async (files: readonly File[]) => {
    const result = await captureFiles(files, jobs.filesName);
    setFault(result.ok ? null : result.fault);
    if (result.ok) onStarted(result.value.jobId);
  };
  return (
    <section className="stack-tight" aria-label={jobs.start}>
      <div className="row">
        <Button look="primary" onPress={() => setPasting(true)} testId="jobs-paste">
          {jobs.pasteTitle}
        </Button>
        <Button onPress={() => void startTabs()} testId="jobs-tabs">
          {jobs.tabs}
        </Button>
        <FilePick
          label={jobs.files}
          accept=".html,.htm,.shtml,.mht,.mhtml,text/html,multipart/related"
          multiple
          testId="jobs-files"
          onPick={(files) => void startFiles(files)}
        />
      </div>
      {fault && <FaultNotice fault={fault} />}
      <Modal title={jobs.pasteTitle} isOpen={isPasting} onClose={() => setPasting(false)} testId="paste-dialog">
        <PasteAddresses
          onList={(url) => void start({ name: '', source: 'list', urls: [url], isChosenByHand: true })}
          onCancel={() => setPasting(false)}
          onAddresses={(urls) => void start({ name: jobs.addressesName, source: 'addresses', urls })}
        />
      </Modal>
    </section>
  );
}
