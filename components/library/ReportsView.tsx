import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { countReports } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import { ExportDialog } from '../export/ExportDialog';
import { ImportDialog } from '../export/ImportDialog';
import { ReportDetail } from '../review/ReportDetail';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { LineForm } from '../ui/LineForm';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/useWords';
import { ConditionChips } from './ConditionChips';
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
import { usePreparedSearch } from './usePreparedSearch';
import { useReportList } from './useReportList';
import { useSearch } from './useSearch';
import { useSelections } from './useSelections';

/** Columns that stand in the list while a report is open beside it. */
const columnsBeside = 3;

interface Props {
  readonly openId: string | null;
  /** Conditions that came with the address. They are taken over once and then changed like any others. */
  readonly asked: Conditions | undefined;
}

/** Reports: found, narrowed, ticked, opened. */
export function ReportsView({ openId, asked }: Props) {
  const words = useWords();
  const { columns, sort, setColumns, setSort } = useLibraryView();
  const shownColumns = useMemo(() => (openId ? columns.slice(0, columnsBeside) : columns), [openId, columns]);
  const [conditions, setConditions] = useState<Conditions>(asked ?? {});
  const askedText = JSON.stringify(asked);
  useEffect(() => {
    if (askedText === undefined) return;
    setConditions(JSON.parse(askedText) as Conditions);
    goTo('', { replace: true });
  }, [askedText]);
  const [dialog, setDialog] = useState<'export' | 'import' | null>(null);
  const counted = useLiveQuery(() => countReports(), []);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [selection, setSelection] = useState(nothingSelected);
  const [fault, setFault] = useState<Fault | null>(null);
  const selections = useSelections();
  const acts = useActs(setFault);
  const search = useSearch(conditions.search ?? '', counted);
  const list = useReportList(conditions, sort, search.found, { withRows: true });
  usePreparedSearch(list, sort);
  const ids = list.ids ?? [];
  const ticked = selection.ids.size === 0 ? [] : selectedInOrder(selection, ids);
  const narrowed = isNarrowed(conditions);
  const isSearching = (conditions.search ?? '').trim() !== '' && search.found === undefined;
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
          onExport={() => setDialog('export')}
          onImport={() => setDialog('import')}
        />
        {filtersOpen && <FilterPanel conditions={conditions} onChange={setConditions} />}
        {shownFault && <FaultNotice fault={shownFault} />}
      </div>
      <SelectionBar
        ids={ticked}
        shownCount={list.isWhole ? ids.length : counted}
        narrowed={narrowed}
        isSearching={isSearching}
        isComparing={search.searching && list.found === search.found}
        acts={acts}
        onClear={() => setSelection(nothingSelected)}
        onExport={() => setDialog('export')}
      >
        {narrowed && <ConditionChips conditions={conditions} onChange={setConditions} />}
        <SavedSelections selections={selections} onChoose={setConditions} />
        {narrowed && (
          <>
            <span className="grow" />
            <LineForm
              label={words.library.selectionName}
              testId="selection-name"
              submit={{ says: words.library.saveSelection, testId: 'selection-save' }}
              onLine={(name) => selections.keep(name, conditions)}
            />
          </>
        )}
      </SelectionBar>
      <div className={openId ? 'split split-open' : 'split'}>
        {list.ids === undefined ? (
          <Loading />
        ) : ids.length === 0 && !narrowed ? (
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
            early={list.rows}
            isWhole={list.isWhole}
            columns={shownColumns}
            sort={sort}
            selection={selection}
            openId={openId}
            query={list.found?.query ?? ''}
            name={list.name}
            onSort={setSort}
            onSelect={setSelection}
            onOpen={(id) => goTo(`report/${id}`)}
          />
        )}
        {openId && <ReportDetail key={openId} id={openId} onClose={() => goTo('')} />}
      </div>
      {dialog === 'import' && <ImportDialog isOpen onClose={() => setDialog(null)} />}
      {dialog === 'export' && list.isWhole && (
        <ExportDialog
          isOpen
          selected={ticked}
          shown={ids}
          narrowed={narrowed}
          allCount={counted ?? 0}
          onClose={() => setDialog(null)}
        />
      )}
    </main>
  );
}
