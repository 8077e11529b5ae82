import { expect, it } from 'vitest';
import { dueDay } from '@/components/pictures/dueDay';
import { isLate } from '@/components/pictures/tally';
import { seriesPatterns } from '@/utils/identify/seriesPatterns';

const law = '法治政府建设年度报告';
const openness = '政府信息公开工作年度报告';

it.each([
  [law, 2023, ['石柱县人民政府'], '2024-04-01'],
  [law, 2023, ['綦江区司法局'], '2024-04-01'],
  [openness, 2023, ['綦江区司法局'], '2024-01-31'],
  [openness, 2023, ['石柱县人民政府'], '2024-03-31'],
  [openness, 2023, ['石柱县人民政府办公室', '綦江区司法局'], '2024-03-31'],
  [openness, 2023, [], '2024-03-31'],
  [openness, 2018, ['綦江区司法局'], '2019-03-31'],
  ['政务公开工作年度报告', 2023, ['石柱县人民政府'], undefined],
])('%s for %i by %j is due on %s', (series, year, bodies, day) => {
  expect(dueDay(series, year, bodies)).toBe(day);
});

it('knows the two series by the names the recogniser gives them', () => {
  const names = seriesPatterns.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([law, openness]));
});

it('calls late only what is known to be', () => {
  expect(isLate('2024-04-01', '2024-04-01')).toBe(false);
  expect(isLate('2024-04-01', '2024-04-02')).toBe(true);
  expect(isLate(undefined, '2024-12-31')).toBe(false);
  expect(isLate('2024-04-01', undefined)).toBe(false);
});
