import type { MethodRow } from '../methods/methodSummary';
import { exportedEvents } from './captureLogTable';
import { columnOf } from './columnOf';
import { portalColumns, readingColumns, reasonColumn } from './logColumns';
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
    ...portalColumns<MethodRow>(),
    columnOf(
      'event',
      'text',
      ['事件', 'Event'],
      ['同 capture_log。', 'As in capture_log.'],
      (row) => row.event,
      exportedEvents,
    ),
    reasonColumn<MethodRow>(),
    ...readingColumns<MethodRow>(),
    columnOf(
      'count',
      'integer',
      ['次数', 'Count'],
      ['日志条目数（superseded 者不计）。', 'Number of log entries, those superseded left out.'],
      (row) => row.count,
    ),
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
