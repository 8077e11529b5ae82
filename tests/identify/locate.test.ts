import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionTable, regionTableText } from '@/scripts/regions';
import { townTable } from '@/scripts/towns';
import { locate } from '@/utils/identify/locate';
import { regionIssues } from '@/utils/identify/regionIssues';
import type { PlaceTable } from '@/utils/identify/regionTable';
import { type TownTable, townIndex } from '@/utils/identify/townIndex';
import type { Fields, FieldValue } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';

const towns = JSON.parse(readFileSync('public/tables/towns.json', 'utf8')) as TownTable;
const table: PlaceTable = { ...regionTable(), townTable: towns };

function page(values: Partial<Record<FieldName, string>>, inferred: readonly FieldName[] = []): { fields: Fields } {
  const entry = ([name, raw]: [string, string]): [string, FieldValue] => [
    name,
    {
      value: name === 'issuingBody' ? [raw] : raw,
      raw,
      origin: 'label',
      finder: 'test',
      inferred: inferred.includes(name as FieldName),
    },
  ];
  return { fields: Object.fromEntries(Object.entries(values).map(entry)) };
}

const shizhu = ['重庆市', '石柱土家族自治县'];

describe('locate', () => {
  it.each([
    [{ indexNumber: '11500240711643846M/2021-00031' }, '500240', 'county', shizhu, 'index_number'],
    [
      { indexNumber: '11500240711643846M/2021-00031', issuingBody: '石柱县沙子镇' },
      '500240',
      'township',
      [...shizhu, '沙子镇'],
      'issuing_body',
    ],
    [{ issuingBody: '石柱县沙子镇人民政府' }, '500240', 'township', [...shizhu, '沙子镇'], 'issuing_body'],
    [{ issuingBody: '石柱自治县财政局' }, '500240', 'county', shizhu, 'issuing_body'],
    [
      { issuingBody: '沙子镇人民政府', siteCode: '5002400001' },
      '500240',
      'township',
      [...shizhu, '沙子镇'],
      'issuing_body',
    ],
    [{ siteCode: '4403000052' }, '440300', 'prefecture', ['广东省', '深圳市'], 'site_code'],
    [{ siteCode: '3100000087' }, '310000', 'province', ['上海市'], 'site_code'],
    [{ siteCode: 'bm14000001' }, '100000', 'nation', ['中华人民共和国'], 'site_code'],
    [{ issuingBody: '国务院办公厅' }, '100000', 'nation', ['中华人民共和国'], 'issuing_body'],
    [{ issuingBody: '财政部' }, '100000', 'nation', ['中华人民共和国'], 'issuing_body'],
    [{ indexNumber: '6107280000/2024-001005' }, '610728', 'county', ['陕西省', '汉中市', '镇巴县'], 'index_number'],
    [{ issuingBody: '湖北省十堰市张湾区人民政府' }, '420303', 'county', ['湖北省', '十堰市', '张湾区'], 'issuing_body'],
    [{ title: '张湾区2019年法治政府建设工作总结' }, '420303', 'county', ['湖北省', '十堰市', '张湾区'], 'title'],
    [{ title: '2019年张湾区法治政府建设工作总结' }, '420303', 'county', ['湖北省', '十堰市', '张湾区'], 'title'],
    [
      { siteName: '道真自治县人民政府网' },
      '520325',
      'county',
      ['贵州省', '遵义市', '道真仡佬族苗族自治县'],
      'site_name',
    ],
    [{ issuingBody: '恩施州人民政府' }, '422800', 'prefecture', ['湖北省', '恩施土家族苗族自治州'], 'issuing_body'],
    [{ issuingBody: '内蒙古自治区人民政府' }, '150000', 'province', ['内蒙古自治区'], 'issuing_body'],
    [{ issuingBody: '北京市朝阳区人民政府' }, '110105', 'county', ['北京市', '朝阳区'], 'issuing_body'],
    [
      { issuingBody: '朝阳区人民政府', siteCode: '2201040001' },
      '220104',
      'county',
      ['吉林省', '长春市', '朝阳区'],
      'site_code',
    ],
    [{ issuingBody: '遵义凤冈县人民政府' }, '520327', 'county', ['贵州省', '遵义市', '凤冈县'], 'issuing_body'],
    [{ issuingBody: '国家税务总局石柱县税务局' }, '500240', 'county', shizhu, 'issuing_body'],
    [{ issuingBody: '中共萧县委员会' }, '341322', 'county', ['安徽省', '宿州市', '萧县'], 'issuing_body'],
    [{ issuingBody: '东莞市长安镇人民政府' }, '441900', 'township', ['广东省', '东莞市', '长安镇'], 'issuing_body'],
    [
      { issuingBody: '北京市朝阳区人民政府建国门外街道办事处' },
      '110105',
      'township',
      ['北京市', '朝阳区', '建国门外街道'],
      'issuing_body',
    ],
    [
      { issuingBody: '昆明市盘龙区人民政府拓东街道办事处' },
      '530103',
      'township',
      ['云南省', '昆明市', '盘龙区', '拓东街道'],
      'issuing_body',
    ],
    [
      { issuingBody: '中山市人民政府石岐街道办事处' },
      '442000',
      'township',
      ['广东省', '中山市', '石岐街道'],
      'issuing_body',
    ],
    [{ issuingBody: '石柱县政府沙子镇' }, '500240', 'township', [...shizhu, '沙子镇'], 'issuing_body'],
    [{ title: '石柱县人民政府关于沙子镇2020年规划的批复' }, '500240', 'county', shizhu, 'title'],
    [{ issuingBody: '济源市人民政府' }, '419001', 'county', ['河南省', '济源市'], 'issuing_body'],
    [{ issuingBody: '青海省人民政府', siteCode: '6302030001' }, '630000', 'province', ['青海省'], 'issuing_body'],
    [
      { issuingBody: '教育局', siteCode: '6302030001' },
      '630203',
      'county',
      ['青海省', '海东市', '平安区'],
      'site_code',
    ],
    [
      { issuingBody: '中共平安镇委员会平安镇人民政府', siteCode: '6302030001' },
      '630203',
      'township',
      ['青海省', '海东市', '平安区', '平安镇'],
      'issuing_body',
    ],
    [{ issuingBody: '石柱县住房和城乡建设委员会' }, '500240', 'county', shizhu, 'issuing_body'],
    [
      { issuingBody: '平安镇人民政府', siteName: '海东市平安区人民政府' },
      '630203',
      'township',
      ['青海省', '海东市', '平安区', '平安镇'],
      'issuing_body',
    ],
  ] as const)('%j → %s', (values, code, level, path, origin) => {
    const name = path.at(-1);
    expect(locate(page(values), table)).toEqual({ code, name, path, level, origin });
  });

  it('keeps retired codes and names, by the year of the document', () => {
    expect(locate(page({ siteCode: '6321210001' }), table)).toMatchObject({ code: '632121', name: '平安县' });
    expect(locate(page({ issuingBody: '平安县人民政府', dateWritten: '2011-01-05' }), table)).toMatchObject({
      code: '632121',
      path: ['青海省', '海东地区', '平安县'],
    });
    expect(locate(page({ issuingBody: '平安县人民政府', dateWritten: '2014-01-05' }), table)?.code).toBe('630221');
    expect(locate(page({ issuingBody: '北京市崇文区人民政府' }), table)).toMatchObject({
      code: '110103',
      name: '崇文区',
    });
    // 110 110 was 万盛区 once and is 綦江区 now: a current division wins.
    expect(locate(page({ siteCode: '5001100001' }), table)?.name).toBe('綦江区');
  });

  it.each([
    ['昆明市呈贡县人民政府', '530121', '呈贡县'],
    ['望城县人民政府', '430122', '望城县'],
    ['广州市萝岗区人民政府', '440116', '萝岗区'],
    ['双辽县人民政府', '220382', '双辽市'],
    ['顺德市人民政府', '440681', '顺德市'],
    ['襄樊市人民政府', '420600', '襄阳市'],
    ['思茅市人民政府', '530800', '普洱市'],
    ['襄樊市襄城区人民政府', '420602', '襄城区'],
  ])('knows %s by its former name', (issuingBody, code, name) => {
    expect(locate(page({ issuingBody }), table)).toMatchObject({ code, name });
  });

  it('keeps the codes that older editions of the sources hold', () => {
    expect(locate(page({ siteCode: '1305210001' }), table)).toMatchObject({ code: '130521', name: '邢台县' });
    expect(table.retired['341521']).toEqual({ name: '寿县', successor: '340422', until: 2016 });
    expect(table.retired['140411']?.successor).toBe('140400');
    expect(Object.entries(table.retired).filter(([, { successor }]) => !table.divisions[successor])).toEqual([]);
  });

  it('gives the nearest known division for a zone the table lacks', () => {
    expect(locate(page({ siteCode: '4403990001' }), table)).toMatchObject({ code: '440300', level: 'prefecture' });
  });

  it.each([
    [{}],
    [{ issuingBody: '朝阳区人民政府' }],
    [{ issuingBody: '教育局' }],
    [{ issuingBody: '平安镇人民政府' }],
    [{ title: '中山路街道办事处2020年法治政府建设情况' }],
    [{ title: '平安建设工作方案' }],
    [{ indexNumber: '11500240711643846N/2021-00031' }],
    [{ siteCode: '310000000044' }],
    [{ siteCode: '9900000001' }],
  ])('says nothing of %j', (values) => {
    expect(locate(page(values), table)).toBeNull();
  });

  it('lets a site code stand before an issuer nobody stated', () => {
    const read = locate(page({ siteCode: '5002400001', issuingBody: '重庆市人民政府' }, ['issuingBody']), table);
    expect(read).toMatchObject({ code: '500240', origin: 'site_code' });
  });

  it('finds every division by its own full name under its province', () => {
    const { divisions } = table;
    const lost = Object.entries(divisions).filter(([code, name]) => {
      const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((each) => each !== code);
      const full = [...new Set([...above.map((each) => divisions[each] ?? ''), name])].join('');
      return locate(page({ issuingBody: `${full}人民政府` }), table)?.code !== code;
    });
    expect(lost).toEqual([]);
  });

  it('never throws', () => {
    const names = Object.values(table.divisions).slice(0, 400);
    const part = fc.oneof(fc.constantFrom(...names, '镇', '乡', '人民政府', '国务院'), fc.string({ maxLength: 5 }));
    const soup = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(soup, soup, soup, (issuingBody, title, siteCode) => {
        const read = locate(page({ issuingBody, title, siteCode }), table);
        return read === null || read.path.at(-1) === read.name;
      }),
    );
  });
});

