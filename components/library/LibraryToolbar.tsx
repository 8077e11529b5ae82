import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import { ColumnsMenu } from './ColumnsMenu';
import type { ColumnKey } from './columns';
import type { Conditions } from './conditions';

interface Props {
  readonly conditions: Conditions;
  readonly columns: readonly ColumnKey[];
  readonly filtersOpen: boolean;
  readonly onConditions: (conditions: Conditions) => void;
  readonly onColumns: (columns: readonly ColumnKey[]) => void;
  readonly onToggleFilters: () => void;
  readonly onExport: () => void;
  readonly onImport: () => void;
}

/** Above the table: search, filters, columns. */
export function LibraryToolbar(props: Props) {
  const { conditions, columns, filtersOpen, onConditions, onColumns, onToggleFilters, onExport, onImport } = props;
  const words = useWords();
  return (
    <search className="toolbar">
      <input
        type="search"
        className="input search"
        placeholder={words.library.search}
        aria-label={words.library.searchLabel}
        value={conditions.search ?? ''}
        data-testid="library-search"
        onChange={(event) => onConditions({ ...conditions, search: event.currentTarget.value || undefined })}
      />
      <Button aria-expanded={filtersOpen} onPress={onToggleFilters} testId="library-filters">
        {words.library.filters}
      </Button>
      <ColumnsMenu columns={columns} onChange={onColumns} />
      <Button onPress={onExport} testId="library-export" action="export">
        {words.library.export}
      </Button>
      <Button onPress={onImport} testId="library-import">
        {words.library.import}
      </Button>
    </search>
  );
}
