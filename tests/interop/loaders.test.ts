import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records, type Unpacked, unpackedDataset } from './support/dataset';
import { duckdb } from './support/duckdb';
import { python } from './support/python';
import { rAnswer } from './support/r';

let set: Unpacked;
let truth: Shape;
beforeAll(async () => {
  set = await unpackedDataset();
  truth = onDisk();
});
afterAll(() => set.remove());

/** Rows and columns, by table. */
type Shape = Readonly<Record<string, { readonly rows: number; readonly columns: readonly string[] }>>;

/** What really lies in the package: every CSV, read by a parser that knows nothing of our list of tables. */
function onDisk(): Shape {
  const data = readdirSync(join(set.folder, 'data'))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `data/${name}`);
  return Object.fromEntries(
    ['codebook.csv', ...data].sort().map((path) => {
      const text = readFileSync(join(set.folder, path), 'utf8').replace(/^\uFEFF/, '');
      const { data: rows, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      return [path.replace(/^data\/|\.csv$/g, ''), { rows: rows.length, columns: meta.fields ?? [] }];
    }),
  );
}

const names = () => Object.keys(truth);
test('the package has a row in every table, or a loader that drops rows would pass', () => {
  expect(names()).toContain('method_summary');
  for (const [name, { rows }] of Object.entries(truth)) expect(rows, name).toBeGreaterThan(0);
});

test('pandas loads every table of the package, all rows and columns', () => {
  const code = `import sys,json;sys.path.insert(0,'scripts')
import load_pandas as d
print(json.dumps({n:{'rows':len(getattr(d,n)),'columns':list(getattr(d,n).columns)} for n in ${JSON.stringify(names())}}))`;
  const shape: Shape = JSON.parse(python(['-c', code], set.folder));
  for (const [name, { rows, columns }] of Object.entries(truth)) {
    expect(shape[name]?.rows, name).toBe(rows);
    expect(shape[name]?.columns.slice(0, columns.length), name).toEqual(columns);
  }
});

test('R loads every table of the package, all rows and columns', () => {
  const listed = names().map((name) => `${name} = list(rows = nrow(${name}), columns = I(names(${name})))`);
  const shape = rAnswer(set.folder, `source("scripts/load_R.R")\nanswer <- list(${listed.join(', ')})`) as Shape;
  for (const [name, { rows, columns }] of Object.entries(truth)) {
    expect(shape[name]?.rows, name).toBe(rows);
    expect(shape[name]?.columns.slice(0, columns.length), name).toEqual(columns);
  }
});

test('DuckDB loads every table of the package, all rows and columns', () => {
  for (const [name, { rows, columns }] of Object.entries(truth)) {
    expect(duckdb(set.folder, `SELECT count(*) AS n FROM ${name}`), name).toEqual([{ n: String(rows) }]);
    const described = duckdb(set.folder, `SELECT column_name FROM (DESCRIBE ${name})`) as { column_name: string }[];
    expect(
      described.map((column) => column.column_name),
      name,
    ).toEqual(columns);
  }
});

test('counts are numbers in every tool, and true and false are no texts', () => {
  const total = records.reduce((sum, { report }) => sum + report.characters, 0);
  const pandas = `import sys,json;sys.path.insert(0,'scripts')
import load_pandas as d
print(json.dumps([int(d.reports.characters.sum()), str(d.reports.series_year.dtype), str(d.reports.series_year_inferred.dtype)]))`;
  expect(JSON.parse(python(['-c', pandas], set.folder))).toEqual([total, 'Int64', 'boolean']);
  const r =
    'source("scripts/load_R.R")\nanswer <- list(sum(reports$characters), class(reports$series_year), class(reports$series_year_inferred))';
  expect(rAnswer(set.folder, r)).toEqual([total, 'numeric', 'logical']);
  const sql = 'SELECT sum(characters) AS n, any_value(typeof(series_year_inferred)) AS kind FROM reports';
  expect(duckdb(set.folder, sql)).toEqual([{ n: String(total), kind: 'BOOLEAN' }]);
});
