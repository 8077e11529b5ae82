import { describe, expect, it } from 'vitest';
import { readBody } from '@/utils/extract/body/readBody';
import { readOutline } from '@/utils/extract/body/readOutline';
import { sectionPart } from '@/utils/extract/body/sectionPart';
import { pageOf, readingOnly } from '../../support/pageOf';

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
    ['需要报告的其他事项', 'other'],
    ['聚焦群众关切，着力解决法治建设突出问题', undefined],
    ['依法化解矛盾纠纷问题工作情况', 'achievements'],
    ['聚焦短板弱项，深化放管服改革', undefined],
    ['解决问题的不足', 'shortcomings'],
    ['聚焦存在的问题，深入查找不足', 'shortcomings'],
    ['存在的问题及解决措施', 'shortcomings'],
  ])('%s opens %s', (heading, part) => {
    expect(sectionPart(heading)).toBe(part);
  });

  it('a heading without number stands on the first level where the numbers leave one out', () => {
    expect(
      outline(
        '三、存在的不足和原因',
        long,
        '（一）队伍建设',
        long,
        '党政主要负责人履行推进法治建设第一责任人职责情况',
        '（一）加强领导',
        long,
        '五、下一步工作安排',
        long,
        '完善机制，强化保障',
        long,
      ),
    ).toEqual([
      [1, '三、', '存在的不足和原因', 'shortcomings'],
      [2, '（一）', '队伍建设', ''],
      [1, '', '党政主要负责人履行推进法治建设第一责任人职责情况', 'leadership'],
      [2, '（一）', '加强领导', ''],
      [1, '五、', '下一步工作安排', 'plans'],
      [2, '', '完善机制，强化保障', ''],
    ]);
  });

  it('a report numbered 1、 2、 has its parts', () => {
    expect(outline('1、工作成效', long, '（1）会前学法', long, '2、存在不足', long)).toEqual([
      [1, '1、', '工作成效', 'achievements'],
      [2, '（1）', '会前学法', ''],
      [1, '2、', '存在不足', 'shortcomings'],
    ]);
    expect(outline('1.身份证复印件', '2.营业执照')).toEqual([
      [3, '1.', '身份证复印件', ''],
      [3, '2.', '营业执照', ''],
    ]);
  });

  it('reads numbers that are one character, and numerals parted by a blank', () => {
    expect(
      outline(
        '一　主要举措和成效',
        '㈠加强领导',
        '⒈健全制度',
        '⑴会前学法',
        '二 存在的不足',
        long,
        '四 季度会议',
        '三 下一步安排',
      ),
    ).toEqual([
      [1, '一', '主要举措和成效', 'achievements'],
      [2, '(一)', '加强领导', ''],
      [3, '1.', '健全制度', ''],
      [4, '(1)', '会前学法', ''],
      [1, '二', '存在的不足', 'shortcomings'],
      [1, '三', '下一步安排', 'plans'],
    ]);
  });
});

describe('the outline of a text without numbers', () => {
  const read = (html: string) => {
    const { body } = readingOnly(
      pageOf(`<body><div class="top"></div><div class="TRS_Editor">${html}</div></body>`),
      readBody,
    );
    return readOutline(body).map(({ level, heading, part, text }) => [level, heading, part ?? '', text.length]);
  };
  const p = `<p>${long}</p>`;
  const parts = [
    [1, '主要举措和成效', 'achievements', long.length],
    [1, '存在的不足和原因', 'shortcomings', long.length * 2 + 1],
  ];

  it.each([
    ['bold lines', '<p><strong>主要举措和成效</strong></p>', '<p><b>存在的</b><b>不足和原因</b></p>'],
    ['heading elements', '<h2>主要举措和成效</h2>', '<h2><span>存在的不足和原因</span></h2>'],
    ['bold lines before a break', '<p><strong>主要举措和成效</strong><br>', '<p><strong>存在的不足和原因</strong><br>'],
  ])('%s are its headings', (_name, first, second) => {
    expect(read(`<p>县委、县政府：</p>${p}${first}${p}${second}${p}${p}`)).toEqual(parts);
  });

  it('ranks stand above each other', () => {
    expect(
      read(`<h2>主要举措和成效</h2><p><strong>健全制度</strong></p>${p}<p><strong>规范执法</strong></p>${p}`).map(
        ([level]) => level,
      ),
    ).toEqual([1, 2, 2]);
    expect(
      read(`<h2>主要举措和成效</h2><p><strong>健全制度</strong></p>${p}<h2>存在的不足和原因</h2>${p}`).map(
        ([level]) => level,
      ),
    ).toEqual([1, 2, 1]);
  });

  it('a title, a signature, a single bold line and bold words in a sentence are none', () => {
    const title = '<p><strong>青石县司法局2023年法治政府建设年度报告</strong></p>';
    const signature = '<p><strong>青石县司法局</strong></p><p><strong>2024年1月15日</strong></p>';
    expect(read(`${title}${p}${p}${signature}`)).toEqual([]);
    expect(read(`${p}<p><strong>主要举措</strong></p>${p}<p><strong>会议要求</strong>，${long}</p>`)).toEqual([]);
  });
});
