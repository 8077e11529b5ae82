import type { ColumnType } from '../tables/table';
import { type DescribedTable, tables } from '../tables/tables';

const casts: Partial<Record<ColumnType, string>> = { integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' };

const view = (name: string, path: string, replaced: readonly string[]) => {
  const cells = `SELECT unguard(COLUMNS(*)) FROM read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 33554432)`;
  const columns = replaced.length > 0 ? `* REPLACE (${replaced.join(', ')})` : '*';
  return `CREATE OR REPLACE VIEW ${name} AS SELECT ${columns} FROM (${cells});`;
};

const viewOf = ({ name, columns }: DescribedTable) =>
  view(
    name,
    `data/${name}.csv`,
    columns.flatMap((column) => {
      const cast = casts[column.type];
      return cast ? [`CAST("${column.name}" AS ${cast}) AS "${column.name}"`] : [];
    }),
  );

/** Reads every table as a view under its own name: text as text without the formula guard, counts as numbers. Run by tests/interop. */
export const loadDuckdb = `-- Load the dataset with DuckDB. 用 DuckDB 读取数据集。 Usage, from the unpacked folder: duckdb -init scripts/load_duckdb.sql
-- One ' stands before cells a spreadsheet would run; unguard takes it off. 去掉防公式的单引号。
CREATE OR REPLACE MACRO unguard(text) AS regexp_replace(text, '^''(''*[=+\\-@\\t\\r\\n\\x00])', '\\1');
-- What each column of each table means. 各表各列的含义。
${view('codebook', 'codebook.csv', [])}
${tables.map(viewOf).join('\n')}
-- A day as a date. 日期： SELECT TRY_CAST(date_written AS DATE) FROM reports;
-- Members of a list. 列表成员： SELECT report_id, unnest(string_split(issuing_body, '|')) FROM reports;
-- Everything, nested. 全部内容： SELECT * FROM read_json('data/reports.jsonl', format = 'newline_delimited', maximum_object_size = 67108864);
-- Parquet: SELECT * FROM 'data/reports.parquet';
`;
