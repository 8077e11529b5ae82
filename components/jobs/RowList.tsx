import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../ui/useWords';
import { type ListedRow, RowLine } from './RowLine';
import { rowKey } from './rowKey';
import { useVirtualList } from './useVirtualList';

interface Props {
  readonly rows: readonly ListedRow[];
  /** The rows ticked; without it there is nothing to tick. */
  readonly ticked?: ReadonlySet<string>;
  readonly onToggle?: (id: string, isRange: boolean) => void;
  readonly testId: string;
}

/**
 * Rows of a list with what the library knows of each, any number of them. Keys: arrows, Home, End and Page move, Space
 * ticks, Shift+Space ticks up to here; Shift with the mouse does the same.
 */
export function RowList({ rows, ticked, onToggle, testId }: Props) {
  const { jobs } = useWords();
  const [at, setAt] = useState(0);
  const current = Math.min(at, Math.max(0, rows.length - 1));
  const { scroller, virtual } = useVirtualList(
    rows.map(({ id }) => id),
    ticked && current,
  );
  const isShift = useRef(false);
  const isMoving = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    isShift.current = event.shiftKey;
    const next = ticked && rowKey(event.key, current, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    isMoving.current = true;
    setAt(next);
    virtual.scrollToIndex(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the check boxes inside, wherever among them the focus is
    <div
      ref={scroller}
      className="row-list"
      tabIndex={ticked ? undefined : 0}
      data-testid={testId}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        isShift.current = event.shiftKey;
      }}
      onPointerDown={(event) => {
        isShift.current = event.shiftKey;
      }}
    >
      <ul className="plain-list" aria-label={jobs.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <RowLine
                key={key}
                ref={virtual.measureElement}
                row={row}
                index={index}
                count={rows.length}
                top={start}
                isTicked={ticked?.has(row.id)}
                isCurrent={index === current}
                takesFocus={index === current && isMoving}
                onTick={() => {
                  setAt(index);
                  onToggle?.(row.id, isShift.current);
                }}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
