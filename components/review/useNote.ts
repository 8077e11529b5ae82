import { useEffect, useRef, useState } from 'react';
import { writeNote } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { mergeNote } from './mergeNote';

/** Milliseconds without a keystroke after which a note is stored. */
const pause = 1_000;

export interface Note {
  readonly text: string;
  readonly isDirty: boolean;
  readonly setText: (text: string) => void;
  readonly save: () => Promise<void>;
}

/**
 * A report's note being written: stored after a pause, when focus leaves it and when its place is closed. What another
 * page or a bulk act adds meanwhile is taken in, never written over.
 */
export function useNote(report: Report, onFault: (fault: Fault | null) => void): Note {
  const [text, setText] = useState(report.note);
  /** The stored note that `text` grew from. */
  const base = useRef(report.note);
  /** What was handed to the store last: its return is no news. */
  const sent = useRef<string | undefined>(undefined);
  const latest = useRef({ text, report });
  latest.current = { text, report };
  const isDirty = text !== report.note;

  useEffect(() => {
    const before = base.current;
    if (report.note === before) return;
    base.current = report.note;
    const isMine = report.note === sent.current;
    sent.current = undefined;
    if (!isMine) setText((mine) => mergeNote(before, mine, report.note));
  }, [report.note]);

  const save = async () => {
    const { text: note, report: at } = latest.current;
    if (note === at.note || at.note !== base.current) return;
    sent.current = note;
    const result = await writeNote(at.id, at.revision, note);
    onFault(result.ok ? null : result.fault);
  };
  const saver = useRef(save);
  saver.current = save;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke starts the pause anew
  useEffect(() => {
    if (!isDirty) return;
    const timer = setTimeout(() => void saver.current(), pause);
    return () => clearTimeout(timer);
  }, [text, isDirty]);
  useEffect(() => {
    const leave = () => void saver.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { text, isDirty, setText, save };
}
