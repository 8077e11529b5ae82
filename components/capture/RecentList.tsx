import { Button } from '../ui/Button';
import { formatDay } from '../ui/format';
import { useWords } from '../ui/useWords';
import type { RecentReport } from './pageReading';

interface Props {
  readonly recent: readonly RecentReport[] | undefined;
  readonly onOpenRecord: (id: string) => void;
}

/** The reports captured last; each opens its record. */
export function RecentList({ recent, onOpenRecord }: Props) {
  const words = useWords();
  if (!recent) return null;
  return (
    <section className="stack-tight" aria-labelledby="recent">
      <h2 id="recent" className="section-name">
        {words.capture.lastCaptured}
      </h2>
      {recent.length === 0 ? (
        <p className="small soft">{words.capture.noneCaptured}</p>
      ) : (
        <ul className="recent">
          {recent.map((report) => (
            <li key={report.id}>
              <Button look="quiet" onPress={() => onOpenRecord(report.id)} testId={`recent-${report.id}`}>
                <span className="recent-title" lang="zh-CN">
                  {report.values.title ?? words.common.untitled}
                </span>
              </Button>
              <span className="small soft">{formatDay(report.capturedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
