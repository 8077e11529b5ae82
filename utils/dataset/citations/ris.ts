import { effectiveList, effectiveText } from '../records/effective';
import type { ExportRecord } from '../source';

/** RIS knows no line breaks inside a value. */
const oneLine = (text: string) =>
  text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/**
 * A report as an RIS record of type RPRT, which Zotero takes for a report. 发文字号 → SN, 索引号 → CN, 发布机构 → AU and PB,
 * 主题分类 and 主题词 → KW. What is absent is left out. Lines end in CRLF, a blank line parts records.
 */
export function ris({ report, content }: ExportRecord): string {
  const text = (name: Parameters<typeof effectiveText>[1]) => effectiveText(content, name);
  const issuers = effectiveList(content, 'issuingBody');
  const day = text('dateWritten') ?? text('datePublished');
  const keywords = [text('topic'), ...(text('keywords')?.split(/[;；,，、\s]+/u) ?? [])];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'RPRT'],
    ['ID', report.id],
    ['TI', text('title')],
    ...issuers.map((issuer) => ['AU', issuer] as const),
    ['PB', issuers[0]],
    ['SN', text('documentNumber')],
    ['CN', text('indexNumber')],
    ['PY', day?.slice(0, 4)],
    ['DA', day && `${day.replaceAll('-', '/')}/`],
    ['Y2', `${report.capturedAt.slice(0, 10).replaceAll('-', '/')}/`],
    ['AB', text('summary')],
    ...keywords.map((keyword) => ['KW', keyword] as const),
    ['LA', 'zh-CN'],
    ['UR', report.url],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...written, 'ER  - '].join('\r\n')}\r\n\r\n`;
}
