import { useState } from 'react';
import type { ConflictRule } from '@/utils/dataset/import/importTarget';
import type { ImportPreview } from '@/utils/dataset/import/previewImport';
import { undo } from '@/utils/db';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { FilePick } from '../ui/FilePick';
import { Modal } from '../ui/Modal';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { toast } from '../ui/toasts';
import { useWords } from '../ui/useWords';
import { ImportFault } from './ImportFault';
import { useImport } from './useImport';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const rules: readonly ConflictRule[] = ['keep-mine', 'take-theirs', 'newer'];

/** Takes in a dataset: checked first, shown second, written last; it only adds, and can be taken back. */
export function ImportDialog({ isOpen, onClose }: Props) {
  const words = useWords();
  const { state, check, apply, stop } = useImport();
  const busy = state.step === 'checking' || state.step === 'writing';
  return (
    <Modal
      title={words.exporting.importTitle}
      isOpen={isOpen}
      onClose={onClose}
      dismissable={!busy}
      testId="import-dialog"
    >
      {(state.step === 'idle' || state.step === 'failed') && (
        <>
          <p>{words.exporting.importSays}</p>
          <FilePick
            label={words.exporting.chooseFile}
            accept=".zip"
            testId="import-file"
            onPick={(file) => void check(file)}
          />
        </>
      )}
      {state.step === 'checking' && (
        <Progress label={words.exporting.checking(state.at, state.all)} at={state.at} all={state.all} />
      )}
      {state.step === 'preview' && (
        <Preview preview={state.preview} onApply={(rule) => void apply(state.preview, rule)} />
      )}
      {state.step === 'writing' && <Progress label={words.exporting.staging(state.staged)} />}
      {state.step === 'failed' && <ImportFault fault={state.fault} />}
      {state.step === 'done' && (
        <Notice tone="good" role="status" testId="import-done">
          <span>
            {words.exporting.importDone(state.applied.added, state.applied.same, state.applied.conflicting.length)}
          </span>
          <span>
            <Button
              testId="import-undo"
              onPress={() => {
                void undo(state.applied.undoId).then(() => toast(words.library.undone));
                onClose();
              }}
            >
              {words.common.undo}
            </Button>
          </span>
        </Notice>
      )}
      <span className="row">
        {busy ? (
          <Button onPress={stop}>{words.exporting.stop}</Button>
        ) : (
          <Button onPress={onClose} testId="import-close">
            {words.common.close}
          </Button>
        )}
      </span>
    </Modal>
  );
}

function Preview({ preview, onApply }: { preview: ImportPreview; onApply: (rule: ConflictRule) => void }) {
  const words = useWords();
  const [rule, setRule] = useState<ConflictRule>('keep-mine');
  const { added, same, conflicts, duplicates } = preview;
  return (
    <div className="stack" data-testid="import-preview">
      <p>{words.exporting.preview(added, same, conflicts.length)}</p>
      {duplicates.length > 0 && <p data-testid="import-duplicates">{words.exporting.duplicates(duplicates.length)}</p>}
      {conflicts.length > 0 && (
        <>
          <Choice
            label={words.exporting.conflicts}
            value={rule}
            testId="import-rule"
            options={rules.map((value) => ({ value, says: words.exporting.conflictRule[value] }))}
            onChange={(value) => setRule(rules.find((one) => one === value) ?? 'keep-mine')}
          />
          <ul className="small" lang="zh-CN">
            {conflicts.slice(0, 20).map(({ mine }) => (
              <li key={mine.id}>{mine.values.title ?? words.common.untitled}</li>
            ))}
          </ul>
        </>
      )}
      <span>
        <Button look="primary" onPress={() => onApply(rule)} testId="import-apply">
          {words.exporting.importStart}
        </Button>
      </span>
    </div>
  );
}
