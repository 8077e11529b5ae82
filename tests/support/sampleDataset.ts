import { writeFile } from 'node:fs/promises';
import type { ExportRecord } from '@/utils/dataset/source';
import { contentSha256 } from '@/utils/db/makeRows';
import { pack } from '../dataset/pack';
import { fieldOf, recordOf, sourceOf } from '../dataset/records';

const towns = ['沙子镇', '张湾区', '黄水镇', '打通镇', '平安镇', '石柱县', '綦江区', '大邑县'];

export interface SampleReport {
  readonly title?: string;
  readonly html?: string;
  readonly issuer?: string;
  readonly tags?: readonly string[];
}

/** One report as it would have been captured, with hashes that hold. */
export async function sampleRecord(number: number, sketch: SampleReport = {}): Promise<ExportRecord> {
  const town = towns[number % towns.length] ?? '';
  const year = 2018 + (number % 7);
  const text = `一、总体情况\n${year}年，${town}深入推进依法行政，办理行政执法案件${number}件。`;
  const issuer = sketch.issuer ?? `${town}人民政府`;
  const record = recordOf(number, {
    text,
    fields: {
      title: fieldOf(sketch.title ?? `${town}人民政府关于${year}年度法治政府建设情况的报告`, { origin: 'heading' }),
      issuingBody: fieldOf([issuer], { inferred: number % 4 === 3 }),
      documentNumber: fieldOf(`府发〔${year + 1}〕${number + 1}号`, { raw: `府发[${year + 1}]${number + 1}号` }),
      dateWritten: fieldOf(`${year + 1}-01-${String(10 + (number % 15)).padStart(2, '0')}`, { label: '成文日期' }),
      host: fieldOf('www.example.gov.cn', { origin: 'url' }),
    },
    content: {
      body: {
        text,
        html:
          sketch.html ??
          `<h2>一、总体情况</h2><p>${text.slice(7)}</p><table><tr><td>案件</td><td>${number}</td></tr></table>`,
        markdown: text,
        completeness: number % 6 === 0 ? 0.914 : 0.996,
        measure: { keptCharacters: 996, visibleCharacters: 1000, keptTables: 1, visibleTables: 1 },
        finder: 'container:#zoom',
      },
      issues:
        number % 6 === 0
          ? [{ code: 'incomplete', reason: 'body-incomplete', raw: '' }]
          : number % 5 === 0
            ? [{ field: 'dateWritten', code: 'inconsistent', reason: 'written-after-published', raw: '2022年1月15日' }]
            : [],
    },
    report: {
      series: { name: '法治政府建设年度报告', year, yearInferred: false },
      tags: [...(sketch.tags ?? [])],
      capturedAt: `2026-11-${String(1 + (number % 20)).padStart(2, '0')}T08:${String(number % 60).padStart(2, '0')}:00.000Z`,
      issueReasons: number % 6 === 0 ? ['body-incomplete'] : number % 5 === 0 ? ['written-after-published'] : [],
      completeness: number % 6 === 0 ? 0.914 : 0.996,
    },
  });
  return { ...record, report: { ...record.report, contentSha256: await contentSha256(record.content) } };
}

/** A dataset zip of these records at a path, made by the export itself. */
export async function writeDataset(path: string, records: readonly ExportRecord[]): Promise<void> {
  const [zip] = await pack(sourceOf(records));
  if (!zip) throw new Error('Nothing was packed');
  await writeFile(path, zip.bytes);
}
