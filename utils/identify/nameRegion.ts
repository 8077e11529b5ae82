import { type Division, liesIn, lineage, type RegionIndex } from './regionTable';

export interface NamedPlace {
  readonly division: Division;
  /** 镇, 乡 or 街道 named after the division. */
  readonly township?: string;
}

export interface NameContext {
  /** A code known from elsewhere (site code, index number): tells one 朝阳区 from another, and lends a bare 沙子镇 its county. */
  readonly near?: string;
  /** Year of the document: tells which of two retired codes was in use. */
  readonly year?: number;
}

const lead = /^(?:中国共产党|中共|共青团|国家税务总局|中华人民共和国|中国)?/;
/** 镇, 乡 … after the name, then a body's word, a subject or the end: 平安镇人民政府, 平安镇委员会, 沙子镇关于…, not 城乡建设局. */
const township =
  /^([\u4e00-\u9fff][^镇乡街\d()（）]{0,7}?(?:街道|镇|乡|苏木))(?=$|人民政府|政府|办事处|委|工委|工作委|党|纪|人大|财政所|司法所|武装部|卫生院|综合|关于|法治|依法|信息公开|政务公开|\d{4}|[(（])/;
/** Cities without counties: their towns stand right under them (东莞, 中山, 儋州, 嘉峪关). */
const withoutCounties = new Set(['441900', '442000', '460400', '620200']);

interface Step {
  readonly bearers: readonly Division[];
  readonly length: number;
  /** True when the name ends in 省, 市, 县 …, so that it can stand alone. */
  readonly whole: boolean;
}

/** The longest name of a division that the text begins with, among those lying in `within`. */
function step(text: string, index: RegionIndex, within: readonly Division[] | undefined): Step | undefined {
  for (let length = Math.min(index.longestName, text.length); length >= 2; length -= 1) {
    const name = text.slice(0, length);
    const bearers = index.byName.get(name)?.filter((each) => !within || within.some((outer) => below(each, outer)));
    const whole = /[省市县区州盟旗]$/.test(name) || bearers?.some((each) => each.name === name) === true;
    if (bearers?.length) return { bearers, length, whole };
  }
  return undefined;
}

const below = (inner: Division, outer: Division): boolean =>
  inner.code !== outer.code && (liesIn(inner.code, outer.code) || liesIn(inner.retired?.successor ?? '', outer.code));

/** 中国 and the like taken off, then province, prefecture, county in turn, each inside the one before. */
function chain(text: string, index: RegionIndex): { readonly bearers: readonly Division[]; readonly rest: string } {
  let rest = text.replace(lead, '');
  let bearers: readonly Division[] = [];
  for (let depth = 0; depth < 3; depth += 1) {
    const next = step(rest, index, depth === 0 ? undefined : bearers);
    if (!next) break;
    const after = rest.slice(next.length);
    // A bare 中山 or 平安 is a place only when a place inside it follows: 中山路街道 is no city.
    if (!next.whole && !step(after, index, next.bearers)?.whole) break;
    bearers = next.bearers;
    rest = after;
  }
  return { bearers, rest };
}

/** Of several that bear the name, the one the context points to; undefined when more than one remains. */
function choose(bearers: readonly Division[], { near, year }: NameContext): Division | undefined {
  const narrowed = near === undefined ? bearers : closest(bearers, near);
  const current = narrowed.filter((each) => !each.retired);
  if (current.length === 1) return current[0];
  if (current.length > 1) return undefined;
  const successors = new Set(narrowed.map((each) => each.retired?.successor));
  if (successors.size !== 1) return undefined;
  const byAge = [...narrowed].sort((a, b) => (a.retired?.until ?? 0) - (b.retired?.until ?? 0));
  return byAge.find((each) => year !== undefined && (each.retired?.until ?? 0) >= year) ?? byAge.at(-1);
}

function closest(bearers: readonly Division[], near: string): readonly Division[] {
  for (const area of lineage(near)) {
    const inside = bearers.filter((each) => liesIn(each.code, area) || liesIn(near, each.code));
    if (inside.length) return inside;
  }
  return bearers;
}

/**
 * The division a name begins with: 石柱县沙子镇人民政府 → 石柱土家族自治县 and 沙子镇; 张湾区2019年… → 张湾区. Shortened
 * names and retired names are known. Undefined when the name says no place, or the place cannot be told from another of
 * the same name. A town is read inside a known county (its own or the context's), or where its name stands for one
 * county alone and that county lies in the known prefecture or province; never guessed.
 */
export function nameRegion(text: string, index: RegionIndex, context: NameContext = {}): NamedPlace | undefined {
  const { bearers, rest } = chain(text, index);
  const division = bearers.length ? choose(bearers, context) : undefined;
  if (bearers.length && !division) return undefined;
  const county = division ?? (context.near === undefined ? undefined : index.byCode.get(context.near));
  const town = townIn(rest);
  if (county && town && holdsTowns(county)) return { division: county, township: town };
  const own = town === undefined ? undefined : index.byCode.get(index.countyOfTown.get(town) ?? '');
  if (own && town && (!county || liesIn(own.code, county.code))) return { division: own, township: town };
  return division && { division };
}

const holdsTowns = ({ code }: Division): boolean => !code.endsWith('00') || withoutCounties.has(code);

/** The town that follows its county's name, or its county's government: 朝阳区人民政府建国门外街道办事处. */
function townIn(rest: string): string | undefined {
  const town = township.exec(rest.replace(/^(?:人民)?政府/, ''))?.[1];
  return town === undefined || /^(?:各|全|本|我|乡|关于)|乡镇/.test(town) ? undefined : town;
}
