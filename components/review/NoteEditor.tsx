import { useEffect, useRef, useState } from 'react';
import { writeNote } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { useWords } from '../ui/useWords';

interface Props {
  readonly report: Report;
  readonly onFault: (fault: Fault | null) => void;
}

const pause = 1_000;

/** The researcher's note. It saves itself after a pause, and at once when focus leaves it. */
export function NoteEditor({ report, onFault }: Props) {
  const words = useWords();
  const [text, setText] = useState(report.note);
  const dirty = text !== report.note;
  const latest = useRef({ text, report });
  latest.current = { text, report };

  const save = async () => {
    const { text: note, report: at } = latest.current;
    if (note === at.note) return;
    const result = await writeNote(at.id, at.revision, note);
    onFault(result.ok ? null : result.fault);
  };
  const saver = useRef(save);
  saver.current = save;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke starts the pause anew
  useEffect(() => {
    if (!dirty) return;
    const timer = setTimeout(() => void saver.current(), pause);
    return () => clearTimeout(timer);
  }, [text, dirty]);
  useEffect(() => () => void saver.current(), []);

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
      <span className="small soft" role="status">
        {dirty ? words.review.unsaved : text === '' ? words.review.noteHelp : words.review.saved}
      </span>
    </label>
  );
}
