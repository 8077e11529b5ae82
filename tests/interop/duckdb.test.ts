import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

// The Node API decodes with a TextDecoder, which drops a byte order mark at the start of a text; DuckDB itself keeps it.
const readRows = expectedRows.map((row) => ({ ...row, text: row.text.replace(/^\uFEFF/, '') }));
const markOnly = expectedRows.find(({ text }) => text === '\uFEFF')?.report_id;

const columns = Object.keys(expectedRows[0] ?? {}).join(', ');
const api = pathToFileURL(resolve('out/tools/node_modules/@duckdb/node-api/lib/index.js')).href;

/** Runs statements in the unpacked folder; gives the rows of the last. */
function run(...statements: readonly string[]): unknown {
  const script = join(set.folder, '../run.mjs');
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
import duckdb from ${JSON.stringify(api)};
const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
const loader = readFileSync('scripts/load_duckdb.sql', 'utf8');
await connection.run(loader);
let rows;
for (const statement of ${JSON.stringify(statements)}) rows = (await connection.runAndReadAll(statement)).getRowObjectsJson();
process.stdout.write(JSON.stringify(rows));`,
  );
  return JSON.parse(
    execFileSync(process.execPath, [script], { cwd: set.folder, encoding: 'utf8', maxBuffer: 1 << 28 }),
  );
}

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
