import type { Fields, Region } from '@/utils/report/extraction';
import type { NamedPlace } from './nameRegion';
import { type Evidence, nation, regionEvidence } from './regionEvidence';
import { liesIn, lineage, nationCode, type PlaceTable, type RegionIndex, regionIndex } from './regionTable';

function levelOf(code: string): Region['level'] {
  if (code === nationCode) return 'nation';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

function describe({ division, township }: NamedPlace, origin: Region['origin'], index: RegionIndex): Region {
  const names = lineage(division.code).map((code) => (code === nationCode ? nation : index.byCode.get(code))?.name);
  const path = [...new Set(names.reverse().filter((name) => name !== undefined))];
  if (township === undefined)
    return { code: division.code, name: division.name, path, level: levelOf(division.code), origin };
  return { code: division.code, name: township, path: [...path, township], level: 'township', origin };
}

const order: readonly Region['origin'][] = ['index_number', 'site_code', 'issuing_body', 'site_name', 'title'];

/**
 * The place of the body that issued a page, down to the county, and to the town where its name follows the county's,
 * stands beside a county's code, or is borne in one county alone. Null when nothing says it.
 *
 * The index number decides (it carries the issuer's own code), then a stated issuer that names its place (a county site
 * reprints the province's papers), then the site code, an inferred issuer, the site's name, the title. An issuer that
 * names a place inside the decided one refines it. `origin` is the strongest evidence for the answer.
 * A town has no number in the table: `code` is then its county's. Source: portals.md section 10, issue 3 item 6.
 */
export function locate(extraction: { readonly fields: Fields }, table: PlaceTable): Region | null {
  const index = regionIndex(table);
  const evidence = regionEvidence(extraction.fields, index);
  const from = (origin: Region['origin'], statedOnly = false) =>
    evidence.find((each) => each.origin === origin && (each.stated || !statedOnly));
  const first =
    from('index_number') ??
    from('issuing_body', true) ??
    from('site_code') ??
    from('issuing_body') ??
    from('site_name') ??
    from('title');
  if (!first) return null;
  const finer = from('issuing_body') ?? from('title');
  const chosen = finer && refines(finer, first) ? finer : first;
  const same = (each: Evidence) => each.division.code === chosen.division.code && each.township === chosen.township;
  const origin = order.find((name) => evidence.some((each) => each.origin === name && same(each))) ?? chosen.origin;
  return describe(chosen, origin, index);
}

const refines = (finer: NamedPlace, coarse: NamedPlace): boolean =>
  liesIn(finer.division.code, coarse.division.code) &&
  (finer.division.code !== coarse.division.code || (finer.township !== undefined && coarse.township === undefined));
