import { expect, it } from 'vitest';
import { rowSeed } from '@/utils/queue/listSeeds';

const row = { title: '年度报告', url: 'https://www.example.gov.cn/a.html', date: '2024-01-05' };

it('a day a list states goes with its row; one whose year was read off the address does not', () => {
  expect(rowSeed(row, '1').date).toBe('2024-01-05');
  expect(rowSeed({ ...row, isDateInferred: true }, '1').date).toBeNull();
  expect(rowSeed({ title: row.title, url: row.url }, '1').date).toBeNull();
});
