import { joinList } from '../csv/csvCell';
import type { CellValue, Table } from '../tables/table';
import type { SheetPlan } from '../writers/sheetWriter';
import type { SheetCell } from './sheetRow';
import { cellLimit } from './xlsxText';

/** Says which columns of the row were cut, because a cell holds 32,767 characters. */
export const cutColumn = 'cut_columns';

/** A table as a sheet: its columns, and one more that names the columns whose text was cut. */
export const tableSheet = <Row>(table: Table<Row>): SheetPlan<Row> => ({
  path: `data/${table.name}.xlsx`,
  sheetName: table.name,
  heads: [...table.columns.map(({ name }) => name), cutColumn],
  cellsOf(row) {
    const cells = table.columns.map((column) => cell(column.get(row)));
    const cut = table.columns.filter((_, index) => tooLong(cells[index])).map(({ name }) => name);
    return [...cells, cut.length > 0 ? cut.join('|') : undefined];
  },
});

const tooLong = (value: SheetCell) => typeof value === 'string' && value.length > cellLimit;

function cell(value: CellValue): SheetCell {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : joinList(value);
}
