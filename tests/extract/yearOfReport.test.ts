import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf } from '../support/pageOf';

const read = (title: string, ...lines: readonly string[]) =>
  extract(
    pageOf(
      `<title>${title}</title><body><h1>${title}</h1><div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div></body>`,
      'http://www.qingshi.gov.cn/zwgk/t20230113_1.html',
    ),
  ).issues.filter(({ reason }) => reason === 'year-differs-from-title');
const title = '青石县司法局2023年法治政府建设年度报告';

it('a report on another year than its title says is told, though it ends with plans for that year', () => {
  const issues = read(
    title,
    '2022年，县司法局深入贯彻落实上级部署，扎实推进法治政府建设各项工作。',
    '一、2022年工作情况',
    '2022年共办理行政复议案件十二件，全部按期办结。',
    '三、2023年工作安排',
    '继续推进各项工作。',
  );
  expect(issues.map(({ raw }) => raw)).toEqual(['2023: 2022']);
});

it('a report that says 本年 and plans for the next is none', () => {
  expect(
    read(
      title,
      '本年，县司法局扎实推进法治政府建设各项工作。',
      '四、2024年度法治政府建设主要安排',
      '继续推进各项工作。',
    ),
  ).toEqual([]);
});
