import { openOutside } from '@/utils/browser/openPage';
import type { Fault } from '@/utils/report/faults';
import { type Report, statusSchema } from '@/utils/report/schema';
import { useActs } from '../library/useActs';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { formatDay } from '../ui/format';
import { Tag } from '../ui/Tag';
import { useWords } from '../ui/useWords';

interface Props {
  readonly report: Report;
  readonly onClose: () => void;
  readonly onFault: (fault: Fault | null) => void;
}

/** Title, standing, and what can be done with the whole report. */
export function RecordHead({ report, onClose, onFault }: Props) {
  const words = useWords();
  const acts = useActs(onFault);
  const binned = report.binnedAt !== null;
  return (
    <header className="stack-tight">
      <div className="row-spread">
        <span className="row small soft">
          <Tag>{words.common.kind[report.kind]}</Tag>
          {binned && <Tag tone="warn">{words.review.inBin}</Tag>}
          <span>{report.host}</span>
          <span>{formatDay(report.capturedAt)}</span>
        </span>
        <Button look="quiet" onPress={onClose} aria-label={words.library.closeDetail} testId="detail-close">
          ✕
        </Button>
      </div>
      <h2 className="record-title" lang="zh-CN" data-testid="detail-title">
        {report.values.title ?? words.common.untitled}
      </h2>
      <div className="row">
        <Choice
          label={words.review.status}
          hideLabel
          value={report.status}
          testId="detail-status"
          options={statusSchema.options.map((status) => ({ value: status, says: words.common.status[status] }))}
          onChange={(value) => {
            const status = statusSchema.safeParse(value);
            if (status.success) void acts.status([report.id], status.data);
          }}
        />
        <Button onPress={() => void openOutside(report.url)}>{words.review.openPage}</Button>
        {binned ? (
          <Button onPress={() => void acts.restore([report.id])} testId="detail-restore">
            {words.library.restore}
          </Button>
        ) : (
          <Button look="danger" onPress={() => void acts.bin([report.id])} testId="detail-bin" action="bin">
            {words.library.bin}
          </Button>
        )}
      </div>
    </header>
  );
}
