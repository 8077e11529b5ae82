import { isoDay } from './isoDay';

export interface Dialect {
  /** The way of building addresses, e.g. `trs`; see portals.md section 5. */
  readonly name: string;
  /** ISO day carried by the address, only when whole and real. */
  readonly day?: string;
  readonly year?: number;
  readonly month?: number;
  /** True when the shape alone says little (a bare number). */
  readonly weak: boolean;
}

/** Against path + query; first hit wins. y, m, d are the date the path carries. Checked with recheck. */
export const dialects: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['trs', /\/t(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)_\d+\.s?html?$/],
  ['hanweb', /\/art\/(?<y>\d{4})(?:\/(?<m>\d\d?)\/(?<d>\d\d?))?\/art_[\da-f_]+\.s?html?$/],
  ['nfcms', /\/content\/(?:\d+\/\d+\/)?m?post_\d+\.html$/],
  ['govcn', /\/(?<y>\d{4})-?(?<m>\d\d)(?:[/-](?<d>\d\d))?\/(?:content|c)_\d+\.s?html?$/],
  ['hex-c', /\/(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)\/[\da-f]{8,64}\/c\.s?html?$/],
  ['ucap', /\/(?<y>\d{4})(?<m>\d\d)\/[\da-f]{32}\.s?html?$/],
  ['sichuan', /\/(?<y>\d{4})\/(?<m>\d\d?)\/(?<d>\d\d?)\/[\da-f]{32}\.s?html?$/],
  ['shanghai', /\/(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)\/[\da-f]{32}\.s?html?$/],
  ['c-content', /\/c\d+\/content\.s?html?$/],
  ['liaoning', /\/(?<y>20\d\d)(?<m>\d\d)(?<d>\d\d)\d{4,20}\/index\.s?html?$/],
  ['hebei', /\/columns\/[\da-f-]{36}\/(?<y>\d{4})(?<m>\d\d)\/(?<d>\d\d)\/[\da-f-]{36}\.s?html?$/],
  ['ymd-num', /\/(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)\/\d+\.s?html?$/],
  ['vsb', /\/info\/\d+\/\d+\.htm$/],
  ['webplus', /\/c\d+a\d+\/page\.htm$/],
  ['yunnan', /\/xxgk\/(?<org>[\dA-Z]{9})\/info\/(?<y>\d{4})-\d+\.html$/],
  ['easysite', /\/eportal\/ui\?[^?]*articleKey=\d/],
  ['lonsun', /\/(?:public|grassroots)\/\d+\/\d+\.html$|\/content\/article\/\d+\.html$/],
  ['bare-num', /\/\d{6,10}\.html$/],
];

/**
 * Which portal platform's address this is, and the date it carries. A date that is no real day is left out; whether it
 * lies in the future is for a caller with a clock. Undefined for lists, home pages, unknown shapes, and bad addresses.
 */
export function readDialect(url: string): Dialect | undefined {
  if (url.length > 4096) return undefined;
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return undefined; // Not an address: the page's own words, so absence and not a failure.
  }
  const path = address.pathname + address.search;
  for (const [name, pattern] of dialects) {
    const match = pattern.exec(path);
    if (!match) continue;
    const { y, m, d } = match.groups ?? {};
    const day = y && m && d ? isoDay(Number(y), Number(m), Number(d)) : undefined;
    const year = y && Number(y) >= 1900 && Number(y) < 2100 ? Number(y) : undefined;
    const month = m && Number(m) >= 1 && Number(m) <= 12 ? Number(m) : undefined;
    const broken = y !== undefined && m !== undefined && d !== undefined && day === undefined;
    return {
      name,
      weak: name === 'bare-num',
      ...(day === undefined ? {} : { day }),
      ...(year === undefined || broken ? {} : { year }),
      ...(month === undefined || broken ? {} : { month }),
    };
  }
  return undefined;
}
