import { createHash } from 'node:crypto';
import { effectiveValue } from '@/utils/dataset/records/effective';
import type { ExportRecord } from '@/utils/dataset/source';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Content, LogEntry, Report } from '@/utils/report/schema';

export { sourceOf } from './sourceOf';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A stable id: the same number gives the same 26 characters, in the order of the numbers. */
export const idOf = (number: number): string =>
  Array.from({ length: 26 }, (_, i) => alphabet[Math.floor(number / 32 ** (25 - i)) % 32] ?? '0').join('');

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type Field = NonNullable<Content['fields'][FieldName]>;

export const fieldOf = (value: string | string[], more: Partial<Field> = {}): Field => ({
  value,
  raw: typeof value === 'string' ? value : value.join('、'),
  origin: 'label',
  finder: 'label:测试',
  inferred: false,
  ...more,
});

const body = (text: string): Content['body'] => ({
  text,
  html: `<p>${text}</p>`,
  markdown: text,
  completeness: 1,
  measure: { keptCharacters: text.length, visibleCharacters: text.length, keptTables: 0, visibleTables: 0 },
  finder: 'container:#zoom',
});

export interface Sketch {
  readonly fields?: Content['fields'];
  readonly corrections?: Content['corrections'];
  readonly text?: string;
  readonly content?: Partial<Content>;
  readonly report?: Partial<Report>;
  readonly record?: Partial<ExportRecord>;
}

/** A whole record with consistent derived values; everything may be overridden. */
export function recordOf(number: number, sketch: Sketch = {}): ExportRecord {
  const id = idOf(number);
  const text = sketch.text ?? `一、总体情况\n第${number}份报告正文。`;
  const url = `http://www.example.gov.cn/zwgk/${number}.html`;
  const fields = sketch.fields ?? {
    title: fieldOf(`某县${2000 + (number % 25)}年法治政府建设年度报告`, { origin: 'heading' }),
    indexNumber: fieldOf(`00${number}-02-2023-${String(number).padStart(4, '0')}`),
    issuingBody: fieldOf(['某县人民政府']),
    dateWritten: fieldOf('2023-01-05', { raw: '2023年1月5日' }),
    host: fieldOf('www.example.gov.cn', { origin: 'url' }),
  };
  const content: Content = {
    id,
    fields,
    corrections: sketch.corrections ?? {},
    body: body(text),
    outline: [{ level: 1, number: '一、', heading: '总体情况', text: `第${number}份报告正文。`, part: 'achievements' }],
    attachments: [],
    issues: [],
    signals: [],
    ...sketch.content,
  };
  const present = fieldNames.flatMap((name) => {
    const value = effectiveValue(content, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const report: Report = {
    id,
    url,
    urlKey: `example.gov.cn/zwgk/${number}.html`,
    host: 'www.example.gov.cn',
    kind: 'document',
    status: 'new',
    tags: [],
    note: '',
    capturedAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-20T08:00:00.000Z',
    revision: 0,
    binnedAt: null,
    values: Object.fromEntries(present) as Report['values'],
    correctedFields: fieldNames.filter((name) => content.corrections[name]),
    inferredFields: fieldNames.filter((name) => content.fields[name]?.inferred && !content.corrections[name]),
    series: { name: '法治政府建设年度报告', year: 2022, yearInferred: false },
    region: null,
    rule: { id: 'standard', version: 1 },
    readBy: 'tab',
    issueReasons: [],
    characters: text.replace(/\s/gu, '').length,
    completeness: 1,
    attachmentCount: content.attachments.length,
    versionCount: 1 + (sketch.record?.versions?.length ?? 0),
    bodySha256: hashOf(text.replace(/\s/gu, '')),
    sourceSha256: hashOf(`<html>${text}</html>`),
    contentSha256: hashOf(JSON.stringify(content)),
    ...sketch.report,
  };
  return { report, content, versions: [], attachments: [], source: `<html>${text}</html>`, ...sketch.record };
}

export const logOf = (number: number, more: Partial<LogEntry> = {}): LogEntry => ({
  id: idOf(1_000_000 + number),
  at: '2026-11-20T08:00:00.000Z',
  event: 'captured',
  url: `http://www.example.gov.cn/zwgk/${number}.html`,
  host: 'www.example.gov.cn',
  column: '法治政府建设年度报告',
  reportId: idOf(number),
  jobId: null,
  rule: { id: 'standard', version: 1 },
  readBy: 'tab',
  reason: null,
  ...more,
});
