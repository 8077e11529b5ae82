import type { Spool } from '../spool';
import { type SheetCell, sheetRow } from '../xlsx/sheetRow';
import { sheetHead, sheetTail, xlsxParts } from '../xlsx/xlsxParts';
import { zipChunks } from '../zip/zipChunks';
import type { FileWriter } from './fileWriter';
import { textFile } from './textFile';

export interface SheetPlan<Row> {
  readonly path: string;
  readonly sheetName: string;
  readonly heads: readonly string[];
  readonly cellsOf: (row: Row) => readonly SheetCell[];
}

const encoder = new TextEncoder();

/** A workbook of one sheet that grows in the spool and becomes an XLSX, itself a zip, when it is read. */
export async function sheetWriter<Row>(spool: Spool, plan: SheetPlan<Row>): Promise<FileWriter<Row>> {
  const sheet = await textFile(spool, plan.path);
  const headStyle = 2;
  await sheet.write(sheetHead(plan.heads) + sheetRow(1, plan.heads, headStyle));
  let rows = 0;
  return {
    path: plan.path,
    stored: true,
    async add(row) {
      rows += 1;
      await sheet.write(sheetRow(rows + 1, plan.cellsOf(row)));
    },
    async finish() {
      await sheet.write(sheetTail);
      await sheet.flush();
    },
    read: () =>
      zipChunks([
        ...xlsxParts([plan.sheetName]).map(({ path, text }) => ({
          path,
          async *open() {
            yield encoder.encode(text);
          },
        })),
        { path: 'xl/worksheets/sheet1.xml', open: () => sheet.read() },
      ]),
    rows: () => rows,
  };
}
