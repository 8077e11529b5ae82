import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { formatDay } from '../ui/format';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';
import type { CaptureStep, KnownRecord } from './pageReading';

interface Props {
  readonly capture: CaptureStep;
  readonly known: KnownRecord | null;
  readonly disabled: boolean;
  /** On a list, capturing the whole of it is the first thing to do; that button stands with the list. */
  readonly isList: boolean;
  readonly onCapture: () => void;
  readonly onOpenRecord: (id: string) => void;
}

/**
 * The one act of the popup, and what came of it. Focus starts here, so that Enter captures. The buttons come first and
 * what is said of them below: nothing that arrives later may move a button under a finger.
 */
export function CaptureBar({ capture, known, disabled, isList, onCapture, onOpenRecord }: Props) {
  const words = useWords();
  const day = known?.capturedAt ? formatDay(known.capturedAt) : '';
  const stored = capture.step === 'done' || (known !== null && !known.changed);
  const recordId = capture.step === 'done' ? capture.outcome.reportId : known?.id;
  const outcome = capture.step === 'done' ? capture.outcome.outcome : capture.step === 'failed' ? 'fault' : undefined;
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          look={stored || isList ? 'plain' : 'primary'}
          large
          autoFocus
          testId="popup-capture"
          action="capture"
          isDisabled={disabled || capture.step === 'capturing'}
          onPress={onCapture}
        >
          {capture.step === 'capturing'
            ? words.capture.capturing
            : known || capture.step === 'done'
              ? words.capture.captureAgain
              : words.capture.capture}
        </Button>
        {recordId && (
          <Button
            large
            look={stored ? 'primary' : 'plain'}
            testId="popup-open-record"
            onPress={() => onOpenRecord(recordId)}
          >
            {words.capture.openRecord}
          </Button>
        )}
      </div>
      {known && capture.step !== 'done' && (
        <Notice tone={known.changed ? 'warn' : 'good'} testId="popup-known">
          <span>
            <span aria-hidden="true">{known.changed ? '△ ' : '✓ '}</span>
            {known.changed ? words.capture.alreadyChanged(day) : words.capture.already(day)}
          </span>
        </Notice>
      )}
      <div role="status" data-testid="popup-outcome" data-outcome={outcome}>
        {capture.step === 'done' && (
          <Notice tone="good">
            <span>
              <span aria-hidden="true">✓ </span>
              {words.capture.outcome[capture.outcome.outcome]}
            </span>
          </Notice>
        )}
        {capture.step === 'failed' && <FaultNotice fault={capture.fault} onRetry={onCapture} />}
      </div>
    </div>
  );
}
