import { database } from '@/utils/db';
import { makeRows } from '@/utils/db/makeRows';
import type { Extraction } from '@/utils/report/extraction';
import type { LogEntry, Report } from '@/utils/report/schema';
import { textMaker } from './sampleText';

const text = textMaker(7);
/** Id of the n-th report of the made-up library. */
export const idOf = (n: number): string => String(n).padStart(26, '0');
const label = (value: string) => ({
  value,
  raw: value,
  origin: 'label' as const,
  finder: 'label:bench',
  inferred: false,
});

function extraction(n: number, characters: number): Extraction {
  const parts = [0, 1, 2, 3].map(() => text(characters / 4));
  const body = parts.join('\n');
  const measure = { keptCharacters: body.length, visibleCharacters: body.length, keptTables: 0, visibleTables: 0 };
  const html = parts.map((part) => `<p>${part}</p>`).join('\n');
  return {
    kind: 'document',
    score: 1,
    signals: [],
    url: `http://www.example${n % 40}.gov.cn/zwgk/${n}.html`,
    rule: { id: 'standard', version: 1 },
    fields: {
      title: label(`第${n}镇人民政府关于法治政府建设情况的报告`),
      indexNumber: label(`0011500240711643846M/2021-${n}`),
      documentNumber: label(`某府发〔2023〕${n}号`),
      issuingBody: { ...label(`第${n}镇人民政府`), value: [`第${n}镇人民政府`] },
      dateWritten: label('2023-01-05'),
      datePublished: label('2023-01-09'),
    },
    body: { text: body, html, markdown: body, completeness: 1, measure, finder: 'bench' },
    outline: parts.map((part, at) => ({ level: 1, number: `${at + 1}、`, heading: `第${at + 1}部分`, text: part })),
    attachments: [],
    items: [],
    next: null,
    totalPages: null,
    series: { name: '法治政府建设年度报告', year: 2023, yearInferred: false },
    issues: [],
  };
}

/** Every report has its line in the method log. */
const captured = ({ id, url, host, rule, readBy, capturedAt }: Report): LogEntry => ({
  id,
  at: capturedAt,
  event: 'captured',
  url,
  host,
  column: '法治政府建设年度报告',
  reportId: id,
  jobId: null,
  rule,
  readBy,
  reason: null,
});

/** Fills the library past the verbs: reports `from` to `to` with bodies of so many characters. */
export async function fillLibrary(from: number, to: number, characters: number): Promise<void> {
  const db = await database();
  for (let start = from; start < to; start += 250) {
    const rows = await Promise.all(
      Array.from({ length: Math.min(250, to - start) }, async (_, at) => {
        const read = extraction(start + at, characters);
        const source = `<!DOCTYPE html><html><head><title>${read.url}</title></head><body><nav>${'导航'.repeat(500)}</nav>${read.body.html}</body></html>`;
        return makeRows(
          { id: idOf(start + at), extraction: JSON.parse(JSON.stringify(read)), source, readBy: 'tab' },
          '2026-11-21T10:00:00.000Z',
          null,
        );
      }),
    );
    await db.transaction('rw', [db.reports, db.contents, db.snapshots, db.log], async () => {
      await db.reports.bulkAdd(rows.map(({ report }) => report));
      await db.contents.bulkAdd(rows.map(({ content }) => content));
      await db.snapshots.bulkAdd(rows.map(({ snapshot }) => snapshot));
      await db.log.bulkAdd(rows.map(({ report }) => captured(report)));
    });
  }
}
