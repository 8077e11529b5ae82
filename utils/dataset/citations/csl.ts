import { effectiveList, effectiveText } from '../records/effective';
import type { ExportRecord } from '../source';

/** `{'date-parts': [[2023, 1, 5]]}`; undefined for what is no ISO day. */
function dateParts(day: string | undefined) {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '') ?? [];
  return year ? { 'date-parts': [[Number(year), Number(month), Number(date)]] } : undefined;
}

/** A report as a CSL-JSON item (citeproc schema 1.0.2) of type `report`; institutions are literal names. */
export function csl({ report, content }: ExportRecord): string {
  const text = (name: Parameters<typeof effectiveText>[1]) => effectiveText(content, name);
  const issuers = effectiveList(content, 'issuingBody');
  return JSON.stringify({
    id: report.id,
    type: 'report',
    title: text('title'),
    author: issuers.length > 0 ? issuers.map((literal) => ({ literal })) : undefined,
    publisher: issuers[0],
    number: text('documentNumber'),
    'call-number': text('indexNumber'),
    issued: dateParts(text('dateWritten') ?? text('datePublished')),
    accessed: dateParts(report.capturedAt),
    abstract: text('summary'),
    keyword: text('topic'),
    language: 'zh-CN',
    URL: report.url || undefined,
  });
}
