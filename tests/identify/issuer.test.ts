import { describe, expect, it } from 'vitest';
import { isOrganisationName, readIssuer, splitIssuers } from '@/utils/identify/issuer';

describe('readIssuer', () => {
  it.each([
    ['国务院', 'government', 'nation'],
    ['国务院办公厅', 'office', 'nation'],
    ['财政部', 'department', 'nation'],
    ['国家发展改革委', 'department', 'nation'],
    ['北京市人民政府', 'government', 'province'],
    ['内蒙古自治区人民政府', 'government', 'province'],
    ['省科技厅', 'department', 'province'],
    ['恩施土家族苗族自治州人民政府', 'government', 'prefecture'],
    ['大同市云冈区人民政府', 'government', 'county'],
    ['道真自治县公开招聘工作领导小组', 'department', 'county'],
    ['石柱县沙子镇人民政府', 'government', 'township'],
    ['石柱县沙子镇', 'government', 'township'],
    ['某街道办事处', 'government', 'township'],
    ['中共平安县委办公室', 'party', 'county'],
    ['某县人民法院', 'court', undefined],
    ['义乌市人民政府', 'government', undefined],
    ['教育局', 'department', undefined],
  ])('%s is a %s, level %s', (name, kind, level) => {
    const read = readIssuer(name);
    expect(read?.kind).toBe(kind);
    if (level !== undefined) expect(read?.level).toBe(level);
  });
});

describe('isOrganisationName', () => {
  it.each(['省科协', '国 务 院 办 公 厅', '萧县教育体育局', '平安镇人民政府（平安街道办）', '国家税务总局某市税务局'])(
    'accepts %s',
    (name) => {
      expect(isOrganisationName(name)).toBe(true);
    },
  );
  it.each([
    '本网',
    '云南新闻网',
    '人民日报',
    '关于印发某局',
    '2020年8月4日',
    '张三',
    '',
    '县财政局根据〔2020〕3号',
    '现将情况报告',
  ])('refuses %j', (name) => {
    expect(isOrganisationName(name)).toBe(false);
  });
});

describe('splitIssuers', () => {
  it.each([
    ['国务院办公厅、中央军委办公厅', ['国务院办公厅', '中央军委办公厅']],
    ['省科技厅 省科协', ['省科技厅', '省科协']],
    [
      '遵义市就业工作领导小组办公室　遵义市人力资源社会保障局',
      ['遵义市就业工作领导小组办公室', '遵义市人力资源社会保障局'],
    ],
    ['国 务 院', ['国务院']],
    ['张湾区人民政府 办公室', ['张湾区人民政府办公室']],
    ['财政部，税务总局', ['财政部', '税务总局']],
    ['财政部、财政部', ['财政部']],
    ['石柱县沙子镇', ['石柱县沙子镇']],
    ['国家发展和改革委员会', ['国家发展和改革委员会']],
    ['—', []],
    ['', []],
  ])('%j', (raw, names) => {
    expect(splitIssuers(raw)).toEqual(names);
  });
});
