import { bom, headerLine, rowLine } from '../csv/tableLines';
import type { Spool } from '../spool';
import { csvPath, type Table } from '../tables/table';
import type { FileWriter } from './fileWriter';
import { textFile } from './textFile';

/** `data/<table>.csv`: UTF-8 with BOM, RFC 4180, formula-safe; `rowsOf` unfolds what streams past into table rows. */
export async function csvWriter<Input, Row>(
  spool: Spool,
  table: Table<Row>,
  rowsOf: (input: Input) => readonly Row[],
): Promise<FileWriter<Input>> {
  const path = csvPath(table);
  const file = await textFile(spool, path);
  let rows = 0;
  await file.write(bom + headerLine(table));
  return {
    path,
    async add(input) {
      for (const row of rowsOf(input)) {
        rows += 1;
        await file.write(rowLine(table, row));
      }
    },
    finish: () => file.flush(),
    read: () => file.read(),
    rows: () => rows,
  };
}
