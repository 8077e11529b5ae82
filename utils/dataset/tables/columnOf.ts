import type { CellValue, Column, ColumnType } from './table';

/** A column in one call: name, type, labels (zh, en), definitions (zh, en), value. */
export const columnOf = <Row>(
  name: string,
  type: ColumnType,
  [labelZh, labelEn]: readonly [string, string],
  [zh, en]: readonly [string, string],
  get: (row: Row) => CellValue,
): Column<Row> => ({ name, type, label: { zh: labelZh, en: labelEn }, definition: { zh, en }, get });
