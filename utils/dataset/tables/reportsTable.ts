import { fieldValueSchema } from '@/utils/report/extractionSchema';
import { type FieldDefinition, type FieldName, fields } from '@/utils/report/fields';
import { gbt7714 } from '../citations/gbt7714';
import { effectiveOrigin, effectiveValue } from '../records/effective';
import type { PlacedRecord } from '../records/place';
import { captureColumns } from './captureColumns';
import { idColumn } from './idColumn';
import { qualityColumns } from './qualityColumns';
import type { Column, Table } from './table';

type Named = FieldDefinition & { readonly name: FieldName };
const fieldTable: readonly Named[] = fields;

const valueColumn = (field: Named): Column<PlacedRecord> => ({
  name: field.columnName,
  type: field.type,
  label: { zh: field.zh, en: field.en },
  definition: field.definition,
  get: ({ record }) => effectiveValue(record.content, field.name),
});

const rawColumn = (field: Named): Column<PlacedRecord> => ({
  name: `${field.columnName}_raw`,
  type: 'text',
  label: { zh: `${field.zh}（原文）`, en: `${field.en} (as shown)` },
  definition: {
    zh: `页面上“${field.zh}”的原文，未经规范化。`,
    en: `The page’s own text for ${field.columnName}, before normalising.`,
  },
  get: ({ record }) => record.content.fields[field.name]?.raw,
});

const originColumn = (field: Named): Column<PlacedRecord> => ({
  name: `${field.columnName}_origin`,
  type: 'text',
  label: { zh: `${field.zh}（来处）`, en: `${field.en} (origin)` },
  definition: {
    zh: `“${field.zh}”取自何处：label 标签、meta 网页标记、heading 标题、body 正文、url 网址、site 网站、user 研究者更正。`,
    en: `Where ${field.columnName} was read; user means a researcher’s correction.`,
  },
  values: fieldValueSchema.shape.origin.options,
  get: ({ record }) => effectiveOrigin(record.content, field.name),
});

/** Fields whose value is normalised, so that the page's own text can differ from it. */
const normalised = fieldTable.filter(
  ({ name, type }) => type !== 'text' || name === 'documentNumber' || name === 'indexNumber',
);

/** One row per report: the researcher's main table. */
export const reportsTable: Table<PlacedRecord> = {
  name: 'reports',
  label: { zh: '文件', en: 'Reports' },
  definition: {
    zh: '每份文件一行；字段值为更正值，未更正时为页面所示。',
    en: 'One row per report; a value is the correction, else what the page shows.',
  },
  primaryKey: ['report_id'],
  columns: [
    idColumn(({ record }) => record.report.id),
    ...fieldTable.map(valueColumn),
    ...captureColumns,
    ...qualityColumns,
    {
      name: 'citation_gbt7714',
      type: 'text',
      label: { zh: '参考文献（GB/T 7714）', en: 'Citation (GB/T 7714)' },
      definition: {
        zh: '按 GB/T 7714—2015 著录的参考文献，引用日期为采集日期。',
        en: 'Reference by GB/T 7714—2015; the day of citation is the day of capture.',
      },
      get: ({ record }) => gbt7714(record),
    },
    ...normalised.map(rawColumn),
    ...fieldTable.map(originColumn),
    {
      name: 'text',
      type: 'text',
      label: { zh: '正文', en: 'Text' },
      definition: { zh: '正文全文，段落以换行分隔。', en: 'The whole body text, paragraphs separated by newlines.' },
      get: ({ record }) => record.content.body.text,
    },
  ],
};
