import type { Fault } from '@/utils/report/faults';
import type { Content, Report } from '@/utils/report/schema';
import { useWords } from '../ui/useWords';
import { FieldSheet } from './FieldSheet';
import { IssueList } from './IssueList';
import { NoteEditor } from './NoteEditor';
import { TagList } from './TagList';
import { useCorrect } from './useCorrect';
import { useDrafts } from './useDrafts';

interface Props {
  readonly report: Report;
  readonly content: Content;
  readonly onFault: (fault: Fault | null) => void;
}

/** The fields, to be read against their sources and corrected, and what to check. */
export function FieldsPanel({ report, content, onFault }: Props) {
  const words = useWords();
  const drafts = useDrafts(report.id);
  const correct = useCorrect(report.id, report.revision, onFault);
  return (
    <>
      <FieldSheet
        fields={content.fields}
        corrections={content.corrections}
        issues={content.issues}
        onCorrect={correct}
        {...drafts}
      />
      <section className="stack-tight">
        <h3>{words.capture.issues}</h3>
        <IssueList issues={content.issues} />
      </section>
      <TagList report={report} onFault={onFault} />
      <NoteEditor report={report} onFault={onFault} />
    </>
  );
}
