import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';
import { duckdb } from './support/duckdb';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

// The Node API decodes with a TextDecoder, which drops a byte order mark at the start of a text; DuckDB itself keeps it.
const readRows = expectedRows.map((row) => ({ ...row, text: row.text.replace(/^\uFEFF/, '') }));
const markOnly = expectedRows.find(({ text }) => text === '\uFEFF')?.report_id;

const columns = Object.keys(expectedRows[0] ?? {}).join(', ');
const run = (...statements: readonly string[]) => duckdb(set.folder, ...statements);

test('the loader script runs and DuckDB reads every row of the CSV as it is', () => {
  expect(run(`SELECT ${columns} FROM reports ORDER BY report_id`)).toEqual(readRows);
  expect(run(`SELECT strlen(text) AS bytes FROM reports WHERE report_id = '${markOnly}'`)).toEqual([{ bytes: '3' }]);
});

test('DuckDB reads every row of the JSONL', () => {
  const source = "read_json('data/reports.jsonl', format = 'newline_delimited', maximum_object_size = 67108864)";
  const select =
    "report_id, title, index_number, date_written::VARCHAR AS date_written, array_to_string(issuing_body, '|') AS issuing_body, body.text AS text";
  expect(run(`SELECT ${select} FROM ${source} ORDER BY report_id`)).toEqual(readRows);
});

test('DuckDB reads every row of the Parquet, absent as NULL', () => {
  expect(run(`SELECT ${columns} FROM 'data/reports.parquet' ORDER BY report_id`)).toEqual(readRows);
  expect(run("SELECT count(*) AS n FROM 'data/reports.parquet' WHERE topic IS NULL")).toEqual([
    { n: String(expectedRows.length) },
  ]);
});

test('every table joins to the reports', () => {
  for (const table of ['sections', 'field_provenance', 'attachments', 'versions', 'capture_log']) {
    expect(run(`SELECT count(*) AS n FROM ${table} t ANTI JOIN reports r USING (report_id)`), table).toEqual([
      { n: '0' },
    ]);
  }
});
