import type { Fields } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { regionEvidence } from './regionEvidence';
import { type Division, liesIn, type PlaceTable, regionIndex } from './regionTable';

/** Where a retired division lies today, so that 平安县 on 平安区's site is no contradiction. */
const today = ({ code, retired }: Division): string => retired?.successor ?? code;

/**
 * `region-differs-from-site` when the index number's or the stated issuer's place and the site's place are apart:
 * neither holds the other. Empty when they agree or one of them is unknown.
 */
export function regionIssues(extraction: { readonly fields: Fields }, table: PlaceTable): Issue[] {
  const evidence = regionEvidence(extraction.fields, regionIndex(table));
  const site = evidence.find(({ origin }) => origin === 'site_code');
  if (!site) return [];
  return evidence.flatMap(({ origin, division, stated }): Issue[] => {
    if ((origin !== 'index_number' && origin !== 'issuing_body') || !stated) return [];
    const [here, there] = [today(division), today(site.division)];
    if (liesIn(here, there) || liesIn(there, here)) return [];
    const field = origin === 'index_number' ? 'indexNumber' : 'issuingBody';
    const raw = extraction.fields[field]?.raw ?? '';
    return [{ field, code: 'inconsistent', reason: 'region-differs-from-site', raw }];
  });
}
