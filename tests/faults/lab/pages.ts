import type { Extraction } from '@/utils/report/extraction';
import type { SentCapture } from '@/utils/report/schema';

const sentence = (n: number, line: number) =>
  `第${line}项，${n}号单位推进依法行政，完善重大行政决策程序，全年办理行政复议案件${(n * 31 + line * 7) % 997}件。`;

/** The nth page of the lab: some 6,000 characters, like a real report. */
export function labCapture(n: number, id: string, url = `http://lab.gov.cn/doc/${n}.html`, size = 120): SentCapture {
  const lines = Array.from({ length: size }, (_, line) => sentence(n, line));
  const text = lines.join('\n');
  const html = lines.map((line) => `<p>${line}</p>`).join('');
  const found = (value: string, raw = value) =>
    ({ value, raw, origin: 'label', finder: 'label:lab', inferred: false }) as const;
  const extraction: Extraction = {
    kind: 'document',
    score: 1,
    signals: [],
    url,
    rule: { id: 'standard', version: 1 },
    fields: {
      title: found(`${n}号单位法治政府建设年度报告`),
      indexNumber: found(`lab-0000/2024-${String(n).padStart(6, '0')}`),
      dateWritten: found('2024-03-01', '2024年3月1日'),
    },
    body: {
      text,
      html,
      markdown: text,
      completeness: 1,
      measure: { keptCharacters: text.length, visibleCharacters: text.length, keptTables: 0, visibleTables: 0 },
      finder: 'container:#zoom',
    },
    outline: [],
    attachments: [],
    items: [],
    next: null,
    totalPages: null,
    series: { name: '法治政府建设年度报告', year: 2023, yearInferred: false },
    issues: [],
  };
  return { id, extraction, source: `<html><body>${html}</body></html>`, readBy: 'tab' };
}
