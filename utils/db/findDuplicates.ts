import type { Fields } from '@/utils/report/extraction';
import { sha256 } from './hash';
import { identityKeys } from './identityKeys';
import type { LibraryDatabase } from './libraryDatabase';
import { squeezed } from './makeRows';
import { simhash, simhashDistance } from './simhash';
import { database } from './store';

/** Why two reports are taken for one document. */
export type DuplicateReason = 'url' | 'index-number' | 'document-number' | 'body' | 'near-text';

export interface Duplicate {
  readonly id: string;
  readonly reasons: readonly DuplicateReason[];
  /** How alike the texts are, 0 to 1, where they were compared. */
  readonly likeness?: number;
}

/** Reprints of one text differ in at most so many of 64 bits (measured in tests/db/simhash.test.ts). */
export const nearBits = 3;

const reasonOf: Readonly<Record<string, DuplicateReason>> = {
  url: 'url',
  index: 'index-number',
  number: 'document-number',
  body: 'body',
};

/** Reports that share a key, the one asked for and the bin left out, strongest reason first. */
async function sharing(
  db: LibraryDatabase,
  keys: readonly string[],
  hash: string,
  self?: string,
): Promise<Duplicate[]> {
  const rows = await db.identities
    .where('keys')
    .anyOf([...keys])
    .distinct()
    .toArray();
  const others = rows.filter((row) => row.id !== self);
  const reports = await db.reports.bulkGet(others.map((row) => row.id));
  const mine = new Set(keys);
  return others.flatMap((row, at): Duplicate[] => {
    if (reports[at]?.binnedAt !== null) return [];
    const shared = row.keys.filter((key) => mine.has(key)).map((key) => reasonOf[key.slice(0, key.indexOf(':'))]);
    const reasons = new Set(shared.filter((reason) => reason !== undefined));
    const distance = simhashDistance(hash, row.simhash);
    if (distance <= nearBits && !reasons.has('body')) reasons.add('near-text');
    if (reasons.size === 0) return [];
    const likeness = distance <= nearBits ? { likeness: 1 - distance / 64 } : {};
    return [{ id: row.id, reasons: [...reasons], ...likeness }];
  });
}

/** Reports that may be the same document as this one, each with its reasons. Merging is the researcher's act. */
export async function findDuplicates(id: string): Promise<Duplicate[]> {
  const db = await database();
  const row = await db.identities.get(id);
  return row ? sharing(db, row.keys, row.simhash, id) : [];
}

/** Reports that may be the document of a page that is not captured yet. */
export async function findSame(page: {
  readonly url: string;
  readonly fields: Fields;
  readonly text: string;
}): Promise<Duplicate[]> {
  const text = squeezed(page.text);
  const hash = simhash(page.text);
  const keys = identityKeys({ ...page, bodySha256: await sha256(text), characters: text.length, simhash: hash });
  return sharing(await database(), keys, hash);
}
