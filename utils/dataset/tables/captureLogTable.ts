import type { LogEntry } from '@/utils/report/schema';
import { columnOf } from './columnOf';
import type { Table } from './table';

/** An export must not change the next one, so what tells of exports and imports stays at home. */
export const isExported = (entry: LogEntry): boolean => entry.event !== 'exported' && entry.event !== 'imported';

/** The method log: what happened to each address, when, by which rule. */
export const captureLogTable: Table<LogEntry> = {
  name: 'capture_log',
  label: { zh: '采集日志', en: 'Capture log' },
  definition: { zh: '每个网址上发生的每件事一行。', en: 'One row for each thing that happened to an address.' },
  primaryKey: ['log_id'],
  columns: [
    columnOf('log_id', 'text', ['日志标识', 'Log id'], ['日志条目标识。', 'Id of the entry.'], (row) => row.id),
    columnOf('at', 'instant', ['时间', 'At'], ['时刻（UTC）。', 'Instant (UTC).'], (row) => row.at),
    columnOf(
      'event',
      'text',
      ['事件', 'Event'],
      [
        'listed 列出、captured 采集、same 未变、changed 已变、excluded 排除、failed 失败、corrected 更正、merged 合并、binned 移入回收站、restored 恢复。',
        'listed, captured, same, changed, excluded, failed, corrected, merged, binned or restored.',
      ],
      (row) => row.event,
    ),
    columnOf('url', 'text', ['网址', 'Address'], ['所涉网址。', 'The address it is about.'], (row) => row.url),
    columnOf('host', 'text', ['主机名', 'Host'], ['网址的主机名。', 'Host of the address.'], (row) => row.host),
    columnOf('column', 'text', ['栏目', 'Column'], ['所在栏目。', 'Column of the site.'], (row) => row.column),
    columnOf(
      'report_id',
      'text',
      ['文件标识', 'Report id'],
      ['所涉文件；未成文件者空缺。', 'The report it is about; absent when there is none.'],
      (row) => row.reportId,
    ),
    columnOf(
      'job_id',
      'text',
      ['任务标识', 'Job id'],
      ['所属列表采集任务。', 'The list capture it belongs to.'],
      (row) => row.jobId,
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
    columnOf(
      'reason',
      'text',
      ['原因', 'Reason'],
      ['失败或排除的原因。', 'Why it failed or was excluded.'],
      (row) => row.reason,
    ),
  ],
};
