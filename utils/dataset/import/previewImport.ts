import { done, type Result } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { snakeKeys } from '../records/keys';
import type { CheckOptions } from '../verify/checkSums';
import { importFault } from './importFault';
import type { ImportTarget } from './importTarget';
import { type OpenPackage, openPackage } from './openPackage';

/** A report that both sides have and that differs. */
export interface Conflict {
  readonly mine: Report;
  readonly theirs: Report;
}

export interface ImportPreview {
  readonly package: OpenPackage;
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  /** The first added reports, to show; `added` counts all. */
  readonly addedSample: readonly Report[];
}

const batchSize = 200;
const sampleSize = 50;

/** Equal but for lying in the bin. */
const canonical = (report: Report) => JSON.stringify(snakeKeys({ ...report, binnedAt: null }));

/**
 * Reads a whole package, checks every file and every row, and says what importing it would do. Writes nothing.
 * A package that is refused gives `import-refused`; its detail is `<reason>: <where>`, reasons are worded in refusals.ts.
 */
export async function previewImport(
  file: Blob,
  target: Pick<ImportTarget, 'readReports'>,
  options: CheckOptions = {},
): Promise<Result<ImportPreview>> {
  try {
    const opened = await openPackage(file, options);
    const conflicts: Conflict[] = [];
    const addedSample: Report[] = [];
    let added = 0;
    let same = 0;
    const compare = async (theirs: readonly Report[]) => {
      const mine = new Map((await target.readReports(theirs.map(({ id }) => id))).map((report) => [report.id, report]));
      for (const report of theirs) {
        const own = mine.get(report.id);
        if (!own) {
          added += 1;
          if (addedSample.length < sampleSize) addedSample.push(report);
        } else if (canonical(own) === canonical(report)) same += 1;
        else conflicts.push({ mine: own, theirs: report });
      }
    };
    let batch: Report[] = [];
    for await (const { record } of opened.records()) {
      options.signal?.throwIfAborted();
      batch.push(record.report);
      if (batch.length < batchSize) continue;
      await compare(batch);
      batch = [];
    }
    await compare(batch);
    for await (const _ of opened.log()) options.signal?.throwIfAborted();
    return done({ package: opened, added, same, conflicts, addedSample });
  } catch (reason) {
    return importFault(reason, options.signal);
  }
}
