import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { joinList } from '../csv/csvCell';
import type { Spool } from '../spool';
import type { CellValue, Column, ColumnType, Table } from '../tables/table';
import type { FileWriter } from './fileWriter';

/** A row group is written when it has so many rows or characters: that bounds memory, and how long the page is busy. */
const groupRows = 200;
const groupCharacters = 1_000_000;

/** Days and instants stay ISO text: readers disagree on Parquet dates. */
const elements: Record<
  ColumnType,
  { readonly type: 'BYTE_ARRAY' | 'INT32' | 'DOUBLE' | 'BOOLEAN'; readonly text: boolean }
> = {
  text: { type: 'BYTE_ARRAY', text: true },
  day: { type: 'BYTE_ARRAY', text: true },
  instant: { type: 'BYTE_ARRAY', text: true },
  list: { type: 'BYTE_ARRAY', text: true },
  integer: { type: 'INT32', text: false },
  number: { type: 'DOUBLE', text: false },
  boolean: { type: 'BOOLEAN', text: false },
};

const element = <Row>({ name, type, required }: Column<Row>) => ({
  name,
  type: elements[type].type,
  ...(elements[type].text ? { converted_type: 'UTF8' as const } : {}),
  repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
});

const plain = (value: CellValue): string | number | boolean | null =>
  value === undefined || value === null ? null : typeof value === 'object' ? joinList(value) : value;

/** `data/<table>.parquet`: the same values as the CSV, without the formula guard; absent is null. */
export async function parquetWriter<Row>(spool: Spool, table: Table<Row>): Promise<FileWriter<Row>> {
  const path = `data/${table.name}.parquet`;
  const file = await spool.create(path);
  const bytes = new ByteWriter(1 << 20);
  const flush = async () => {
    await file.write(bytes.getBytes());
    bytes.index = 0;
  };
  const schema = [{ name: 'root', num_children: table.columns.length }, ...table.columns.map(element)];
  const parquet = new ParquetWriter({ writer: Object.assign(bytes, { flush }), schema, createdBy: 'gongkai' });
  let columns = table.columns.map((): ReturnType<typeof plain>[] => []);
  let buffered = 0;
  let characters = 0;
  let rows = 0;
  const writeGroup = async () => {
    if (buffered === 0) return;
    const columnData = table.columns.map(({ name }, index) => ({ name, data: columns[index] ?? [] }));
    await parquet.write({ columnData, rowGroupSize: buffered });
    columns = table.columns.map(() => []);
    buffered = 0;
    characters = 0;
  };
  return {
    path,
    async add(row) {
      table.columns.forEach((column, index) => {
        const value = plain(column.get(row));
        columns[index]?.push(value);
        if (typeof value === 'string') characters += value.length;
      });
      rows += 1;
      buffered += 1;
      if (buffered >= groupRows || characters >= groupCharacters) await writeGroup();
    },
    async finish() {
      await writeGroup();
      await parquet.finish();
      await flush();
    },
    read: () => file.read(),
    rows: () => rows,
  };
}
