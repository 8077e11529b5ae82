import { attachmentsTable } from './attachmentsTable';
import { captureLogTable } from './captureLogTable';
import { methodTable } from './methodTable';
import { provenanceTable } from './provenanceTable';
import { reportsTable } from './reportsTable';
import { sectionsTable } from './sectionsTable';
import type { Bilingual, Column, Table } from './table';
import { versionsTable } from './versionsTable';

/** A table as its readers see it: what schema, codebook and documentation need, without the way its cells are made. */
export type DescribedTable = Omit<Table<never>, 'columns'> & {
  readonly columns: readonly Omit<Column<never>, 'get'>[];
  readonly label: Bilingual;
};

/** Every table of the dataset, in the order in which it is described. */
export const tables: readonly DescribedTable[] = [
  reportsTable,
  sectionsTable,
  provenanceTable,
  attachmentsTable,
  versionsTable,
  captureLogTable,
  methodTable,
];
