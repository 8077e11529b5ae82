import type { IssueReason } from '@/utils/report/issues';
import type { Report } from '@/utils/report/schema';
import { formatDay, formatShare, formatValue } from '../ui/format';
import type { Words } from '../ui/i18n/words';
import type { ColumnKey } from './columns';

const isReason = (reason: string, words: Words): reason is IssueReason => Object.hasOwn(words.issues, reason);

/** An issue's reason in words; a reason this version does not know is shown as stored. */
export const reasonText = (reason: string, words: Words): string =>
  isReason(reason, words) ? words.issues[reason] : reason;

/** What a cell says, as plain text; '' when the report has no such value. */
export function cellText(report: Report, key: ColumnKey, words: Words): string {
  switch (key) {
    case 'status':
      return words.common.status[report.status];
    case 'kind':
      return words.common.kind[report.kind];
    case 'capturedAt':
      return formatDay(report.capturedAt);
    case 'updatedAt':
      return formatDay(report.updatedAt);
    case 'tags':
      return report.tags.join(words.common.listJoin);
    case 'note':
      return report.note;
    case 'url':
      return report.url;
    case 'characters':
      return report.characters.toLocaleString();
    case 'completeness':
      return formatShare(report.completeness);
    case 'attachments':
      return String(report.attachmentCount);
    case 'versions':
      return String(report.versionCount);
    case 'series':
      return report.series?.name ?? '';
    case 'year':
      return report.series?.year ? String(report.series.year) : '';
    case 'region':
      return report.region?.name ?? '';
    case 'host':
      return report.host;
    case 'issues':
      return report.issueReasons
        .map((reason) => (reason === 'field-missing' ? words.library.missingFields : reasonText(reason, words)))
        .join(words.common.listJoin);
    default: {
      const value = report.values[key];
      return value === undefined ? '' : formatValue(value, words.common.listJoin);
    }
  }
}
