import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { useWords } from '../ui/useWords';
import { useNote } from './useNote';

interface Props {
  readonly report: Report;
  readonly onFault: (fault: Fault | null) => void;
}

/** The researcher's note. It saves itself after a pause, and at once when focus leaves it. */
export function NoteEditor({ report, onFault }: Props) {
  const words = useWords();
  const { text, isDirty, setText, save } = useNote(report, onFault);
  return (
    <label className="label">
      {words.review.note}
      <textarea
        className="input"
        rows={3}
        value={text}
        data-testid="note"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <span className="small soft" role="status" data-testid="note-state">
        {isDirty ? words.review.unsaved : text === '' ? words.review.noteHelp : words.review.saved}
      </span>
    </label>
  );
}
