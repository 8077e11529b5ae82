import { addNote, binReports, correctMany, type Edited, restoreReports, setStatus, tagReports, undo } from '@/utils/db';
import type { Fault, Result } from '@/utils/report/faults';
import type { FieldName } from '@/utils/report/fields';
import type { ReportStatus } from '@/utils/report/schema';
import { toast } from '../ui/toasts';
import { useWords } from '../ui/useWords';

/** What a researcher does to many reports at once. Each act says what it did and can be taken back. */
export interface Acts {
  readonly bin: (ids: readonly string[]) => Promise<void>;
  readonly restore: (ids: readonly string[]) => Promise<void>;
  readonly tag: (ids: readonly string[], tag: string) => Promise<void>;
  readonly note: (ids: readonly string[], text: string) => Promise<void>;
  readonly untag: (ids: readonly string[], tag: string) => Promise<void>;
  readonly correct: (
    ids: readonly string[],
    field: FieldName,
    value: string | readonly string[] | null,
  ) => Promise<void>;
  readonly status: (ids: readonly string[], status: ReportStatus) => Promise<void>;
}

/** @param onFault hears of an act that failed; nothing was changed then. */
export function useActs(onFault: (fault: Fault | null) => void): Acts {
  const words = useWords();
  const say = async (act: Promise<Result<Edited>>, says: (count: number) => string) => {
    const result = await act;
    if (!result.ok) return onFault(result.fault);
    onFault(null);
    const { changed, undoId } = result.value;
    toast(says(changed), () => {
      void undo(undoId).then((undone) => {
        if (undone.ok) toast(words.library.undone);
        else onFault(undone.fault);
      });
    });
  };
  return {
    bin: (ids) => say(binReports(ids), words.library.binned),
    restore: (ids) => say(restoreReports(ids), words.library.restored),
    tag: (ids, tag) => say(tagReports(ids, { add: [tag] }), (count) => words.library.tagged(count, tag)),
    note: (ids, text) => say(addNote(ids, text), words.library.noted),
    untag: (ids, tag) => say(tagReports(ids, { remove: [tag] }), (count) => words.library.untagged(count, tag)),
    correct: (ids, field, value) => say(correctMany(ids, field, value), words.library.bulkEdited),
    status: (ids, status) => say(setStatus(ids, status), words.library.statusSet),
  };
}
