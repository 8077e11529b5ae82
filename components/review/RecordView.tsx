import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Fault } from '@/utils/report/faults';
import type { Content, Report } from '@/utils/report/schema';
import { FaultNotice } from '../ui/FaultNotice';
import { useWords } from '../ui/useWords';
import { AttachmentsPanel } from './AttachmentsPanel';
import { BodyPanel } from './BodyPanel';
import { DuplicatesPanel } from './DuplicatesPanel';
import { FieldsPanel } from './FieldsPanel';
import { ProvenancePanel } from './ProvenancePanel';
import { RecordHead } from './RecordHead';
import { VersionsPanel } from './VersionsPanel';

interface Props {
  readonly report: Report;
  readonly content: Content;
  readonly onClose: () => void;
}

/** One report: its head, then its fields, body, and where they come from. */
export function RecordView({ report, content, onClose }: Props) {
  const words = useWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const panels = [
    { id: 'fields', says: words.capture.fields, panel: <FieldsPanel {...{ report, content }} onFault={setFault} /> },
    { id: 'body', says: words.review.body, panel: <BodyPanel content={content} /> },
    {
      id: 'attachments',
      says: `${words.review.attachments} ${report.attachmentCount || ''}`,
      panel: <AttachmentsPanel report={report} content={content} />,
    },
    {
      id: 'versions',
      says: `${words.review.versions} ${report.versionCount}`,
      panel: <VersionsPanel report={report} content={content} />,
    },
    {
      id: 'duplicates',
      says: words.review.duplicates,
      panel: <DuplicatesPanel report={report} onFault={setFault} />,
    },
    { id: 'provenance', says: words.review.provenance, panel: <ProvenancePanel report={report} content={content} /> },
  ];
  return (
    <>
      <RecordHead report={report} onClose={onClose} onFault={setFault} />
      {fault && <FaultNotice fault={fault} />}
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={words.review.sections}>
          {panels.map(({ id, says }) => (
            <Tab key={id} id={id} className="tab" data-testid={`tab-${id}`}>
              {says}
            </Tab>
          ))}
        </TabList>
        {panels.map(({ id, panel }) => (
          <TabPanel key={id} id={id} className="tab-panel stack">
            {panel}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
