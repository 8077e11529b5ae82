import { done, type Result } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { snakeKeys } from '../records/keys';
import type { ExportRecord } from '../source';
import type { CheckOptions } from '../verify/checkSums';
import { importFault } from './importFault';
import type { ImportTarget, LikelySame } from './importTarget';
import { mergeTargets } from './mergeTargets';
import { type OpenPackage, openPackage } from './openPackage';

/** A report that both sides have and that differs. */
export interface Conflict {
  readonly mine: Report;
  readonly theirs: Report;
}

/** A report that the library has under another id, or may have: each of the library's that fits, with its own reasons. */
export interface LikelyDuplicate {
  readonly theirs: Report;
  readonly mine: readonly NamedMatch[];
}

/** One of the library's, as the researcher knows it. */
export interface NamedMatch extends LikelySame {
  readonly title: string | undefined;
}

export interface ImportPreview {
  readonly package: OpenPackage;
  readonly added: number;
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  /** Added as they are unless the researcher merges them (`mergeTargets`); `added` counts them. */
  readonly duplicates: readonly LikelyDuplicate[];
  /** What can be merged in this act: incoming id → id in the library. */
  readonly mergeInto: ReadonlyMap<string, string>;
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
    const ids = new Set<string>();
    const named = async (likely: readonly LikelySame[]): Promise<readonly NamedMatch[]> => {
      const known = await target.readReports(likely.map(({ id }) => id));
      const titles = new Map(known.map(({ id, values }) => [id, values.title]));
      return likely.map((one) => ({ ...one, title: [titles.get(one.id) ?? []].flat()[0] }));
    };
    const compare = async (theirs: readonly ExportRecord[]) => {
      const own = theirs.map(({ report }) => report.id);
      for (const id of own) ids.add(id);
      const mine = new Map((await target.readReports(own)).map((report) => [report.id, report]));
      for (const { report, content } of theirs) {
        const known = mine.get(report.id);
        if (!known) {
          added += 1;
          if (addedSample.length < sampleSize) addedSample.push(report);
          const page = { url: report.url, fields: content.fields, text: content.body.text };
          const likely = (await target.findSame?.(page)) ?? [];
          if (likely.length > 0) duplicates.push({ theirs: report, mine: await named(likely) });
        } else if (canonical(known) === canonical(report)) same += 1;
        else conflicts.push({ mine: known, theirs: report });
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
    const mergeInto = mergeTargets(duplicates, ids);
    return done({ package: opened, added, same, conflicts, duplicates, mergeInto, addedSample });
  } catch (reason) {
    return importFault(reason, options.signal);
  }
}
