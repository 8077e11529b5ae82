import { reportIds } from './reportIds';
import { database } from './store';

/** Means over a sample of reports: what the size of an export is guessed from. */
export interface SizeSample {
  readonly reports: number;
  /** Characters of body text of one report. */
  readonly characters: number;
  /** Bytes of one page source, compressed. */
  readonly sourceBytes: number;
  /** Stored attachments of one report: how many, and their bytes. */
  readonly files: number;
  readonly fileBytes: number;
}

/** So many light rows, and so many page sources, tell enough for a guess within a tenth or two. */
const rowsSampled = 200;
const sourcesSampled = 20;

const evenly = <Member>(members: readonly Member[], wanted: number): Member[] => {
  const step = Math.max(1, members.length / wanted);
  return Array.from({ length: Math.min(wanted, members.length) }, (_, at) => members[Math.floor(at * step)] as Member);
};

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Looks at an even sample of the selection (undefined: everything outside the bin). Reads no body. */
export async function sampleSizes(selected?: readonly string[]): Promise<SizeSample> {
  const db = await database();
  const ids = selected ?? (await reportIds());
  const rows = (await db.reports.bulkGet(evenly(ids, rowsSampled))).filter((row) => row !== undefined);
  const hashes = evenly(rows, sourcesSampled).map((row) => row.sourceSha256);
  const sources = (await db.snapshots.bulkGet(hashes)).map((row) => row?.gzip.length ?? 0);
  const attachments = await db.attachments
    .where('reportId')
    .anyOf(rows.map((row) => row.id))
    .toArray();
  const stored = attachments.filter((row) => row.state === 'stored');
  const each = Math.max(1, rows.length);
  return {
    reports: ids.length,
    characters: mean(rows.map((row) => row.characters)),
    sourceBytes: mean(sources),
    files: stored.length / each,
    fileBytes: stored.reduce((sum, row) => sum + row.bytes, 0) / each,
  };
}
