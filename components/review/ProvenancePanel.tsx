import { useLiveQuery } from 'dexie-react-hooks';
import { readLog } from '@/utils/db';
import type { Content, Report } from '@/utils/report/schema';
import { SignalList } from '../capture/SignalList';
import { formatInstant } from '../ui/format';
import { useWords } from '../ui/useWords';
import { Citation } from './Citation';
import { SourceView } from './SourceView';

interface Props {
  readonly report: Report;
  readonly content: Content;
}

/** Where the report comes from, when and how it was read, and what happened to it since. */
export function ProvenancePanel({ report, content }: Props) {
  const words = useWords();
  const log = useLiveQuery(() => readLog({ reportId: report.id }), [report.id, report.revision]);
  const rows: readonly (readonly [string, string])[] = [
    [words.review.url, report.url],
    [words.review.capturedAt, formatInstant(report.capturedAt)],
    [words.review.readBy, words.common.readBy[report.readBy]],
    [words.review.rule, `${report.rule.id} · ${report.rule.version}`],
    [words.review.body, content.body.finder],
    [words.review.region, report.region?.path.join(' ') ?? words.common.nothing],
    [words.review.series, report.series ? `${report.series.name} ${report.series.year ?? ''}` : words.common.nothing],
    [words.review.bodyHash, report.bodySha256],
    [words.review.sourceHash, report.sourceSha256],
  ];
  return (
    <>
      <dl className="fields">
        {rows.map(([name, value]) => (
          <div key={name} className="field">
            <dt className="field-name">{name}</dt>
            <dd className="wrap small">{value}</dd>
          </div>
        ))}
      </dl>
      <Citation report={report} content={content} />
      <SignalList signals={content.signals} kind={report.kind} />
      <section className="stack-tight">
        <h3>{words.review.log}</h3>
        <ol className="small" data-testid="record-log">
          {log?.entries.map((entry) => (
            <li key={entry.id}>
              {formatInstant(entry.at)} {words.common.event[entry.event]}
              {entry.reason && <span className="soft"> {entry.reason}</span>}
            </li>
          ))}
        </ol>
      </section>
      <SourceView sourceSha256={report.sourceSha256} />
    </>
  );
}
