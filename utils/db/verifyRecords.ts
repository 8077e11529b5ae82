import type { Result } from '@/utils/report/faults';
import { canonicalJson } from './canonicalJson';
import { checkedSource } from './checkedSource';
import { classifyFault } from './classifyFault';
import type { LibraryDatabase } from './libraryDatabase';
import { contentSha256, derived } from './makeRows';
import { database } from './store';
import { write } from './write';

export interface Verified {
  readonly checked: number;
  /** Reports whose content, light row or source no longer fits its hash. */
  readonly unsound: readonly string[];
}

const cursorKey = 'verified-up-to';

/** Whether a report's rows are what was stored: content and source fit their hashes, the light row fits the content. */
async function isSound(db: LibraryDatabase, id: string): Promise<boolean> {
  const [report, content] = await db.transaction('r', [db.reports, db.contents], () =>
    Promise.all([db.reports.get(id), db.contents.get(id)]),
  );
  if (!report) return true;
  if (!content || (await contentSha256(content)) !== report.contentSha256) return false;
  const { values } = derived(content);
  if (canonicalJson(values) !== canonicalJson(report.values)) return false;
  const snapshot = await db.snapshots.get(report.sourceSha256);
  return snapshot === undefined || (await checkedSource(snapshot)) !== undefined;
}

/** Checks these reports against the hashes made at capture. A record that cannot be read at all counts as unsound. */
export async function verifyReports(ids: readonly string[]): Promise<Verified> {
  const db = await database();
  const unsound: string[] = [];
  for (const id of ids) {
    try {
      if (!(await isSound(db, id))) unsound.push(id);
    } catch (error) {
      console.warn(`${id} cannot be read`, error);
      unsound.push(id);
    }
  }
  return { checked: ids.length, unsound };
}

/**
 * The next slice of the slow check that goes round and round through the library (200 a day, reliability.md B). What it
 * finds is kept and told by `unsoundReports`.
 */
export async function verifySlice(size = 200): Promise<Result<Verified>> {
  try {
    const db = await database();
    const row = await db.meta.get(cursorKey);
    const after = row && 'value' in row && typeof row.value === 'string' ? row.value : '';
    const ids = await db.reports.where('id').above(after).limit(size).primaryKeys();
    const verified = await verifyReports(ids);
    const next = ids.length < size ? '' : (ids.at(-1) ?? '');
    const known = new Set([...(await unsoundReports()).filter((id) => !ids.includes(id)), ...verified.unsound]);
    const kept = await write([], async ({ db: own }) => {
      await own.meta.put({ key: cursorKey, value: next });
      await own.meta.put({ key: 'unsound', value: [...known] });
      return verified;
    });
    return kept;
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}

/** Looks again at what was found unsound, e.g. after a restore. */
export async function recheckUnsound(): Promise<Result<null>> {
  const { unsound } = await verifyReports(await unsoundReports());
  return write([], async ({ db }) => {
    await db.meta.put({ key: 'unsound', value: [...unsound] });
    return null;
  });
}

/** Ids that the background check found unsound; for the banner, which offers to restore. */
export async function unsoundReports(): Promise<string[]> {
  const row = await (await database()).meta.get('unsound');
  const value = row && 'value' in row ? row.value : undefined;
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
