import type { Section } from '@/utils/report/extraction';
import { sectionSchema } from '@/utils/report/extractionSchema';
import type { PlacedRecord } from '../records/place';
import { columnOf } from './columnOf';
import { idColumn } from './idColumn';
import type { Table } from './table';

export interface SectionRow {
  readonly reportId: string;
  readonly position: number;
  readonly section: Section;
}

export const sectionRows = ({ record }: PlacedRecord): readonly SectionRow[] =>
  record.content.outline.map((section, index) => ({ reportId: record.report.id, position: index + 1, section }));

/** The outline of each report, one row per heading. */
export const sectionsTable: Table<SectionRow> = {
  name: 'sections',
  label: { zh: '章节', en: 'Sections' },
  definition: { zh: '每个标题一行，附其下文字。', en: 'One row per heading, with the text under it.' },
  primaryKey: ['report_id', 'position'],
  belongsToReport: true,
  columns: [
    idColumn((row) => row.reportId),
    columnOf(
      'position',
      'integer',
      ['次序', 'Position'],
      ['在文件中的次序，自 1 起。', 'Order in the report, from 1.'],
      (row) => row.position,
    ),
    columnOf(
      'level',
      'integer',
      ['层级', 'Level'],
      ['1 为“一、”，2 为“（一）”，3 为“1.”，4 为“（1）”。', '1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.'],
      (row) => row.section.level,
    ),
    columnOf(
      'number',
      'text',
      ['序号', 'Number'],
      ['页面所印序号；无序号者空缺。', 'The number as printed; absent for an unnumbered heading.'],
      (row) => row.section.number,
    ),
    columnOf(
      'heading',
      'text',
      ['标题', 'Heading'],
      ['标题文字。', 'Text of the heading.'],
      (row) => row.section.heading,
    ),
    columnOf(
      'part',
      'text',
      ['年度报告部分', 'Part'],
      [
        '年度报告的部分：achievements 举措成效、shortcomings 不足、leadership 第一责任人履职、plans 安排、other 其他。',
        'Part of an annual report: achievements, shortcomings, leadership, plans or other.',
      ],
      (row) => row.section.part,
      sectionSchema.shape.part.unwrap().options,
    ),
    columnOf(
      'text',
      'text',
      ['文字', 'Text'],
      ['该标题至下一标题之间的文字。', 'Text from this heading to the next of any level.'],
      (row) => row.section.text,
    ),
  ],
};
