import type { Result } from '@/utils/report/faults';
import type { Content, Report, Version } from '@/utils/report/schema';
import { addMissing } from './addMissing';
import { canonicalJson } from './canonicalJson';
import { actLine } from './editReports';
import { makeId } from './makeId';
import { squeezed } from './makeRows';
import type { Bundle, IdentityRow, StagedRow, UndoStep } from './rows';
import { placeHeavy } from './stageBundles';
import { keepUndo, patchStep } from './undoRecord';
import { type Change, write } from './write';

/**
 * What happens to a report that both sides have and that differs: `keep-mine`, `take-theirs`, or `newer`, which a restore
 * uses. The losing page state is kept as a version in every case: an import merges, it never wipes.
 */
export type ConflictRule = 'keep-mine' | 'take-theirs' | 'newer';

export interface Imported {
  readonly added: number;
  readonly same: number;
  /** Ids of reports that both sides had and that differed. */
  readonly conflicting: readonly string[];
  readonly undoId: string;
}

const pageSize = 50;

/** What a page state says, to compare two of them inside a transaction. */
const pageState = ({ fields, body, attachments }: Pick<Version, 'fields' | 'body' | 'attachments'>): string =>
  canonicalJson([fields, squeezed(body.text), attachments]);

const asVersion = (report: Report, content: Content): Version => {
  const { fields, body, outline, attachments, issues } = content;
  const { url, rule, bodySha256, sourceSha256, capturedAt } = report;
  const page = { fields, body, outline, attachments, issues };
  return { id: makeId(), reportId: report.id, number: 1, capturedAt, url, rule, ...page, bodySha256, sourceSha256 };
};

/** Adds the states that the report's history lacks, and numbers the history anew by time of capture. */
async function addVersions(change: Change, report: Report, states: readonly Version[]): Promise<string[]> {
  const { db, count } = change;
  const content = await db.contents.get(report.id);
  const old = await db.versions.where('reportId').equals(report.id).toArray();
  const known = new Set([...old.map(pageState), ...(content ? [pageState(content)] : [])]);
  const fresh: Version[] = [];
  for (const state of states) {
    if (known.has(pageState(state))) continue;
    known.add(pageState(state));
    fresh.push({ ...state, id: makeId(), reportId: report.id });
  }
  if (fresh.length === 0) return [];
  const all = [...old, ...fresh].sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  await db.versions.bulkPut(all.map((version, at) => ({ ...version, number: at + 1 })));
  count('versions', fresh.length);
  return fresh.map((version) => version.id);
}

interface Tally {
  added: number;
  same: number;
  readonly conflicting: string[];
  readonly steps: UndoStep[];
}

async function add(change: Change, row: StagedRow, tally: Tally, at: string): Promise<void> {
  const { db, count, touch } = change;
  if (row.heavy === 'here') await placeHeavy(change, row.bundle);
  await db.reports.add(row.bundle.report);
  await db.identities.put(row.identity);
  await db.log.add(actLine(row.bundle.report, 'imported', at, null));
  count('reports', 1);
  count('log', 1);
  touch([row.bundle.report.id]);
  tally.added += 1;
  tally.steps.push({ kind: 'added-report', id: row.bundle.report.id, revision: row.bundle.report.revision });
}

/** Makes `row` the report's identity, its old keys and `keys` included: a capture at either address finds it. */
async function joinKeys({ db }: Change, row: IdentityRow, keys: readonly string[], tally: Tally): Promise<void> {
  const old = await db.identities.get(row.id);
  const next = { ...row, keys: [...new Set([...(old?.keys ?? []), ...keys])] };
  if (old && old.simhash === next.simhash && old.keys.length === next.keys.length) return;
  if (old) tally.steps.push(patchStep('identities', old, next));
  await db.identities.put(next);
}

