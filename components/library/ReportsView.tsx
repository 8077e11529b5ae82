import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { countReports } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import { ExportDialog } from '../export/ExportDialog';
import { ImportDialog } from '../export/ImportDialog';
import { ReportDetail } from '../review/ReportDetail';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { useWords } from '../ui/useWords';
import { type Conditions, isNarrowed } from './conditions';
import { FilterPanel } from './FilterPanel';
import { LibraryToolbar } from './LibraryToolbar';
import { ReportTable } from './ReportTable';
import { SavedSelections } from './SavedSelections';
import { SelectionBar } from './SelectionBar';
import { nothingSelected, selectedInOrder } from './selection';
import { useActs } from './useActs';
import { goTo } from './useHash';
import { useLibraryView } from './useLibraryView';
import { useReportList } from './useReportList';
import { useSearch } from './useSearch';

interface Props {
  readonly openId: string | null;
}

/** Reports: found, narrowed, ticked, opened. */
export function ReportsView({ openId }: Props) {
  const words = useWords();
  const { columns, sort, setColumns, setSort } = useLibraryView();
  const [conditions, setConditions] = useState<Conditions>({});
  const [exporting, setExporting] = useState(false);
  const [importing, setImporting] = useState(false);
  const allCount = useLiveQuery(() => countReports(), []) ?? 0;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [selection, setSelection] = useState(nothingSelected);
  const [fault, setFault] = useState<Fault | null>(null);
  const acts = useActs(setFault);
  const search = useSearch(conditions.search ?? '', allCount);
  const list = useReportList(conditions, sort, search.found);
  const ids = list.ids ?? [];
  const ticked = selection.ids.size === 0 ? [] : selectedInOrder(selection, ids);
  const shownFault = list.fault ?? search.fault ?? fault;

  return (
    <main className="view">
      <h1 className="visually-hidden">{words.library.screen}</h1>
      <div className="stack-tight">
        <LibraryToolbar
          conditions={conditions}
          columns={columns}
          filtersOpen={filtersOpen}
          onConditions={setConditions}
          onColumns={setColumns}
          onToggleFilters={() => setFiltersOpen(!filtersOpen)}
          onExport={() => setExporting(true)}
          onImport={() => setImporting(true)}
        />
        <SavedSelections conditions={conditions} onChoose={setConditions} />
        {filtersOpen && <FilterPanel conditions={conditions} onChange={setConditions} />}
        {shownFault && <FaultNotice fault={shownFault} />}
      </div>
      <SelectionBar
        ids={ticked}
        shownCount={ids.length}
        searching={isNarrowed(conditions)}
        acts={acts}
        onClear={() => setSelection(nothingSelected)}
        onExport={() => setExporting(true)}
      />
      <div className={openId ? 'split split-open' : 'split'}>
        {list.ids === undefined ? (
          <p className="soft">{words.common.loading}</p>
        ) : ids.length === 0 && !isNarrowed(conditions) ? (
          <Empty title={words.library.emptyTitle} says={words.library.emptySays} testId="library-empty">
            <Button onPress={() => goTo('welcome')}>{words.library.nav.welcome}</Button>
          </Empty>
        ) : ids.length === 0 ? (
          <Empty says={words.library.noneMatch} testId="library-none">
            <Button onPress={() => setConditions({})}>{words.library.clearFilters}</Button>
          </Empty>
        ) : (
          <ReportTable
            ids={ids}
            columns={columns}
            sort={sort}
            selection={selection}
            openId={openId}
            query={conditions.search ?? ''}
            onSort={setSort}
            onSelect={setSelection}
            onOpen={(id) => goTo(`report/${id}`)}
          />
        )}
        {openId && <ReportDetail key={openId} id={openId} onClose={() => goTo('')} />}
      </div>
      {importing && <ImportDialog isOpen onClose={() => setImporting(false)} />}
      {exporting && (
        <ExportDialog
          isOpen
          selected={ticked}
          shown={ids}
          narrowed={isNarrowed(conditions)}
          allCount={allCount}
          onClose={() => setExporting(false)}
        />
      )}
    </main>
  );
}
