import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ReportSort } from '@/utils/db';
import { useWords } from '../ui/useWords';
import { type ColumnKey, gridTracks } from './columns';
import { extend, type Selection, selectAll, toggle } from './selection';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { tableKey } from './tableKey';
import { useRows } from './useRows';

interface Props {
  readonly ids: readonly string[];
  readonly columns: readonly ColumnKey[];
  readonly sort: ReportSort;
  readonly selection: Selection;
  readonly openId: string | null;
  /** What is searched for; its words are marked and rows are higher, to show where they stand. */
  readonly query: string;
  readonly onSort: (sort: ReportSort) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (id: string) => void;
}

const rowHeight = 44;
const foundHeight = 64;

/** Any number of reports, of which only those in view exist in the page. Keys: arrows, Space ticks, Enter opens. */
export function ReportTable(props: Props) {
  const { ids, columns, selection, openId, query, onSelect, onOpen } = props;
  const words = useWords();
  const scroller = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(0);
  const height = query === '' ? rowHeight : foundHeight;
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    scrollPaddingStart: rowHeight,
    overscan: 12,
    getItemKey: (index) => ids[index] ?? index,
  });
  const items = virtual.getVirtualItems();
  const rows = useRows(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const current = Math.min(at, Math.max(0, ids.length - 1));
  const active = ids[current];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height is what asks for measuring anew
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    const index = openId === null ? -1 : ids.indexOf(openId);
    if (index >= 0) setAt(index);
  }, [openId, ids]);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget) return;
    const act = tableKey(event, current, ids.length);
    if (!act) return;
    event.preventDefault();
    if (act.move !== undefined) {
      setAt(act.move);
      virtual.scrollToIndex(act.move);
    }
    if (act.all) onSelect(selectAll(selection, ids));
    if (act.tick && active) onSelect(toggle(selection, active));
    if (act.open && active) onOpen(active);
  };
  const tracks = gridTracks(columns);
  return (
    <table
      ref={scroller}
      className="grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves in (ARIA APG)
      role="grid"
      tabIndex={0}
      aria-label={words.library.table}
      data-found={query === '' ? undefined : true}
      aria-rowcount={ids.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={active && `row-${active}`}
      data-testid="library-table"
      onKeyDown={onKeyDown}
    >
      <TableHead {...props} tracks={tracks} />
      <tbody className="grid-body" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const id = ids[item.index] ?? '';
          return (
            <TableRow
              key={item.key}
              id={id}
              report={rows.get(id)}
              index={item.index}
              top={item.start}
              tracks={tracks}
              columns={columns}
              query={query}
              isActive={item.index === current}
              isOpen={id === openId}
              isTicked={selection.ids.has(id)}
              onTick={(shift) => onSelect(shift ? extend(selection, id, ids) : toggle(selection, id))}
              onOpen={() => {
                setAt(item.index);
                onOpen(id);
              }}
            />
          );
        })}
      </tbody>
    </table>
  );
}