/** Same revision at the same instant, yet different: one of them was damaged, and theirs fits its hashes. */
const isNewer = (theirs: Report, mine: Report): boolean =>
  theirs.updatedAt > mine.updatedAt || (theirs.updatedAt === mine.updatedAt && theirs.revision === mine.revision);

/** The light rows are equal, so the contents must be: one that is missing or differs was damaged. */
async function repair(change: Change, content: Content | undefined, bundle: Bundle): Promise<void> {
  const { db, count, touch } = change;
  await addVersions(change, bundle.report, bundle.versions);
  if (content && canonicalJson(content) === canonicalJson(bundle.content)) return;
  await db.contents.put(bundle.content);
  if (!content) count('contents', 1);
  touch([bundle.report.id]);
}

/** A report that both sides have: history and files are united, and the rule says which state stands on top. */
async function merge(change: Change, mine: Report, row: StagedRow, rule: ConflictRule, tally: Tally): Promise<void> {
  const { db, touch } = change;
  const { bundle, identity } = row;
  const { report: theirs } = bundle;
  const files = await addMissing(change, bundle);
  if (files.length) tally.steps.push({ kind: 'added-attachments', reportId: mine.id, ids: files });
  const equal = canonicalJson({ ...mine, binnedAt: null }) === canonicalJson({ ...theirs, binnedAt: null });
  if (equal) tally.same += 1;
  else tally.conflicting.push(mine.id);
  const content = await db.contents.get(mine.id);
  if (equal) return repair(change, content, bundle);
  const take = rule === 'take-theirs' || (rule === 'newer' && isNewer(theirs, mine));
  const states = [...bundle.versions];
  if (take) {
    if (content) states.push(asVersion(mine, content));
    tally.steps.push(patchStep('contents', content ?? bundle.content, bundle.content));
    await db.contents.put(bundle.content);
    await joinKeys(change, identity, identity.keys, tally);
    if (!content) change.count('contents', 1);
  } else {
    states.push(asVersion(theirs, bundle.content));
    const addresses = identity.keys.filter((key) => key.startsWith('url:'));
    await joinKeys(change, (await db.identities.get(mine.id)) ?? identity, addresses, tally);
  }
  const ids = await addVersions(change, mine, states);
  if (!take && ids.length === 0) return;
  const base = take ? theirs : mine;
  const versionCount = (await db.versions.where('reportId').equals(mine.id).count()) + 1;
  const revision = Math.max(mine.revision, theirs.revision) + (take && theirs.revision > mine.revision ? 0 : 1);
  const next: Report = { ...base, versionCount, revision };
  await db.reports.put(next);
  tally.steps.push(patchStep('reports', mine, { ...next }));
  if (ids.length) tally.steps.push({ kind: 'added-versions', reportId: mine.id, ids });
  touch([mine.id]);
}

/**
 * Makes a staged import part of the library: one transaction, so that the library is exactly as before or as after,
 * wherever it is cut off. The act can be undone.
 */
export function sealImport(importId: string, rule: ConflictRule, at: string): Promise<Result<Imported>> {
  const undoId = makeId();
  const tables = [
    'staged',
    'reports',
    'contents',
    'snapshots',
    'versions',
    'attachments',
    'files',
    'identities',
    'log',
    'undos',
  ];
  return write(
    tables,
    async (change) => {
      const tally: Tally = { added: 0, same: 0, conflicting: [], steps: [] };
      const { staged, reports } = change.db;
      for (;;) {
        const rows = await staged.where('importId').equals(importId).limit(pageSize).toArray();
        if (rows.length === 0) break;
        for (const row of rows) {
          const own = await reports.get(row.bundle.report.id);
          if (own) await merge(change, own, row, rule, tally);
          else await add(change, row, tally, at);
        }
        await staged.bulkDelete(rows.flatMap((row) => (row.n === undefined ? [] : [row.n])));
      }
      await keepUndo(change, undoId, 'import', at, tally.steps);
      return { added: tally.added, same: tally.same, conflicting: tally.conflicting, undoId };
    },
    600_000,
  );
}
