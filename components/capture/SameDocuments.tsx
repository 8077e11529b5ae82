import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Tag } from '../ui/Tag';
import { useWords } from '../ui/useWords';
import type { SameReport } from './pageReading';

interface Props {
  readonly same: readonly SameReport[];
  readonly onOpenRecord: (id: string) => void;
}

/** Before the click: reports under other addresses that may be this very document, each with the reason. */
export function SameDocuments({ same, onOpenRecord }: Props) {
  const words = useWords();
  if (same.length === 0) return null;
  return (
    <Notice tone="warn" role="status" testId="popup-same">
      <span className="stack-tight">
        <span>{words.capture.maybeCaptured}</span>
        {same.map(({ id, title, host, reasons }) => (
          <span key={id} className="row small">
            <span lang="zh-CN">{title ?? words.common.untitled}</span>
            <span className="soft">{host}</span>
            {reasons.map((reason) => (
              <Tag key={reason} tone="warn">
                {words.review.duplicateReason[reason]}
              </Tag>
            ))}
            <Button look="quiet" onPress={() => onOpenRecord(id)}>
              {words.capture.openRecord}
            </Button>
          </span>
        ))}
      </span>
    </Notice>
  );
}
