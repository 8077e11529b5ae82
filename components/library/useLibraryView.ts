import { useEffect, useState } from 'react';
import { keepLibraryView, readLibraryView } from '@/utils/browser/libraryView';
import type { ReportSort } from '@/utils/db';
import { type ColumnKey, defaultColumns, readColumns } from './columns';
import { sortKeyOf } from './conditions';

interface LibraryView {
  readonly columns: readonly ColumnKey[];
  readonly sort: ReportSort;
  readonly setColumns: (columns: readonly ColumnKey[]) => void;
  readonly setSort: (sort: ReportSort) => void;
}

const newestFirst: ReportSort = { by: 'capturedAt', descending: true };

/** Columns and order as the researcher left them; kept as they change. */
export function useLibraryView(): LibraryView {
  const [columns, setColumns] = useState<readonly ColumnKey[]>(defaultColumns);
  const [sort, setSort] = useState<ReportSort>(newestFirst);
  useEffect(() => {
    void readLibraryView().then((kept) => {
      setColumns(readColumns(kept.columns));
      const by = sortKeyOf(kept.sort?.by);
      if (by) setSort({ by, descending: kept.sort?.descending ?? false });
    });
  }, []);
  const keep = (nextColumns: readonly ColumnKey[], nextSort: ReportSort) =>
    void keepLibraryView({
      columns: nextColumns,
      sort: { by: nextSort.by, descending: nextSort.descending ?? false },
    });
  return {
    columns,
    sort,
    setColumns: (next) => {
      setColumns(next);
      keep(next, sort);
    },
    setSort: (next) => {
      setSort(next);
      keep(columns, next);
    },
  };
}
