import type { Report } from '@/utils/report/schema';
import type { PlacedRecord } from '../records/place';
import { columnOf } from './columnOf';
import type { CellValue, Column, ColumnType } from './table';

/** A column of the table of reports; its value is made from the light row. */
export const reportColumn = (
  name: string,
  type: ColumnType,
  label: readonly [string, string],
  definition: readonly [string, string],
  get: (report: Report, placed: PlacedRecord) => CellValue,
  values?: readonly string[],
): Column<PlacedRecord> =>
  columnOf(name, type, label, definition, (placed) => get(placed.record.report, placed), values);
