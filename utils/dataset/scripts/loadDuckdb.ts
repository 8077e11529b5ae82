/** Reads the tables as views with every column as text and takes the formula guard off. Run by tests/interop. */
export const loadDuckdb = `-- Load the dataset with DuckDB. 用 DuckDB 读取数据集。 Usage, from the unpacked folder: duckdb -init scripts/load_duckdb.sql
-- One ' stands before cells a spreadsheet would run; unguard takes it off. 去掉防公式的单引号。
CREATE OR REPLACE MACRO unguard(text) AS regexp_replace(text, '^''(''*[=+\\-@\\t\\r\\n])', '\\1');
${['reports', 'sections', 'field_provenance', 'attachments', 'versions', 'capture_log']
  .map(
    (name) =>
      `CREATE OR REPLACE VIEW ${name} AS SELECT unguard(COLUMNS(*)) FROM read_csv('data/${name}.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 33554432);`,
  )
  .join('\n')}
-- Everything, nested. 全部内容： SELECT * FROM read_json('data/reports.jsonl', format = 'newline_delimited', maximum_object_size = 67108864);
-- Parquet: SELECT * FROM 'data/reports.parquet';
`;