describe('a town without its county', () => {
  const of = (values: Partial<Record<FieldName, string>>) => locate(page(values), table);

  it.each([
    [{ issuingBody: '西沱镇人民政府' }, '500240', [...shizhu, '西沱镇']],
    [{ issuingBody: '中共望京街道工作委员会' }, '110105', ['北京市', '朝阳区', '望京街道']],
    [{ issuingBody: '同里镇' }, '320509', ['江苏省', '苏州市', '吴江区', '同里镇']],
    [{ title: '冷湖镇2020年法治政府建设情况报告' }, '632803', ['青海省', '海西蒙古族藏族自治州', '茫崖市', '冷湖镇']],
    [{ issuingBody: '苏州市同里镇人民政府' }, '320509', ['江苏省', '苏州市', '吴江区', '同里镇']],
    [{ issuingBody: '同里镇人民政府', siteCode: '3205000001' }, '320509', ['江苏省', '苏州市', '吴江区', '同里镇']],
    [{ issuingBody: '虎门镇人民政府' }, '441900', ['广东省', '东莞市', '虎门镇']],
  ])('is found where one county alone has a town of that name: %j', (values, code, path) => {
    expect(of(values)).toMatchObject({ code, level: 'township', path, name: path.at(-1) });
  });

  it.each(['沙子镇人民政府', '平安镇人民政府', '太平镇', '城关镇党委', '人民路街道办事处'])(
    'is ambiguous where several have: %s',
    (issuingBody) => expect(of({ issuingBody })).toBeNull(),
  );

  it('several have, and the county is known: that county’s', () => {
    expect(of({ issuingBody: '沙子镇人民政府', siteCode: '5002400001' })?.path).toEqual([...shizhu, '沙子镇']);
    expect(of({ issuingBody: '广西恭城瑶族自治县沙子镇人民政府' })?.code).toBe('450332');
  });

  it('is not taken out of the province or city that is known', () => {
    expect(of({ issuingBody: '同里镇人民政府', siteCode: '4403000001' })).toMatchObject({ code: '440300' });
    expect(of({ issuingBody: '深圳市同里镇人民政府' })).toMatchObject({ code: '440300', level: 'prefecture' });
  });

  it('is unknown without the table of towns', () => {
    expect(locate(page({ issuingBody: '西沱镇人民政府' }), regionTable())).toBeNull();
  });
});

