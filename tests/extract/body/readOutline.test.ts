import { describe, expect, it } from 'vitest';
import { readOutline } from '@/utils/extract/body/readOutline';
import { sectionPart } from '@/utils/extract/body/sectionPart';

const outline = (...lines: string[]) =>
  readOutline({ text: lines.join('\n') }).map(({ level, number, heading, part }) => [
    level,
    number ?? '',
    heading,
    part ?? '',
  ]);
const long =
  '全年召开专题会议，研究解决执法队伍建设、经费保障等突出问题，修订完善重大行政决策程序制度，做到程序合法、过程公开、责任明确，各项工作取得新的成效。';

describe('the outline', () => {
  it('reads four levels of numbering, full and half width', () => {
    expect(
      outline(
        '一、主要举措和成效',
        '（一）加强领导',
        '1.健全制度',
        '（1）会前学法',
        '(二)规范执法',
        '2、开展检查',
        '二、存在的不足和原因',
      ),
    ).toEqual([
      [1, '一、', '主要举措和成效', 'achievements'],
      [2, '（一）', '加强领导', ''],
      [3, '1.', '健全制度', ''],
      [4, '（1）', '会前学法', ''],
      [2, '(二)', '规范执法', ''],
      [3, '2、', '开展检查', ''],
      [1, '二、', '存在的不足和原因', 'shortcomings'],
    ]);
  });

  it('parts a heading from the paragraph it runs into, at the first full stop', () => {
    const [section] = readOutline({ text: `（一）加大普法力度，深入开展宣传。${long}` });
    expect(section).toMatchObject({ number: '（一）', heading: '加大普法力度，深入开展宣传', text: long });
  });

  it('tolerates gaps and headings that lost their number', () => {
    expect(
      outline(
        '一、举措和成效',
        '深入学习宣传法治思想。',
        long,
        '（三）健全制度。',
        long,
        '健全突发事件应对体系，提高应急能力。',
        long,
        '（七）化解纠纷',
        long,
      ),
    ).toEqual([
      [1, '一、', '举措和成效', 'achievements'],
      [2, '', '深入学习宣传法治思想', ''],
      [2, '（三）', '健全制度', ''],
      [2, '', '健全突发事件应对体系，提高应急能力', ''],
      [2, '（七）', '化解纠纷', ''],
    ]);
  });

  it('takes no decimal, table row, year or list word for a heading', () => {
    expect(
      outline(
        '1.5亿元资金到位。',
        '2023年以来，全镇上下努力。',
        '一是加强领导；',
        '1.项目\t数量\t金额',
        '2024年1月15日',
      ),
    ).toEqual([]);
  });

  it.each([
    ['2023年党政主要负责人履行推进法治建设第一责任人职责情况', 'leadership'],
    ['2024年推进法治政府建设的工作安排', 'plans'],
    ['存在的主要问题', 'shortcomings'],
    ['其他需要报告的情况', 'other'],
    ['推进法治政府建设工作的主要做法和成效', 'achievements'],
    ['附则', undefined],
  ])('%s opens %s', (heading, part) => {
    expect(sectionPart(heading)).toBe(part);
  });
});
