import type { Result } from '@/utils/report/faults';
import { type Edited, editReports } from './editReports';

/** Writes a text below the note each of many reports has already; nothing is replaced. A blank text changes nothing. */
export function addNote(ids: readonly string[], text: string): Promise<Result<Edited>> {
  const added = text.trim();
  return editReports(ids, {
    verb: 'note',
    patch: ({ note }) => (added === '' ? undefined : { note: note.trim() === '' ? added : `${note}\n${added}` }),
  });
}
