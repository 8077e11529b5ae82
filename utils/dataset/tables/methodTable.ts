import type { MethodRow } from '../methods/methodSummary';
import { columnOf } from './columnOf';
import type { Table } from './table';

/** The method log in counts: what a methods section reports. */
export const methodTable: Table<MethodRow> = {
  name: 'method_summary',
  label: { zh: '方法统计', en: 'Method summary' },
  definition: {
    zh: '按网站、栏目、事件、原因、规则统计采集日志。',
    en: 'The capture log counted by portal, column, event, reason and rule.',
  },
  columns: [
    columnOf('host', 'text', ['主机名', 'Host'], ['网站主机名。', 'Host of the portal.'], (row) => row.host),
    columnOf('column', 'text', ['栏目', 'Column'], ['所在栏目。', 'Column of the site.'], (row) => row.column),
    columnOf('event', 'text', ['事件', 'Event'], ['同 capture_log。', 'As in capture_log.'], (row) => row.event),
    columnOf(
      'reason',
      'text',
      ['原因', 'Reason'],
      ['失败或排除的原因。', 'Why it failed or was excluded.'],
      (row) => row.reason,
    ),
    columnOf('rule_id', 'text', ['规则', 'Rule'], ['所用规则。', 'The rule used.'], (row) => row.rule?.id),
    columnOf(
      'rule_version',
      'integer',
      ['规则版本', 'Rule version'],
      ['规则的版本号。', 'Version of that rule.'],
      (row) => row.rule?.version,
    ),
    columnOf(
      'read_by',
      'text',
      ['读取方式', 'Read by'],
      ['tab、fetch、background-tab 或 file。', 'tab, fetch, background-tab or file.'],
      (row) => row.readBy,
    ),
    columnOf('count', 'integer', ['次数', 'Count'], ['日志条目数。', 'Number of log entries.'], (row) => row.count),
    columnOf(
      'first_at',
      'instant',
      ['最早时间', 'First at'],
      ['最早一条的时刻（UTC）。', 'Instant of the first (UTC).'],
      (row) => row.firstAt,
    ),
    columnOf(
      'last_at',
      'instant',
      ['最晚时间', 'Last at'],
      ['最晚一条的时刻（UTC）。', 'Instant of the last (UTC).'],
      (row) => row.lastAt,
    ),
  ],
};
