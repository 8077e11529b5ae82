import type { Table } from '../tables/table';
import { cellText, csvLine } from './csvCell';

/** Byte order mark: without it Excel reads UTF-8 as the local code page. */
export const bom = '\uFEFF';

export const headerLine = <Row>(table: Table<Row>): string => csvLine(table.columns.map((column) => column.name));

export const rowLine = <Row>(table: Table<Row>, row: Row): string =>
  csvLine(table.columns.map((column) => cellText(column.get(row))));
