import type { Column } from './table';

/** The column that ties a table to `reports`. */
export const idColumn = <Row>(get: (row: Row) => string): Column<Row> => ({
  name: 'report_id',
  type: 'text',
  required: true,
  label: { zh: '文件标识', en: 'Report id' },
  definition: {
    zh: '26 位小写字母与数字，各表、各文件中相同。',
    en: '26 lower-case letters and digits, the same in every table and file.',
  },
  get,
});
