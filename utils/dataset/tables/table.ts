/** What a cell may hold. `undefined` and `null` are absence; an absent cell is empty in CSV and null elsewhere. */
export type CellValue = string | number | boolean | readonly string[] | null | undefined;

/** `day` is an ISO day, `instant` an ISO instant in UTC, `list` several texts (joined by `|` in CSV). */
export type ColumnType = 'text' | 'day' | 'instant' | 'integer' | 'number' | 'boolean' | 'list';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Column<Row> {
  /** English snake_case, the same in every format. */
  readonly name: string;
  readonly type: ColumnType;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  /** Closed list of values, where there is one. */
  readonly values?: readonly string[];
  readonly required?: boolean;
  readonly get: (row: Row) => CellValue;
}

/** One table of the dataset. CSV, Parquet, XLSX, schema, codebook and docs/dataset.md are all made from it. */
export interface Table<Row> {
  /** Also the name of its resource and of `data/<name>.csv`. */
  readonly name: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey?: readonly string[];
  /** True when `report_id` points into `reports`. */
  readonly belongsToReport?: boolean;
}

export const csvPath = (table: { readonly name: string }) => `data/${table.name}.csv`;
