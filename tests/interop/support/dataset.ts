import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportRecord } from '@/utils/dataset/source';
import { longText, nastyTexts } from '../../dataset/nasty';
import { pack } from '../../dataset/pack';
import { fieldOf, hashOf, logOf, recordOf, sourceOf } from '../../dataset/records';

/** What every tool must read: a row for each nasty text, in title and body, and a body of 45,000 characters. */
const texts = [...nastyTexts, longText];

const field = (text: string) => fieldOf(text.replace(/\s+/gu, ' ').trim() === '' ? '标题' : text);

export const records: readonly ExportRecord[] = texts.map((text, n) =>
  recordOf(n, {
    text,
    fields: {
      title: field(text.length > 10_000 ? '长文' : text),
      indexNumber: fieldOf(`00${n}2345678901234567`),
      documentNumber: fieldOf('国办发〔2023〕1号'),
      issuingBody: fieldOf(['某县人民政府', '某县司法局']),
      dateWritten: fieldOf('2023-01-05', { raw: '二〇二三年一月五日' }),
    },
    ...(n === 0 ? { record: { attachments: [attachment(n)], versions: [versionOf(n)] } } : {}),
  }),
);

function attachment(n: number): ExportRecord['attachments'][number] {
  return {
    id: 'file-1',
    reportId: recordOf(n).report.id,
    name: '附件 1：表〔2023〕.pdf',
    url: 'http://www.example.gov.cn/1.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    sha256: hashOf('附件内容'),
    state: 'stored',
    reason: null,
    fetchedAt: '2026-11-20T08:00:00.000Z',
  };
}

function versionOf(n: number): ExportRecord['versions'][number] {
  const { report, content } = recordOf(n, { text: '旧正文' });
  return {
    id: 'state-1',
    reportId: report.id,
    number: 1,
    capturedAt: '2026-11-19T08:00:00.000Z',
    url: report.url,
    rule: report.rule,
    fields: content.fields,
    body: content.body,
    outline: content.outline,
    attachments: [],
    issues: [],
    bodySha256: report.bodySha256,
    sourceSha256: report.sourceSha256,
  };
}

export interface Unpacked {
  readonly zip: string;
  readonly folder: string;
  readonly remove: () => void;
}

/** Exports the records, writes the zip to disk and unpacks it with `unzip`. */
export async function unpackedDataset(): Promise<Unpacked> {
  const room = mkdtempSync(join(tmpdir(), 'gongkai-interop-'));
  const bytes = new Map([['file-1', new TextEncoder().encode('附件内容')]]);
  const [packed] = await pack(sourceOf(records, [logOf(0), logOf(1)], bytes));
  if (!packed) throw new Error('Nothing was exported');
  const zip = join(room, packed.name);
  const folder = join(room, 'unpacked');
  mkdirSync(folder);
  writeFileSync(zip, packed.bytes);
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  return { zip, folder, remove: () => rmSync(room, { recursive: true, force: true }) };
}

/** The rows every tool must give: id, title, index number, day, issuers, text. */
export interface Row {
  readonly report_id: string;
  readonly title: string;
  readonly index_number: string;
  readonly date_written: string;
  readonly issuing_body: string;
  readonly text: string;
}

export const expectedRows: readonly Row[] = records.map(({ report, content }) => ({
  report_id: report.id,
  title: String(content.fields.title?.value),
  index_number: String(content.fields.indexNumber?.value),
  date_written: '2023-01-05',
  issuing_body: '某县人民政府|某县司法局',
  text: content.body.text,
}));
