import { type TownTable, townIndex } from './townIndex';

/** `public/tables/regions.json`, made by `scripts/regions.ts`. Read by fs in Node, by fetch in the background. */
export interface RegionTable {
  readonly source: string;
  /** Six-digit code → full name, province to county. */
  readonly divisions: Readonly<Record<string, string>>;
  /** Codes no longer given out: older reports carry them. `until` is the last year. */
  readonly retired: Readonly<
    Record<string, { readonly name: string; readonly successor: string; readonly until: number }>
  >;
  /** A name that a division of today bore before → its code: 襄樊市 is 襄阳市. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** Both bundled tables; without towns a town is read behind its county's name or code only. */
export interface PlaceTable extends RegionTable {
  readonly townTable?: TownTable;
}

export interface Division {
  readonly code: string;
  readonly name: string;
  /** Set when the code is no longer given out. */
  readonly retired?: { readonly successor: string; readonly until: number };
}

export interface RegionIndex {
  readonly byCode: ReadonlyMap<string, Division>;
  /** A full or shortened name → the divisions that bear it. */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly longestName: number;
  /** A town's name that one county alone bears → that county's code. */
  readonly countyOfTown: ReadonlyMap<string, string>;
}

const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|普米|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各';
const autonomous = new RegExp(`^(.{2,7}?)(?:(?:${peoples})族?){1,4}自治([县州旗])$`);

const short: Readonly<Record<string, string>> = {
  150000: '内蒙古',
  450000: '广西',
  540000: '西藏',
  640000: '宁夏',
  650000: '新疆',
};

/** The names people use for a division: 石柱土家族自治县 is also 石柱县 and 石柱自治县; 恩施…自治州 is 恩施州; 广东省, 广东. */
function namesOf({ code, name }: Division): string[] {
  const stem = autonomous.exec(name)?.[1];
  const kind = autonomous.exec(name)?.[2] ?? '';
  const names = stem === undefined ? [name] : [name, stem + kind, `${stem}自治${kind}`];
  if (code.endsWith('0000')) return [...new Set([...names, short[code] ?? name.replace(/(?:省|市|特别行政区)$/, '')])];
  if (code.endsWith('00')) {
    const bare = stem ?? name.replace(/(?:市|地区|盟)$/, '');
    return [...new Set([...names, bare])].filter((each) => each.length >= 2);
  }
  return names.filter((each) => each.length >= 2);
}

const indexes = new WeakMap<RegionTable, RegionIndex>();

/** The table made ready for look-ups, once per table. */
export function regionIndex(table: PlaceTable): RegionIndex {
  const known = indexes.get(table);
  if (known) return known;
  const current = Object.entries(table.divisions).map(([code, name]): Division => ({ code, name }));
  const retired = Object.entries(table.retired).map(
    ([code, { name, successor, until }]): Division => ({ code, name, retired: { successor, until } }),
  );
  const byName = new Map<string, Division[]>();
  const bears = (name: string, division: Division) => {
    const bearers = byName.get(name);
    if (!bearers) byName.set(name, [division]);
    else if (!bearers.includes(division)) bearers.push(division);
  };
  for (const division of [...current, ...retired]) for (const name of namesOf(division)) bears(name, division);
  // A current division wins where an old code was given out again.
  const byCode = new Map([...retired, ...current].map((division) => [division.code, division]));
  for (const [former, code] of Object.entries(table.renamed ?? {})) {
    const division = byCode.get(code);
    if (division) for (const name of namesOf({ code, name: former })) bears(name, division);
  }
  const longestName = Math.max(...[...byName.keys()].map((name) => name.length), 0);
  const index = { byCode, byName, longestName, countyOfTown: townIndex(table.townTable) };
  indexes.set(table, index);
  return index;
}

/** 登记管理机关行政区划码 of central organs in GB 32100. */
export const nationCode = '100000';

/** 500240 → 500000; 420303 → 420300 → 420000. Itself first. */
export const lineage = (code: string): readonly string[] =>
  code.endsWith('0000')
    ? [code]
    : code.endsWith('00')
      ? [code, `${code.slice(0, 2)}0000`]
      : [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];

/** Whether `inner` lies in `outer` or is it. Retired codes count where they stood. The nation holds all. */
export const liesIn = (inner: string, outer: string): boolean => outer === nationCode || lineage(inner).includes(outer);