describe('public/tables/towns.json', () => {
  const index = townIndex(towns);

  it('holds names of one county each, in counties of the table of divisions', () => {
    const { divisions } = regionTable();
    expect(Object.keys(towns.towns).filter((county) => divisions[county] === undefined)).toEqual([]);
    expect(index.size).toBeGreaterThan(24_000);
    const listed = Object.values(towns.towns).flatMap((kinds) => kinds.split(/[ /]/).filter((stem) => stem !== ''));
    expect(listed).toHaveLength(index.size);
    expect(listed.filter((stem) => !/^[\u3400-\u9fff]{2,8}$/.test(stem))).toEqual([]);
  });

  it('is made of what one county alone bears; zones count as bearers and are not kept', () => {
    const row = (county: string, name: string) => ({ county, name });
    const rows = [row('500240', '西沱镇'), row('500240', '沙子镇'), row('450332', '沙子镇'), row('500240', '石家乡')];
    const odd = [row('130571', '任屯镇'), row('130572', '祝村镇'), row('130109', '祝村镇'), row('500240', '某监狱')];
    expect(townTable([...rows, ...odd])).toEqual({ 500240: '西沱/石家//' });
  });
});

describe('regionIssues', () => {
  it('tells when issuer or index number and site lie apart', () => {
    const apart = page({
      siteCode: '4403000052',
      indexNumber: '11500240711643846M/2021-00031',
      issuingBody: '石柱县沙子镇',
    });
    expect(regionIssues(apart, table)).toEqual([
      {
        field: 'indexNumber',
        code: 'inconsistent',
        reason: 'region-differs-from-site',
        raw: '11500240711643846M/2021-00031',
      },
      { field: 'issuingBody', code: 'inconsistent', reason: 'region-differs-from-site', raw: '石柱县沙子镇' },
    ]);
  });
  it.each([
    [{ siteCode: '5002400001', issuingBody: '石柱县沙子镇' }],
    [{ siteCode: '5000000001', issuingBody: '石柱县沙子镇' }],
    [{ siteCode: '5002400001', issuingBody: '重庆市人民政府' }],
    [{ siteCode: '5002400001', issuingBody: '国务院' }],
    [{ siteCode: '6302030001', issuingBody: '平安县人民政府' }],
    [{ issuingBody: '石柱县沙子镇' }],
    [{}],
  ])('is silent on %j', (values) => {
    expect(regionIssues(page(values), table)).toEqual([]);
  });
});

describe('public/tables/regions.json', () => {
  it('is what the script makes', () => {
    expect(readFileSync('public/tables/regions.json', 'utf8')).toBe(regionTableText());
  });
  it('names for each retired code a division of today', () => {
    expect(Object.values(table.renamed ?? {}).filter((code) => !table.divisions[code])).toEqual([]);
    const orphans = Object.values(table.retired).filter(({ successor }) => !table.divisions[successor]);
    expect(orphans).toEqual([]);
  });
  it('holds the whole country', () => {
    const codes = Object.keys(table.divisions);
    expect(codes.filter((code) => code.endsWith('0000'))).toHaveLength(34);
    expect(codes.length).toBeGreaterThan(3100);
  });
});
