import type { Spool } from '../spool';
import type { FileWriter } from './fileWriter';
import { textFile } from './textFile';

export interface Lines<Row> {
  readonly path: string;
  readonly head?: string;
  readonly between?: string;
  readonly tail?: string;
  readonly textOf: (row: Row) => string;
}

/** A text file made of one piece per row, with something before, between and after (JSONL, RIS, a JSON array). */
export async function linesWriter<Row>(spool: Spool, lines: Lines<Row>): Promise<FileWriter<Row>> {
  const file = await textFile(spool, lines.path);
  let rows = 0;
  await file.write(lines.head ?? '');
  return {
    path: lines.path,
    async add(row) {
      await file.write(`${rows > 0 ? (lines.between ?? '') : ''}${lines.textOf(row)}`);
      rows += 1;
    },
    async finish() {
      await file.write(lines.tail ?? '');
      await file.flush();
    },
    read: () => file.read(),
    rows: () => rows,
  };
}
