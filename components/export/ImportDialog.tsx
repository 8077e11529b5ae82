import { undo } from '@/utils/db';
import { Button } from '../ui/Button';
import { FilePick } from '../ui/FilePick';
import { Modal } from '../ui/Modal';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { toast } from '../ui/toasts';
import { useWords } from '../ui/useWords';
import { ImportFault } from './ImportFault';
import { ImportPreviewView } from './ImportPreviewView';
import { useImport } from './useImport';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes in a dataset: checked first, shown second, written last; it only adds, and can be taken back. */
export function ImportDialog({ isOpen, onClose }: Props) {
  const words = useWords();
  const { state, check, apply, stop } = useImport();
  const busy = state.step === 'checking' || state.step === 'writing';
  const close = (
    <Button onPress={onClose} testId="import-close">
      {words.common.close}
    </Button>
  );
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
            onPick={([file]) => void check(file)}
          />
        </>
      )}
      {state.step === 'checking' && (
        <Progress label={words.exporting.checking(state.at, state.all)} at={state.at} all={state.all} />
      )}
      {state.step === 'preview' && (
        <ImportPreviewView preview={state.preview} onApply={(choice) => void apply(state.preview, choice)}>
          {close}
        </ImportPreviewView>
      )}
      {state.step === 'writing' && <Progress label={words.exporting.staging(state.staged)} testId="import-progress" />}
      {state.step === 'failed' && <ImportFault fault={state.fault} />}
      {state.step === 'done' && (
        <Notice tone="good" role="status" testId="import-done">
          <span>
            {words.exporting.importDone(
              state.applied.added,
              state.applied.same,
              state.applied.conflicting.length,
              state.applied.merged.length,
            )}
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
      {busy && (
        <span className="row">
          <Button onPress={stop} testId="import-stop">
            {words.exporting.stop}
          </Button>
        </span>
      )}
      {!busy && state.step !== 'preview' && <span className="row">{close}</span>}
    </Modal>
  );
}
