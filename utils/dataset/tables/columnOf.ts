import type { CellValue, Column, ColumnType } from './table';

/** A column in one call: name, type, labels (zh, en), definitions (zh, en), value, and the closed list of values where there is one. */
export const columnOf = <Row>(
  name: string,
  type: ColumnType,
  [labelZh, labelEn]: readonly [string, string],
  [zh, en]: readonly [string, string],
  get: (row: Row) => CellValue,
  values?: readonly string[],
): Column<Row> => ({
  name,
  type,
  label: { zh: labelZh, en: labelEn },
  definition: { zh, en },
  ...(values ? { values } : {}),
  get,
});
