import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/useWords';
import { RecordView } from './RecordView';
import { useRecord } from './useRecord';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** One report, read from the store and kept up to date. */
export function ReportDetail({ id, onClose }: Props) {
  const words = useWords();
  const reading = useRecord(id);
  return (
    <article className="detail panel" aria-label={words.review.screen} data-testid="detail">
      {reading.step === 'reading' && <Loading />}
      {reading.step === 'failed' && (
        <div className="stack-tight">
          <FaultNotice fault={reading.fault} />
          <span>
            <Button onPress={onClose} testId="detail-close">
              {words.common.close}
            </Button>
          </span>
        </div>
      )}
      {reading.step === 'read' && <RecordView report={reading.report} content={reading.content} onClose={onClose} />}
    </article>
  );
}
