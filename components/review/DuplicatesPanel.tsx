import { useLiveQuery } from 'dexie-react-hooks';
import { findDuplicates, mergeReports, readReports, undo } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { goTo } from '../library/useHash';
import { Button } from '../ui/Button';
import { formatDay, formatShare } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Tag } from '../ui/Tag';
import { toast } from '../ui/toasts';
import { useWords } from '../ui/useWords';

interface Props {
  readonly report: Report;
  readonly onFault: (fault: Fault | null) => void;
}

/** Reports that may be the same document, with the reason; merged only on the researcher's word, and undoable. */
export function DuplicatesPanel({ report, onFault }: Props) {
  const words = useWords();
  const found = useLiveQuery(async () => {
    const duplicates = await findDuplicates(report.id);
    const rows = new Map((await readReports(duplicates.map(({ id }) => id))).map((row) => [row.id, row]));
    return duplicates.flatMap((duplicate) => {
      const row = rows.get(duplicate.id);
      return row ? [{ ...duplicate, row }] : [];
    });
  }, [report.id, report.revision]);

  const merge = async (id: string) => {
    const result = await mergeReports(report.id, [id]);
    onFault(result.ok ? null : result.fault);
    if (!result.ok) return;
    const { undoId } = result.value;
    toast(words.review.merged, () => {
      void undo(undoId).then((undone) => onFault(undone.ok ? null : undone.fault));
    });
  };
  if (!found) return <Loading />;
  if (found.length === 0) return <p className="soft">{words.review.noDuplicates}</p>;
  return (
    <>
      <p className="small soft">{words.review.mergeSays}</p>
      <ul className="stack">
        {found.map(({ id, reasons, likeness, row }) => (
          <li key={id} className="panel stack-tight" data-testid={`duplicate-${id}`}>
            <span className="field-value" lang="zh-CN">
              {row.values.title ?? words.common.untitled}
            </span>
            <span className="row small soft">
              {reasons.map((reason) => (
                <Tag key={reason} tone="warn">
                  {words.review.duplicateReason[reason]}
                </Tag>
              ))}
              {likeness !== undefined && <span>{formatShare(likeness)}</span>}
              <span>{row.host}</span>
              <span>{formatDay(row.capturedAt)}</span>
            </span>
            <span className="row">
              <Button onPress={() => goTo(`report/${id}`)}>{words.capture.openRecord}</Button>
              <Button onPress={() => void merge(id)} testId={`merge-${id}`}>
                {words.review.merge}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
