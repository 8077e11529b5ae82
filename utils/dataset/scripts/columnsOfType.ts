import type { ColumnType } from '../tables/table';
import type { DescribedTable } from '../tables/tables';

/** Names of a table's columns of these types, in their order. */
export const columnsOfType = ({ columns }: DescribedTable, ...types: readonly ColumnType[]): readonly string[] =>
  columns.filter(({ type }) => types.includes(type)).map(({ name }) => name);
