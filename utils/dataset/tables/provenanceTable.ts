import { fieldValueSchema } from '@/utils/report/extractionSchema';
import { type FieldName, fields } from '@/utils/report/fields';
import { joinList } from '../csv/csvCell';
import { effectiveValue } from '../records/effective';
import type { PlacedRecord } from '../records/place';
import { columnOf } from './columnOf';
import { idColumn } from './idColumn';
import type { Table } from './table';

export interface ProvenanceRow {
  readonly placed: PlacedRecord;
  readonly name: FieldName;
  readonly columnName: string;
}

/** A row for each field that the page states or the researcher has corrected. */
export const provenanceRows = (placed: PlacedRecord): readonly ProvenanceRow[] => {
  const { fields: found, corrections } = placed.record.content;
  return fields
    .filter(({ name }) => found[name] || corrections[name])
    .map(({ name, columnName }) => ({ placed, name, columnName }));
};

const found = ({ placed, name }: ProvenanceRow) => placed.record.content.fields[name];
const correction = ({ placed, name }: ProvenanceRow) => placed.record.content.corrections[name];
const joined = (value: string | readonly string[] | null | undefined) =>
  typeof value === 'string' || !value ? value : joinList(value);

/** Where every value comes from: the page's text, what found it, and what a researcher made of it. */
export const provenanceTable: Table<ProvenanceRow> = {
  name: 'field_provenance',
  label: { zh: '字段来处', en: 'Field provenance' },
  definition: {
    zh: '每份文件的每个字段一行：值、原文、来处、更正。',
    en: 'One row per field of a report: value, text as shown, where it was read, correction.',
  },
  primaryKey: ['report_id', 'field'],
  belongsToReport: true,
  columns: [
    idColumn((row) => row.placed.record.report.id),
    columnOf('field', 'text', ['字段', 'Field'], ['列名。', 'Column name.'], (row) => row.columnName),
    columnOf(
      'value',
      'text',
      ['值', 'Value'],
      [
        '采用的值：更正值，否则页面值；多个以 | 分隔。',
        'The value used: the correction, else the page’s; several parted by |.',
      ],
      (row) => joined(effectiveValue(row.placed.record.content, row.name)),
    ),
    columnOf(
      'page_value',
      'text',
      ['页面值', 'Page value'],
      ['从页面读得并规范化的值。', 'The value read from the page, normalised.'],
      (row) => joined(found(row)?.value),
    ),
    columnOf('raw', 'text', ['原文', 'Raw'], ['页面原文。', 'The page’s own text.'], (row) => found(row)?.raw),
    columnOf(
      'label',
      'text',
      ['页面标签', 'Label'],
      ['页面所用标签。', 'The label the page uses.'],
      (row) => found(row)?.label,
    ),
    columnOf(
      'origin',
      'text',
      ['来处', 'Origin'],
      ['label、meta、heading、body、url、site。', 'label, meta, heading, body, url or site.'],
      (row) => found(row)?.origin,
      fieldValueSchema.shape.origin.options,
    ),
    columnOf(
      'finder',
      'text',
      ['查找方式', 'Finder'],
      ['找到该值的方式。', 'What found the value.'],
      (row) => found(row)?.finder,
    ),
    columnOf(
      'inferred',
      'boolean',
      ['推断', 'Inferred'],
      ['页面未明示时为 true。', 'true when the page does not state it.'],
      (row) => found(row)?.inferred,
    ),
    columnOf(
      'corrected',
      'boolean',
      ['已更正', 'Corrected'],
      [
        '研究者更正过为 true；采用的值为空则表示研究者认定页面无此项。',
        'true when a researcher has corrected it; with an empty value the researcher says the page has none.',
      ],
      (row) => correction(row) !== undefined,
    ),
    columnOf(
      'corrected_at',
      'instant',
      ['更正时间', 'Corrected at'],
      ['更正时刻（UTC）。', 'Instant of the correction (UTC).'],
      (row) => correction(row)?.at,
    ),
    columnOf(
      'path',
      'text',
      ['位置', 'Place'],
      ['该值在页面中的 CSS 路径。', 'CSS path of the value in the page.'],
      (row) => found(row)?.anchor?.path,
    ),
  ],
};
