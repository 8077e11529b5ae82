import { readDocumentNumber } from '@/utils/identify/documentNumber';
import type { Fields } from '@/utils/report/extraction';
import { foldValue } from './foldValue';
import { urlKey } from './urlKey';

/** Index numbers shorter than this are serials of a site (`12`), not identities. */
const shortestNumber = 6;

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

/** What an identity is made of. */
export interface IdentityParts {
  readonly url: string;
  readonly fields: Fields;
  readonly bodySha256: string;
  /** Characters of the body; a body of nothing identifies nothing. */
  readonly characters: number;
  readonly simhash: string;
}

/**
 * The keys under which the same document is found again: address, index number, document number with each issuer,
 * body, and four 16-bit bands of the body's simhash (two hashes that differ in at most three bits share a band).
 * Source: issue 4 item 5.
 */
export function identityKeys(parts: IdentityParts): string[] {
  const keys = [`url:${urlKey(parts.url)}`];
  const index = foldValue(one(parts.fields.indexNumber?.value) ?? '');
  if (index.length >= shortestNumber) keys.push(`index:${index}`);
  const printed = one(parts.fields.documentNumber?.value) ?? '';
  const number = foldValue(readDocumentNumber(printed)?.key ?? printed);
  const issuers = [parts.fields.issuingBody?.value ?? []].flat();
  if (number) for (const issuer of issuers) keys.push(`number:${number}|${foldValue(issuer)}`);
  if (parts.characters > 0) keys.push(`body:${parts.bodySha256}`);
  for (let band = 0; parts.simhash && band < 4; band += 1) {
    keys.push(`near${band}:${parts.simhash.slice(band * 4, band * 4 + 4)}`);
  }
  return [...new Set(keys)];
}
