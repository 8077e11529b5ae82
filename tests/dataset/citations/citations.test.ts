import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { csl } from '@/utils/dataset/citations/csl';
import { gbt7714 } from '@/utils/dataset/citations/gbt7714';
import { ris } from '@/utils/dataset/citations/ris';
import { fieldOf, recordOf } from '../records';

const full = recordOf(1, {
  fields: {
    title: fieldOf('某县2022年法治政府建设年度报告'),
    documentNumber: fieldOf('某府发〔2023〕1号'),
    indexNumber: fieldOf('001234'),
    issuingBody: fieldOf(['某县人民政府', '某县司法局']),
    dateWritten: fieldOf('2023-01-05'),
    datePublished: fieldOf('2023-01-09'),
    topic: fieldOf('司法'),
    summary: fieldOf('第一行\n第二行'),
  },
});
const bare = recordOf(2, { fields: {} });

test('GB/T 7714: every part present', () => {
  expect(gbt7714(full)).toBe(
    '某县人民政府, 某县司法局. 某县2022年法治政府建设年度报告: 某府发〔2023〕1号[EB/OL]. (2023-01-09)[2026-11-20]. http://www.example.gov.cn/zwgk/1.html.',
  );
});

test('GB/T 7714: more than three issuers end in 等, absent parts are left out', () => {
  const four = recordOf(3, { fields: { title: fieldOf('通知'), issuingBody: fieldOf(['甲', '乙', '丙', '丁']) } });
  expect(gbt7714(four)).toBe('甲, 乙, 丙, 等. 通知[EB/OL]. [2026-11-20]. http://www.example.gov.cn/zwgk/3.html.');
  expect(gbt7714(bare)).toBe('[题名不详][EB/OL]. [2026-11-20]. http://www.example.gov.cn/zwgk/2.html.');
});

test('an independent RIS parser reads the same values', () => {
  const items = new Cite(ris(full) + ris(bare)).data;
  expect(items).toHaveLength(2);
  expect(items[0]).toMatchObject({
    type: 'report',
    title: '某县2022年法治政府建设年度报告',
    publisher: '某县人民政府',
    'call-number': '001234',
    abstract: '第一行 第二行',
    URL: 'http://www.example.gov.cn/zwgk/1.html',
  });
  expect(items[0]?.author.map((author) => author.literal ?? author.family)).toEqual(['某县人民政府', '某县司法局']);
  expect(items[0]?.issued['date-parts']).toEqual([[2023, 1, 5]]);
});

test('an independent CSL parser reads the same values', () => {
  const [item] = new Cite(JSON.parse(csl(full))).data;
  expect(item).toMatchObject({
    type: 'report',
    number: '某府发〔2023〕1号',
    author: [{ literal: '某县人民政府' }, { literal: '某县司法局' }],
    issued: { 'date-parts': [[2023, 1, 5]] },
    accessed: { 'date-parts': [[2026, 11, 20]] },
  });
  expect(JSON.parse(csl(bare))).toEqual({
    id: bare.report.id,
    type: 'report',
    accessed: { 'date-parts': [[2026, 11, 20]] },
    language: 'zh-CN',
    URL: bare.report.url,
  });
});
