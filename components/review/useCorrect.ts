import { correctField, undo } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { FieldName } from '@/utils/report/fields';
import { fieldLabel } from '../ui/fieldLabel';
import { toast } from '../ui/toasts';
import { useLanguage, useWords } from '../ui/useWords';

type Value = string | readonly string[] | null | undefined;

/**
 * Writes one correction, made on a known revision; says so, with a way back.
 * @returns the act: true when stored. A refusal goes to `onFault` and leaves the editor open.
 */
export function useCorrect(id: string, revision: number, onFault: (fault: Fault | null) => void) {
  const words = useWords();
  const language = useLanguage();
  return async (field: FieldName, value: Value): Promise<boolean> => {
    const result = await correctField({ id, revision, field, value });
    onFault(result.ok ? null : result.fault);
    if (!result.ok) return false;
    const { undoId } = result.value;
    toast(words.review.correctionSaved(fieldLabel(field, language)), () => {
      void undo(undoId).then((undone) => onFault(undone.ok ? null : undone.fault));
    });
    return true;
  };
}
