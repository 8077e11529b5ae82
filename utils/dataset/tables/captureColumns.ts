import { pageKindSchema } from '@/utils/report/extractionSchema';
import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import { readWaySchema, statusSchema } from '@/utils/report/schema';
import type { PlacedRecord } from '../records/place';
import { reportColumn as column } from './reportColumn';
import type { Column } from './table';

const columnNames = (names: readonly FieldName[]) => names.map((name) => fieldDefinition(name).columnName);

/** What the researcher and the capture added to the page's own fields. */
export const captureColumns: readonly Column<PlacedRecord>[] = [
  column(
    'corrected_fields',
    'list',
    ['更正过的字段', 'Corrected fields'],
    ['由研究者更正的列名。', 'Columns a researcher has corrected.'],
    (r) => columnNames(r.correctedFields),
  ),
  column(
    'inferred_fields',
    'list',
    ['推断的字段', 'Inferred fields'],
    ['页面未明示、由程序推断的列名。', 'Columns whose value the page does not state; it was inferred.'],
    (r) => columnNames(r.inferredFields),
  ),
  column(
    'kind',
    'text',
    ['页面类型', 'Page kind'],
    ['document 文件、list 列表、other 其他。', 'document, list or other.'],
    (r) => r.kind,
    pageKindSchema.options,
  ),
  column(
    'status',
    'text',
    ['审阅状态', 'Review status'],
    ['new 未审、reviewed 已审、excluded 排除。', 'new, reviewed or excluded.'],
    (r) => r.status,
    statusSchema.options,
  ),
  column('tags', 'list', ['标签', 'Tags'], ['研究者所加标签。', 'The researcher’s tags.'], (r) => r.tags),
  column('note', 'text', ['备注', 'Note'], ['研究者备注。', 'The researcher’s note.'], (r) => r.note || undefined),
  column('url', 'text', ['网址', 'Address'], ['采集时的网址。', 'Address of the page when captured.'], (r) => r.url),
  column(
    'captured_at',
    'instant',
    ['采集时间', 'Captured at'],
    ['采集时刻（UTC）。', 'Instant of capture (UTC).'],
    (r) => r.capturedAt,
  ),
  column(
    'updated_at',
    'instant',
    ['修改时间', 'Updated at'],
    ['最近修改时刻（UTC）。', 'Instant of the last change (UTC).'],
    (r) => r.updatedAt,
  ),
  column(
    'read_by',
    'text',
    ['读取方式', 'Read by'],
    ['tab 研究者的标签页、fetch 请求、background-tab 后台标签页、file 文件。', 'tab, fetch, background-tab or file.'],
    (r) => r.readBy,
    readWaySchema.options,
  ),
  column('rule_id', 'text', ['规则', 'Rule'], ['读取页面所用规则。', 'The rule that read the page.'], (r) => r.rule.id),
  column(
    'rule_version',
    'integer',
    ['规则版本', 'Rule version'],
    ['规则的版本号。', 'Version of that rule.'],
    (r) => r.rule.version,
  ),
];
