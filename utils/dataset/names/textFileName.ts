import type { Report } from '@/utils/report/schema';
import { safeName } from './safeName';

/**
 * `<report_id>_<date>_<issuer>.txt`. Three parts, `_` only between them, so that readtext splits it with
 * `docvarsfrom = "filenames", dvsep = "_"`. The id alone makes it unique without case. A part nobody stated is `undated`
 * or `unknown`, because readtext needs the same number of parts in every name.
 */
export function textFileName(report: Pick<Report, 'id' | 'values'>): string {
  const { dateWritten, datePublished, issuingBody } = report.values;
  const date = dayOf(dateWritten) ?? dayOf(datePublished) ?? 'undated';
  const first = typeof issuingBody === 'string' ? issuingBody : issuingBody?.[0];
  const issuer = safeName((first ?? '').replaceAll('_', '-'), 90) || 'unknown';
  return `${report.id}_${date}_${issuer}.txt`;
}

const dayOf = (value: string | readonly string[] | undefined) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
