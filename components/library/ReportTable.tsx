import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportSort } from '@/utils/db';
import type { Report } from '@/utils/report/schema';
import { useWords } from '../ui/useWords';
import { type ColumnKey, gridTracks } from './columns';
import { extend, type Selection, selectAll, toggle } from './selection';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { tableKey } from './tableKey';
import { useRows } from './useRows';
import { useSnippets } from './useSnippets';

interface Props {
  readonly ids: readonly string[];
  /** Rows that came with the list: those of its first screen. */
  readonly early: readonly Report[];
  /** False while only the first screen of the list is there: then all of it cannot be ticked. */
  readonly isWhole: boolean;
  readonly columns: readonly ColumnKey[];
  readonly sort: ReportSort;
  readonly selection: Selection;
  readonly openId: string | null;
  /** What these reports were found by, '' for nothing; its words are marked and rows are higher, to show where they stand. */
  readonly query: string;
  /** Names the list: another one is shown from its beginning. */
  readonly name: string;
  readonly onSort: (sort: ReportSort) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (id: string) => void;
}

const rowHeight = 44;
const foundHeight = 64;

/** Any number of reports, of which only those in view exist in the page. Keys: arrows, Space ticks, Enter opens. */
export function ReportTable(props: Props) {
  const { ids, early, isWhole, columns, selection, openId, query, name, onSelect, onOpen } = props;
  const words = useWords();
  const scroller = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(0);
  const height = query === '' ? rowHeight : foundHeight;
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    scrollPaddingStart: rowHeight,
    overscan: 6,
    // One function for one list: a new one makes the virtualiser walk all the ids again.
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
  });
  const items = virtual.getVirtualItems();
  const rows = useRows(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0, early);
  const shown = items.flatMap(({ index }) => rows.get(ids[index] ?? '') ?? []);
  const found = useSnippets(shown, query);
  const current = Math.min(at, Math.max(0, ids.length - 1));
  const active = ids[current];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height is what asks for measuring anew
  useEffect(() => virtual.measure(), [virtual, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or search is what leads back to the top
  useEffect(() => {
    setAt(0);
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [name, query]);
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
    if (act.all && isWhole) onSelect(selectAll(selection, ids));
    if (act.tick && active) onSelect(toggle(selection, active));
    if (act.open && active) onOpen(active);
  };
  const tracks = useMemo(() => gridTracks(columns), [columns]);
  // Rows are drawn anew only when they change: what they call stays the same and looks up what is current.
  const latest = useRef(props);
  latest.current = props;
  const tick = useCallback((id: string, shift: boolean) => {
    const now = latest.current;
    now.onSelect(shift ? extend(now.selection, id, now.ids) : toggle(now.selection, id));
  }, []);
  const open = useCallback((id: string, index: number) => {
    setAt(index);
    latest.current.onOpen(id);
  }, []);
  return (
    <table
      ref={scroller}
      className="grid"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves in (ARIA APG)
      role="grid"
      tabIndex={0}
      aria-label={words.library.table}
      data-found={query === '' ? undefined : true}
      aria-rowcount={isWhole ? ids.length + 1 : -1}
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
              found={found.get(id)}
              isActive={item.index === current}
              isOpen={id === openId}
              isTicked={selection.ids.has(id)}
              onTick={tick}
              onOpen={open}
            />
          );
        })}
      </tbody>
    </table>
  );
}
