import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { areaList } from '@vant/area-data';
import type { RegionTable } from '@/utils/identify/regionTable';
import former from './formerDivisions.json';
import { formerNames } from './retiredByYear';
import { retiredDivisions } from './retiredDivisions';

/** Places that stand for "directly under the province", and the source's own catch-alls: no divisions. */
const placeholder = /^(?:县|省直辖县|自治区直辖县级行政区划|其它区|.{0,6}(?:开发区|高新区|工业园区))$/;
/** Cities without counties, under which the source lists towns by numbers of its own. */
const withoutCounties = /^(?:4419|4420|4604|6202)/;
/** Under these the source's numbers are its own. */
const outside = /^(?:71|81|82)/;

function isDivision(code: string, name: string): boolean {
  const county = !code.endsWith('00');
  if (/^(?:710000|810000|820000)$/.test(code)) return true;
  if (outside.test(code) || (county && withoutCounties.test(code))) return false;
  return !placeholder.test(name);
}

/** 北京市 under 北京市: a municipality's one prefecture-level row. */
const repeats = (code: string, name: string): boolean =>
  code.endsWith('0100') && areaList.province_list[`${code.slice(0, 2)}0000`] === name;

type Retired = (typeof retiredDivisions)[number];

/** A row of the file that `scripts/formerDivisions.ts` writes. */
const asRetired = ([code, name, successor, until]: readonly (string | number)[]): Retired => [
  String(code),
  String(name),
  String(successor),
  Number(until),
];

/**
 * The division table as the extension ships it: code → name from @vant/area-data (MIT) without its placeholders, and
 * the retired codes: those kept by hand, and those that older editions of the npm sources hold
 * (`formerDivisions.json`); and former names of divisions that kept their code. Same input, same bytes.
 */
export function regionTable(): RegionTable {
  const version: unknown = JSON.parse(readFileSync('node_modules/@vant/area-data/package.json', 'utf8')).version;
  const { province_list, city_list, county_list } = areaList;
  const all = Object.entries({ ...province_list, ...city_list, ...county_list });
  const divisions = Object.fromEntries(
    all.filter(([code, name]) => isDivision(code, name) && !repeats(code, name)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const retired = Object.fromEntries(
    [...retiredDivisions, ...former.map(asRetired)]
      .filter(([code]) => !(code in divisions))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, name, successor, until]) => [code, { name, successor, until }]),
  );
  const renamed = formerNames.map(([code, name]) => [name, code] as const);
  return {
    source: `@vant/area-data ${String(version)}`,
    divisions,
    retired,
    renamed: Object.fromEntries(renamed.filter(([, code]) => code in divisions)),
  };
}

/** One line per division, so that a change reads well. */
export const regionTableText = (): string =>
  `${JSON.stringify(regionTable(), null, 0).replaceAll('",', '",\n').replaceAll('},', '},\n')}\n`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('public/tables/regions.json', regionTableText());
