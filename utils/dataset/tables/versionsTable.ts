import type { Version } from '@/utils/report/schema';
import { effectiveText } from '../records/effective';
import type { PlacedRecord, VersionPaths } from '../records/place';
import { columnOf } from './columnOf';
import { idColumn } from './idColumn';
import type { Table } from './table';

export interface VersionRow extends Version {
  readonly files: VersionPaths | undefined;
}

const field = (version: Version, name: 'title' | 'dateWritten' | 'datePublished') =>
  effectiveText({ fields: version.fields, corrections: {} }, name);

export const versionRows = ({ record, versionPaths }: PlacedRecord): readonly VersionRow[] =>
  record.versions.map((version) => ({ ...version, files: versionPaths.get(version.number) }));

/** Earlier states of reports whose page has changed since; the present state stands in `reports`. */
export const versionsTable: Table<VersionRow> = {
  name: 'versions',
  label: { zh: '旧版本', en: 'Versions' },
  definition: {
    zh: '再次采集时内容已变的旧版本，每版一行；现行版本见 reports。',
    en: 'Earlier states of pages that have changed, one row each; the present state is in reports.',
  },
  primaryKey: ['report_id', 'version_number'],
  belongsToReport: true,
  columns: [
    idColumn((row) => row.reportId),
    columnOf(
      'version_number',
      'integer',
      ['版本号', 'Version'],
      ['自 1 起，1 为最早。', 'From 1, the oldest.'],
      (row) => row.number,
    ),
    columnOf(
      'captured_at',
      'instant',
      ['采集时间', 'Captured at'],
      ['采集时刻（UTC）。', 'Instant of capture (UTC).'],
      (row) => row.capturedAt,
    ),
    columnOf('url', 'text', ['网址', 'Address'], ['采集时的网址。', 'Address when captured.'], (row) => row.url),
    columnOf(
      'rule_id',
      'text',
      ['规则', 'Rule'],
      ['读取页面所用规则。', 'The rule that read the page.'],
      (row) => row.rule.id,
    ),
    columnOf(
      'rule_version',
      'integer',
      ['规则版本', 'Rule version'],
      ['规则的版本号。', 'Version of that rule.'],
      (row) => row.rule.version,
    ),
    columnOf('title', 'text', ['标题', 'Title'], ['该版标题。', 'Title in that version.'], (row) =>
      field(row, 'title'),
    ),
    columnOf(
      'date_written',
      'day',
      ['成文日期', 'Date written'],
      ['该版成文日期。', 'Date written in that version.'],
      (row) => field(row, 'dateWritten'),
    ),
    columnOf(
      'date_published',
      'day',
      ['发布日期', 'Date published'],
      ['该版发布日期。', 'Date published in that version.'],
      (row) => field(row, 'datePublished'),
    ),
    columnOf(
      'body_sha256',
      'text',
      ['正文哈希', 'Body SHA-256'],
      ['去除空白后正文的 SHA-256。', 'SHA-256 of the body text without white space.'],
      (row) => row.bodySha256,
    ),
    columnOf(
      'source_sha256',
      'text',
      ['网页源码哈希', 'Source SHA-256'],
      ['网页源码的 SHA-256。', 'SHA-256 of the page source.'],
      (row) => row.sourceSha256,
    ),
    columnOf(
      'text_file',
      'text',
      ['正文文件', 'Text file'],
      ['该版正文文件在数据包中的路径。', 'Path of that version’s text in this package.'],
      (row) => row.files?.textPath,
    ),
    columnOf(
      'html_file',
      'text',
      ['网页文件', 'HTML file'],
      [
        '该版网页源码文件在数据包中的路径；源码相同的各版共用一个文件。',
        'Path of that version’s page source in this package; versions with the same source share one file.',
      ],
      (row) => row.files?.htmlPath,
    ),
    columnOf('text', 'text', ['正文', 'Text'], ['该版正文。', 'Body text of that version.'], (row) => row.body.text),
  ],
};
