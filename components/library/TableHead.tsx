import type { CSSProperties } from 'react';
import type { ReportSort } from '@/utils/db';
import { useLanguage, useWords } from '../ui/useWords';
import { type ColumnKey, columnLabel, columnShapes } from './columns';
import { nothingSelected, type Selection, selectAll } from './selection';

interface Props {
  readonly ids: readonly string[];
  readonly isWhole: boolean;
  readonly columns: readonly ColumnKey[];
  readonly sort: ReportSort;
  readonly selection: Selection;
  readonly tracks: CSSProperties;
  readonly onSort: (sort: ReportSort) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** Column names; those that can be sorted by are buttons, and the arrow beside the name says which way. */
export function TableHead({ ids, isWhole, columns, sort, selection, tracks, onSort, onSelect }: Props) {
  const words = useWords();
  const language = useLanguage();
  const all = ids.length > 0 && selection.ids.size >= ids.length && ids.every((id) => selection.ids.has(id));
  return (
    <thead className="grid-head">
      <tr aria-rowindex={1} className="grid-row" style={tracks}>
        <th scope="col" aria-colindex={1} className="grid-cell grid-tick">
          <input
            type="checkbox"
            aria-label={words.library.selectAll}
            checked={all}
            disabled={ids.length === 0 || !isWhole}
            data-testid="library-select-all"
            onChange={() => onSelect(all ? nothingSelected : selectAll(selection, ids))}
          />
        </th>
        {columns.map((key, index) => {
          const label = columnLabel(key, words, language);
          const by = columnShapes[key]?.sort;
          const isBy = by !== undefined && by === sort.by;
          return (
            <th
              key={key}
              scope="col"
              aria-colindex={index + 2}
              aria-sort={isBy ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className="grid-cell"
            >
              {by ? (
                <button
                  type="button"
                  className="sort"
                  title={words.library.sortBy(label)}
                  data-testid={`sort-${key}`}
                  onClick={() => onSort({ by, descending: isBy ? !sort.descending : false })}
                >
                  {label}
                  <span aria-hidden="true">{isBy ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              ) : (
                label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
