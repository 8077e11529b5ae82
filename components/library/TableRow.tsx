import { type CSSProperties, memo } from 'react';
import type { Snippet } from '@/utils/db';
import type { Report } from '@/utils/report/schema';
import { Marked } from '../ui/Marked';
import { useWords } from '../ui/useWords';
import { cellText } from './cellText';
import type { ColumnKey } from './columns';
import { FoundText } from './FoundText';

interface Props {
  readonly id: string;
  /** Undefined for the moment until its row is read. */
  readonly report: Report | undefined;
  readonly index: number;
  readonly top: number;
  readonly tracks: CSSProperties;
  readonly columns: readonly ColumnKey[];
  readonly query: string;
  /** Why it was found, as soon as it is read. */
  readonly found: Snippet | undefined;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isTicked: boolean;
  readonly onTick: (id: string, shift: boolean) => void;
  readonly onOpen: (id: string, index: number) => void;
}

/** One report as a row. Captured text is text: it is never read as markup. */
export const TableRow = memo(function TableRow(props: Props) {
  const { id, report, index, columns, isActive, isOpen, isTicked, onTick, onOpen } = props;
  const words = useWords();
  const title = report ? cellText(report, 'title', words) || words.common.untitled : words.common.loading;
  const state = [isActive && 'is-active', isOpen && 'is-open'].filter(Boolean).join(' ');
  return (
    <tr
      id={`row-${id}`}
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      className={`grid-row grid-data ${state}`}
      style={{ ...props.tracks, transform: `translateY(${props.top}px)` }}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('button, input')) onOpen(id, index);
      }}
      data-report-id={id}
      data-testid={`library-row-${id}`}
    >
      <td aria-colindex={1} className="grid-cell grid-tick">
        <input
          type="checkbox"
          aria-label={words.library.selectRow(title)}
          checked={isTicked}
          onChange={(event) => onTick(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
        />
      </td>
      {columns.map((key, column) => (
        <td key={key} aria-colindex={column + 2} className="grid-cell">
          {key === 'title' ? (
            <button type="button" className="grid-open" lang="zh-CN" title={title} onClick={() => onOpen(id, index)}>
              <Marked text={title} query={props.query} />
              {props.query !== '' && <FoundText found={props.found} />}
            </button>
          ) : (
            report && <Cell report={report} column={key} query={props.query} />
          )}
        </td>
      ))}
    </tr>
  );
});

function Cell({ report, column, query }: { report: Report; column: ColumnKey; query: string }) {
  const words = useWords();
  const text = cellText(report, column, words);
  const inferred = report.inferredFields.some((name) => name === column);
  const corrected = report.correctedFields.some((name) => name === column);
  return (
    <span className="cell" title={text} data-column={column}>
      <span className="cell-text">
        {column === 'issues' && text !== '' && <span aria-hidden="true">△ </span>}
        <Marked text={text} query={query} />
      </span>
      {corrected && (
        <sup className="cell-mark" title={words.review.corrected}>
          {words.library.mark.corrected}
        </sup>
      )}
      {inferred && !corrected && (
        <sup className="cell-mark" title={words.review.inferredHelp}>
          {words.library.mark.inferred}
        </sup>
      )}
    </span>
  );
}
