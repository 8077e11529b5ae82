import type { Fields, FieldValue, Region } from '@/utils/report/extraction';
import { readIndexNumber } from './indexNumber';
import { readIssuer } from './issuer';
import { type NamedPlace, nameRegion } from './nameRegion';
import { type Division, lineage, nationCode, type RegionIndex } from './regionTable';
import { foldTitle } from './series';
import { readSiteCode } from './siteCode';

/** One thing on a page that says where its issuer is. */
export interface Evidence extends NamedPlace {
  readonly origin: Region['origin'];
  readonly stated: boolean;
}

export const nation: Division = { code: nationCode, name: '中华人民共和国' };

function text(field: FieldValue | undefined): string | undefined {
  const value = field?.value;
  return value === undefined || typeof value === 'string' ? value : value[0];
}

/** The division with this code; for a code the table lacks (development zones), the nearest one above it. */
function byCode(code: string, index: RegionIndex): Division | undefined {
  if (code === nationCode) return nation;
  for (const each of lineage(code)) {
    const division = index.byCode.get(each);
    if (division) return division;
  }
  return undefined;
}

function fromCodes(fields: Fields, index: RegionIndex): Evidence[] {
  const number = readIndexNumber(text(fields.indexNumber) ?? '');
  const site = readSiteCode(text(fields.siteCode) ?? '');
  const found: (readonly [Region['origin'], string | undefined])[] = [
    ['index_number', number?.valid === false ? undefined : number?.regionCode],
    ['site_code', site?.kind === 'local' ? site.regionCode : site && nationCode],
  ];
  return found.flatMap(([origin, code]) => {
    const division = code === undefined ? undefined : byCode(code, index);
    return division ? [{ origin, division, stated: true }] : [];
  });
}

function fromNames(fields: Fields, index: RegionIndex, near: string | undefined): Evidence[] {
  const year = Number(/^(\d{4})/.exec(text(fields.dateWritten) ?? text(fields.datePublished) ?? '')?.[1]);
  const context = { ...(near === undefined ? {} : { near }), ...(Number.isNaN(year) ? {} : { year }) };
  const names: (readonly [Region['origin'], string | undefined, FieldValue | undefined])[] = [
    ['issuing_body', foldTitle(text(fields.issuingBody) ?? ''), fields.issuingBody],
    ['site_name', foldTitle(text(fields.siteName) ?? ''), fields.siteName],
    ['title', foldTitle(text(fields.title) ?? '').replace(/^(?:(?:19|20)\d\d年?度?)/, ''), fields.title],
  ];
  return names.flatMap(([origin, name, field]): Evidence[] => {
    if (!name || !field) return [];
    const stated = !field.inferred;
    const place = nameRegion(name, index, context);
    if (place) return [{ origin, stated, ...place }];
    const central =
      origin === 'issuing_body' &&
      readIssuer(name)?.level === 'nation' &&
      !/^国家税务总局[\s\S]{2,30}税务局$/.test(name);
    return central ? [{ origin, stated, division: nation }] : [];
  });
}

/** All that a page's fields say of its place, codes first. */
export function regionEvidence(fields: Fields, index: RegionIndex): Evidence[] {
  const codes = fromCodes(fields, index);
  const near = codes.find(({ division }) => division.code !== nationCode)?.division.code;
  const names = fromNames(fields, index, near);
  // A site's name can lend the place that a bare 沙子镇 or 教育局 needs, when no code does.
  const lent = near ?? names.find(({ origin }) => origin === 'site_name')?.division.code;
  return [...codes, ...(lent === near ? names : fromNames(fields, index, lent))];
}
