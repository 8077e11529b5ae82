import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedSeries, readSeries } from '@/utils/identify/series';

const law = '法治政府建设年度报告';
const disclosure = '政府信息公开工作年度报告';

describe('readSeries', () => {
  it.each([
    ['沙子镇人民政府关于2020年法治政府建设情况的报告', law, 2020],
    ['张湾区2019年法治政府建设工作总结', law, 2019],
    ['二〇二三年平安镇法治政府建设年度报告', law, 2023],
    ['二○二三年度法治政府建设年度报告', law, null],
    ['平安镇二O二三年法治政府建设报告', law, 2023],
    ['平安镇二零二三年法治政府建设报告', law, 2023],
    ['2014 年 度 依 法 行 政 工 作 总 结', law, 2014],
    ['关于2022年度推进法治政府建设工作情况的报告', law, 2022],
    ['县财政局2021年度法治建设工作报告', law, 2021],
    ['2021年法治政府建设情况报告及2022年工作安排的报告', law, 2021],
    ['《某市2023年法治政府建设年度报告》', law, 2023],
    ['国家农业示范区管委会2022年法治政府建设年度报告', law, 2022],
    ['某市2022年法治政府建设年度报告（公开版）', law, 2022],
    ['平安镇2022年度法治政府建设工作情况', law, 2022],
    ['石政发〔2021〕5号关于2020年法治政府建设情况的报告', law, 2020],
    ['遵义市人民政府2014年政府信息公开年度报告', disclosure, 2014],
    ['2023年政府信息公开工作年度报告.pdf', disclosure, 2023],
    ['某县2009年政府信息公开工作年报', disclosure, 2009],
    ['2020年度某县政府网站工作年度报表', '政府网站工作年度报表', 2020],
    ['某县2018年政务公开报告', '政务公开工作年度报告', 2018],
    ['某县2023年国民经济和社会发展统计公报', '国民经济和社会发展统计公报', 2023],
    ['2024年政府工作报告（全文）', '政府工作报告', 2024],
    ['关于2023年预算执行情况和2024年预算草案的报告', '预算执行情况和预算草案报告', 2023],
    ['某局2023年度部门决算公开', '部门决算', 2023],
    ['某局2023年行政执法统计年报', '行政执法年度报告', 2023],
  ] as const)('%s', (title, name, year) => {
    const read = readSeries(title);
    expect(read?.name).toBe(name);
    if (year !== null) expect(read).toEqual({ name, year, yearInferred: false });
  });

  it.each([
    '《2022年法治政府建设年度报告》解读',
    '一图读懂2022年法治政府建设年度报告',
    '关于印发《平安县2022年法治政府建设年度报告》的通知',
    '关于做好2021年政府信息公开工作年度报告编制发布工作的通知',
    '关于公布2022年法治政府建设年度报告的公告',
    '2023年法治政府建设工作要点',
    '法治政府建设实施纲要（2021—2025年）',
    '某县法治政府建设示范创建实施方案',
    '某局召开2022年法治政府建设工作总结会',
    '2022年度党政主要负责人履行推进法治建设第一责任人职责情况的报告',
    '2023年上半年法治政府建设工作总结',
    '政府信息公开指南',
    '政府信息公开申请情况表',
    '关于《2022年法治政府建设年度报告（征求意见稿）》公开征求意见的公告',
    '法治政府建设督察情况通报',
    '市委书记调研法治政府建设工作情况',
    '青石县发布2023年法治政府建设年度报告',
    '青石县政府公布法治政府建设年度报告',
    '关于2022年法治政府建设年度报告的公示',
    '青石县2023年法治政府建设年度报告的说明',
    '某县政府工作报告',
    '关于加强政府信息公开工作的意见',
    '某县人民政府',
    '',
  ])('refuses %j', (title) => {
    expect(readSeries(title, { published: '2023-01-01' })).toBeNull();
  });

  it.each([
    '沙子镇2018-2020年法治政府建设情况报告',
    '沙子镇2018年至2020年法治政府建设情况报告',
    '沙子镇2018—2020年度法治政府建设情况报告',
  ])('marks the year of several: %s', (title) => {
    expect(readSeries(title)).toEqual({ name: law, year: 2020, yearInferred: true });
  });

  it('infers the year before publication when the title has none, and says so', () => {
    expect(readSeries('某县法治政府建设年度报告', { published: '2024-03-01' })).toEqual({
      name: law,
      year: 2023,
      yearInferred: true,
    });
    expect(readSeries('某县法治政府建设年度报告')).toEqual({ name: law, year: null, yearInferred: true });
    expect(readSeries('某县法治政府建设年度报告', { published: 'yesterday' })?.year).toBeNull();
  });

  it('never throws, on any text', () => {
    const words = fc.constantFrom(
      '法治政府建设',
      '报告',
      '2023',
      '年',
      '《',
      '》',
      '（',
      '）',
      '信息公开',
      '〇',
      '关于',
      '通知',
    );
    const soup = fc
      .array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, (title) => {
        const read = readSeries(title);
        return read === null || read.name.length > 0;
      }),
    );
  });
});

describe('quotedSeries', () => {
  it('names the report a notice carries', () => {
    expect(quotedSeries('关于印发《平安县2022年法治政府建设年度报告》的通知')).toEqual({
      name: law,
      year: 2022,
      yearInferred: false,
    });
  });
  it('names the report that is laid open or explained', () => {
    expect(quotedSeries('关于《平安县2022年法治政府建设年度报告》的公示')?.year).toBe(2022);
    expect(quotedSeries('关于《平安县2022年法治政府建设年度报告》的说明')?.year).toBe(2022);
  });
  it('is silent for the report itself and for other quotations', () => {
    expect(quotedSeries('《某市2023年法治政府建设年度报告》')).toBeNull();
    expect(quotedSeries('关于印发《某县气象灾害应急预案》的通知')).toBeNull();
  });
});
