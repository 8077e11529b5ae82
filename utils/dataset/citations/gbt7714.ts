import { effectiveList, effectiveText } from '../records/effective';
import type { ExportRecord } from '../source';

/**
 * The reference by GB/T 7714—2015, electronic resource [EB/OL]:
 * 主要责任者. 题名: 其他题名信息[EB/OL]. (更新日期)[引用日期]. 获取路径.
 * The document number stands as other title information; the day of capture is the day of citation. A part that is
 * absent is left out, never filled.
 */
export function gbt7714({ report, content }: Pick<ExportRecord, 'report' | 'content'>): string {
  const issuers = effectiveList(content, 'issuingBody');
  const authors = issuers.length > 3 ? [...issuers.slice(0, 3), '等'] : issuers;
  const number = effectiveText(content, 'documentNumber');
  const title = effectiveText(content, 'title') ?? '[题名不详]';
  const published = effectiveText(content, 'datePublished') ?? effectiveText(content, 'dateWritten');
  const days = `${published ? `(${published})` : ''}[${report.capturedAt.slice(0, 10)}]`;
  return [
    ...(authors.length > 0 ? [authors.join(', ')] : []),
    `${title}${number ? `: ${number}` : ''}[EB/OL]`,
    ...(report.url ? [days, `${report.url}.`] : [`${days}.`]),
  ].join('. ');
}
