import { useState } from 'react';
import type { Fault } from '@/utils/report/faults';
import type { Content, Report } from '@/utils/report/schema';
import { FaultNotice } from '../ui/FaultNotice';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Tag } from '../ui/Tag';
import { useWords } from '../ui/useWords';
import { BodyPanel } from './BodyPanel';
import { FieldSheet } from './FieldSheet';
import { IssueList } from './IssueList';
import { NoteEditor } from './NoteEditor';
import { useCorrect } from './useCorrect';
import { useDrafts } from './useDrafts';
import { useLocate } from './useLocate';
import { useRecord } from './useRecord';

interface Props {
  readonly id: string;
}

/** The report in front, read from the store. */
export function ReviewRecord({ id }: Props) {
  const reading = useRecord(id);
  if (reading.step === 'reading') return <Loading />;
  if (reading.step === 'failed') return <FaultNotice fault={reading.fault} />;
  return <Review report={reading.report} content={reading.content} />;
}

/** Fields that lead to their place in the page, what to check, and the body beside its completeness. */
function Review({ report, content }: { readonly report: Report; readonly content: Content }) {
  const words = useWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const correct = useCorrect(report.id, report.revision, setFault);
  const drafts = useDrafts(report.id);
  const { locate, step } = useLocate(report.url, setFault);
  return (
    <article className="stack" data-testid="panel-record">
      <div className="stack-tight">
        <span className="row small">
          <Tag tone={report.status === 'reviewed' ? 'good' : 'plain'} testId="panel-status">
            {words.common.status[report.status]}
          </Tag>
          <span className="soft">{report.host}</span>
        </span>
        <h2 className="record-title" lang="zh-CN">
          {report.values.title ?? words.common.untitled}
        </h2>
      </div>
      {fault && <FaultNotice fault={fault} />}
      <div role="status" data-testid="panel-located" data-step={step}>
        {step === 'opening' && <p className="small soft">{words.review.opening}</p>}
        {step === 'missing' && <Notice tone="warn">{words.review.notOnPage}</Notice>}
      </div>
      <FieldSheet
        fields={content.fields}
        corrections={content.corrections}
        issues={content.issues}
        onCorrect={correct}
        onLocate={locate}
        {...drafts}
      />
      <section className="stack-tight">
        <h3>{words.capture.issues}</h3>
        <IssueList issues={content.issues} />
      </section>
      <NoteEditor report={report} onFault={setFault} />
      <section className="stack-tight">
        <h3>{words.review.body}</h3>
        <BodyPanel content={content} />
      </section>
    </article>
  );
}
