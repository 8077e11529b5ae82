import { schemaVersion } from '../records/encodeRecord';
import type { CellValue, ColumnType } from '../tables/table';
import { csvPath } from '../tables/table';
import { type DescribedTable, tables } from '../tables/tables';
import type { FileSum } from './fileSum';
import type { Quality } from './quality';

/** What the package says of itself; everything comes from the data, so the same selection says the same. */
export interface PackageFacts {
  readonly reports: number;
  /** Latest change among the reports; absent for an empty selection. */
  readonly latestAt: string | undefined;
  readonly part: number;
  readonly firstId: string | undefined;
  readonly lastId: string | undefined;
  /** Reports in the whole selection, over all parts. */
  readonly selected: number;
  readonly quality: Quality;
}

const fieldTypes: Record<ColumnType, Record<string, CellValue>> = {
  text: { type: 'string' },
  day: { type: 'date', format: 'default' },
  instant: { type: 'datetime', format: 'default' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  // The standard's text has a type `list`; its published profile 2.0 does not know it, and would refuse the package.
  list: { type: 'string' },
};

const constraintsOf = ({ required, values }: DescribedTable['columns'][number]) =>
  required || values
    ? { constraints: { ...(required ? { required } : {}), ...(values ? { enum: [...values] } : {}) } }
    : {};

const listSays = { zh: '多个值以“|”分隔。', en: ' Several values are parted by “|”.' };

const tableSchema = (table: DescribedTable) => ({
  fields: table.columns.map((column) => ({
    name: column.name,
    ...fieldTypes[column.type],
    title: `${column.label.zh} ${column.label.en}`,
    description: `${column.definition.zh}${column.type === 'list' ? listSays.zh : ''} ${column.definition.en}${column.type === 'list' ? listSays.en : ''}`,
    ...constraintsOf(column),
  })),
  missingValues: [''],
  ...(table.primaryKey ? { primaryKey: [...table.primaryKey] } : {}),
  ...(table.belongsToReport
    ? { foreignKeys: [{ fields: ['report_id'], reference: { resource: 'reports', fields: ['report_id'] } }] }
    : {}),
});

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ris: 'application/x-research-info-systems',
  json: 'application/json',
};

function resource(sum: FileSum) {
  const table = tables.find((one) => csvPath(one) === sum.path);
  const format = sum.path.split('.').at(-1) ?? '';
  const plain = sum.path.replace(/^(data|interop)\//, '').toLowerCase();
  const facts = {
    path: sum.path,
    format,
    mediatype: mediaTypes[format] ?? 'text/plain',
    ...(format === 'parquet' || format === 'xlsx' ? {} : { encoding: 'utf-8' }),
    bytes: sum.bytes,
    hash: `sha256:${sum.sha256}`,
  };
  if (!table) return { name: plain.replace(/[^a-z0-9._-]/g, '-'), ...facts };
  return {
    name: table.name,
    type: 'table',
    title: `${table.label.zh} ${table.label.en}`,
    description: `${table.definition.zh} ${table.definition.en}`,
    ...facts,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: tableSchema(table),
  };
}

const isResource = ({ path }: FileSum) => /^(data|interop)\//.test(path) || path === 'codebook.csv';

/** datapackage.json by Data Package v2 (datapackage.org, 2024): each table with its schema, size and hash. */
export function dataPackage(facts: PackageFacts, sums: readonly FileSum[]): string {
  const { part, selected, reports, firstId, lastId, latestAt } = facts;
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gongkai-dataset',
    title: '政府信息公开文件数据集 Dataset of government disclosure documents',
    description: '字段说明见 codebook.csv，采集方法见 README.md。Columns: codebook.csv. Methods: README.md.',
    version: `${schemaVersion}.0.0`,
    ...(latestAt ? { created: latestAt } : {}),
    format_version: schemaVersion,
    part: { number: part, reports, selected, first_report_id: firstId ?? null, last_report_id: lastId ?? null },
    resources: sums.filter(isResource).map(resource),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
