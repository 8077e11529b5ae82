import type { Attachment, Content, Report, Version } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import { gunzip } from './gzip';
import type { LibraryDatabase } from './libraryDatabase';
import { contentSha256 } from './makeRows';

/** A report with all that belongs to it, read in one go. */
export interface FullRecord {
  readonly report: Report;
  readonly content: Content;
  readonly versions: readonly Version[];
  readonly attachments: readonly Attachment[];
  readonly source?: string;
  /** Page sources of earlier states by hash, where they differ from the present one and are kept. */
  readonly earlierSources?: Readonly<Record<string, string>>;
}

/** Light and content row of one report that fit each other; a writer may have been between the two readings. */
async function soundPair(db: LibraryDatabase, id: string): Promise<Pair | undefined> {
  const [report, content] = await Promise.all([db.reports.get(id), db.contents.get(id)]);
  if (!report) return undefined;
  if (content && (await contentSha256(content)) === report.contentSha256) return { report, content };
  const now = await db.reports.get(id);
  if (now && now.revision !== report.revision) return soundPair(db, id);
  // Damaged since it was stored: it is named, never passed on as good.
  throw new Refusal({ code: 'storage-damaged', detail: id });
}

type Pair = Pick<FullRecord, 'report' | 'content'>;

async function pairsOf(db: LibraryDatabase, ids: readonly string[]): Promise<Pair[]> {
  const [reports, contents] = await Promise.all([db.reports.bulkGet([...ids]), db.contents.bulkGet([...ids])]);
  const pairs = await Promise.all(
    ids.map(async (id, at) => {
      const [report, content] = [reports[at], contents[at]];
      const fits = report && content && (await contentSha256(content)) === report.contentSha256;
      return fits ? { report, content } : soundPair(db, id);
    }),
  );
  return pairs.filter((pair) => pair !== undefined);
}

/** Rows by report, in the order in which they come. */
export const groupedBy = <Row extends { readonly reportId: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.reportId);
    if (group) group.push(row);
    else groups.set(row.reportId, [row]);
  }
  return groups;
};

/** Earlier states by report, oldest first. */
export async function statesOf(db: LibraryDatabase, reports: readonly Report[]): Promise<Map<string, Version[]>> {
  const ids = reports.map((report) => report.id);
  return groupedBy(await db.versions.where('reportId').anyOf(ids).sortBy('number'));
}

/**
 * Whole records of these ids in few readings; one that has gone is left out. A record whose stored hash does not fit its
 * content throws `storage-damaged` with its id.
 */
export async function readRecords(db: LibraryDatabase, ids: readonly string[]): Promise<FullRecord[]> {
  const pairs = await pairsOf(db, ids);
  const states = await statesOf(
    db,
    pairs.map(({ report }) => report),
  );
  const hashes = new Set([...pairs.map(({ report }) => report), ...[...states.values()].flat()].map(sourceOf));
  const [files, snapshots] = await Promise.all([
    db.attachments
      .where('reportId')
      .anyOf([...ids])
      .sortBy('id'),
    db.snapshots.bulkGet([...hashes]),
  ]);
  const attachments = groupedBy(files);
  const sources = new Map<string, string>();
  for (const row of snapshots) if (row) sources.set(row.sha256, await gunzip(row.gzip));
  return pairs.map(({ report, content }) => {
    const versions = states.get(report.id) ?? [];
    const source = sources.get(report.sourceSha256);
    const earlier = versions.map(sourceOf).filter((hash) => hash !== report.sourceSha256 && sources.has(hash));
    return {
      report,
      content,
      versions,
      attachments: attachments.get(report.id) ?? [],
      ...(source === undefined ? {} : { source }),
      ...(earlier.length > 0
        ? { earlierSources: Object.fromEntries(earlier.map((hash) => [hash, sources.get(hash) ?? ''])) }
        : {}),
    };
  });
}

/** Hash of the page source a row was read from. */
export const sourceOf = (row: { readonly sourceSha256: string }): string => row.sourceSha256;
