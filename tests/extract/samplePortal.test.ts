import { describe, expect, it } from 'vitest';
import { type ReportPage, reportPages } from '@/scripts/portal/pages';
import { readRegion } from '@/scripts/support/readRegion';
import { extract } from '@/utils/extract/extract';
import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import { bare, kinds, samplePage, sha256, truths } from '../support/samplePages';

const read = (name: string) => extract(samplePage(name), { today: '2026-03-02', now: () => 0, budgetMs: 20_000 });

describe.each(Object.keys(reportPages) as ReportPage[])(
  'the report %s is read as a careful reader reads it',
  (name) => {
    const truth = truths[name];
    const extraction = read(name);
    const region = readRegion(extraction);
    const fields = Object.entries(extraction.fields).map(([name, field]) => ({
      ...field,
      column: fieldDefinition(name as FieldName).columnName,
    }));

    it('has exactly these values, and no others', () => {
      const values = Object.fromEntries(fields.map(({ column, value }) => [column, value]));
      expect(values).toEqual(truth.fields);
    });

    it('says which values nobody stated', () => {
      const columns = fields.filter(({ inferred }) => inferred).map(({ column }) => column);
      expect(columns.sort()).toEqual([...truth.inferred].sort());
    });

    it('has the whole text, to the letter', () => {
      const text = bare(extraction.body.text);
      expect({ starts: text.slice(0, 12), ends: text.slice(-12), characters: text.length }).toEqual({
        starts: truth.body.starts,
        ends: truth.body.ends,
        characters: truth.body.characters,
      });
      expect(sha256(text)).toBe(truth.body.sha256);
      expect(bare(extraction.body.html.replace(/<[^>]*>/g, '')).length).toBeGreaterThanOrEqual(truth.body.characters);
      expect(extraction.body.completeness).toBeGreaterThanOrEqual(0.99);
    });

    it('knows its kind, series, region and attachments', () => {
      expect(extraction.kind).toBe(truth.kind);
      expect(extraction.series && { name: extraction.series.name, year: extraction.series.year }).toEqual(truth.series);
      expect(region?.code).toBe(truth.region);
      expect(extraction.attachments).toEqual(truth.attachments);
    });

    it('reports what is missing and nothing that is right', () => {
      const missing = extraction.issues
        .filter(({ code }) => code === 'missing')
        .map(({ field }) => (field ? fieldDefinition(field).columnName : ''));
      expect(missing).toEqual(expect.arrayContaining([...(truth.missing ?? [])]));
      expect(extraction.issues.filter(({ code }) => code !== 'missing')).toEqual([]);
    });
  },
);

describe('other pages', () => {
  it.each(Object.entries(kinds).filter(([name]) => name !== 'badGateway'))('%s is a %s', (name, kind) => {
    expect(read(name).kind).toBe(kind);
  });

  it('an interpretation of a report is not that report', () => {
    expect(read('interpretation')).toMatchObject({ kind: 'document', series: null });
  });

  it('an empty body is said, not filled', () => {
    const { body, issues } = read('emptyBody');
    expect(body.text).toBe('');
    expect(issues.map(({ reason }) => reason)).toContain('body-empty');
  });

  it('an attachment is kept with its whole address', () => {
    expect(read('attachment').attachments).toEqual([
      {
        name: '平安镇2023年度重大行政决策事项目录.pdf',
        url: 'http://www.yunyang.gov.cn/upload/2024/01/19/P020240119512345678901.pdf',
      },
    ]);
  });

  it('a document on another host says so', () => {
    expect(read('foreignHost').issues.map(({ reason }) => reason)).toContain('host-not-gov');
  });

  it('broken HTML loses no paragraph and no table', () => {
    const { body } = read('brokenHtml');
    for (const part of ['各村（居）民委员会：', '一、提高认识。', '责任人员数', '三、强化值守。', '2024年2月26日']) {
      expect(body.text).toContain(part);
    }
    expect(body.measure).toMatchObject({ keptTables: 1, visibleTables: 1 });
  });
});
