import type { LogEntry } from '@/utils/report/schema';
import { logEntrySchema } from '@/utils/report/schema';
import type { LoggedEntry } from '../source';
import { columnOf } from './columnOf';
import { portalColumns, readingColumns, reasonColumn } from './logColumns';
import type { Table } from './table';

/** An export must not change the next one, so what tells of exports and imports stays at home. */
const atHome: readonly LogEntry['event'][] = ['exported', 'imported'];

export const isExported = ({ event }: Pick<LogEntry, 'event'>): boolean => !atHome.includes(event);

/** The events a package can tell of. */
export const exportedEvents = logEntrySchema.shape.event.options.filter((event) => isExported({ event }));

/** The method log: what happened to each address, when, by which rule. */
export const captureLogTable: Table<LoggedEntry> = {
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
      exportedEvents,
    ),
    columnOf('url', 'text', ['网址', 'Address'], ['所涉网址。', 'The address it is about.'], (row) => row.url),
    ...portalColumns<LoggedEntry>(),
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
    ...readingColumns<LoggedEntry>(),
    reasonColumn<LoggedEntry>(),
    columnOf(
      'superseded',
      'boolean',
      ['已有新结果', 'Superseded'],
      [
        '失败之后，同一网址又有了结果（重试或再次采集），以后来的为准；方法统计与方法段落不计这一行。',
        'A failure after which the same address came to another end (retried, or captured later); that one counts, and method_summary and the methods paragraph leave this line out.',
      ],
      (row) => row.isSuperseded === true,
    ),
  ],
};
