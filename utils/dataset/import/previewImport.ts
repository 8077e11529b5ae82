import { done, type Result } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { snakeKeys } from '../records/keys';
import type { ExportRecord } from '../source';
import type { CheckOptions } from '../verify/checkSums';
import { importFault } from './importFault';
import type { ImportTarget, LikelySame } from './importTarget';
import { type OpenPackage, openPackage } from './openPackage';

/** A report that both sides have and that differs. */
export interface Conflict {
  readonly mine: Report;
  readonly theirs: Report;
}

/** A report that would be added although the library may have the document under another id. */
export interface LikelyDuplicate {
  readonly theirs: Report;
  readonly mine: readonly LikelySame[];
}

export interface ImportPreview {
  readonly package: OpenPackage;
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  /** Added as they are, never merged without the researcher: the library shows them as duplicates afterwards. */
  readonly duplicates: readonly LikelyDuplicate[];
  /** The first added reports, to show; `added` counts all. */
  readonly addedSample: readonly Report[];
}

const batchSize = 50;
const sampleSize = 50;

/** Equal but for lying in the bin. */
const canonical = (report: Report) => JSON.stringify(snakeKeys({ ...report, binnedAt: null }));

/**
 * Reads a whole package, checks every file and every row, and says what importing it would do. Writes nothing.
 * A package that is refused gives `import-refused`; its detail is `<reason>: <where>`, reasons are worded in refusals.ts.
 */
export async function previewImport(
  file: Blob,
  target: Pick<ImportTarget, 'readReports' | 'findSame'>,
  options: CheckOptions = {},
): Promise<Result<ImportPreview>> {
  try {
    const opened = await openPackage(file, options);
    const conflicts: Conflict[] = [];
    const addedSample: Report[] = [];
    const duplicates: LikelyDuplicate[] = [];
    let added = 0;
    let same = 0;
    const compare = async (theirs: readonly ExportRecord[]) => {
      const ids = theirs.map(({ report }) => report.id);
      const mine = new Map((await target.readReports(ids)).map((report) => [report.id, report]));
      for (const { report, content } of theirs) {
        const own = mine.get(report.id);
        if (!own) {
          added += 1;
          if (addedSample.length < sampleSize) addedSample.push(report);
          const page = { url: report.url, fields: content.fields, text: content.body.text };
          const likely = (await target.findSame?.(page)) ?? [];
          if (likely.length > 0) duplicates.push({ theirs: report, mine: likely });
        } else if (canonical(own) === canonical(report)) same += 1;
        else conflicts.push({ mine: own, theirs: report });
      }
    };
    let batch: ExportRecord[] = [];
    for await (const { record } of opened.records()) {
      options.signal?.throwIfAborted();
      batch.push(record);
      if (batch.length < batchSize) continue;
      await compare(batch);
      batch = [];
    }
    await compare(batch);
    for await (const _ of opened.log()) options.signal?.throwIfAborted();
    return done({ package: opened, added, same, conflicts, duplicates, addedSample });
  } catch (reason) {
    return importFault(reason, options.signal);
  }
}
