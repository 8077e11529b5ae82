import type { Report } from '@/utils/report/schema';

/** Of how many reports a reader may be surer, and of how many less sure, than of the others. */
export interface Quality {
  readonly reviewed: number;
  readonly corrected: number;
  readonly inferred: number;
  /** Something was noted while reading. */
  readonly flagged: number;
}

/** Counts reports as they stream past. */
export function qualityCount() {
  const count = { reviewed: 0, corrected: 0, inferred: 0, flagged: 0 };
  return {
    add({ status, correctedFields, inferredFields, issueReasons }: Report): void {
      count.reviewed += Number(status === 'reviewed');
      count.corrected += Number(correctedFields.length > 0);
      count.inferred += Number(inferredFields.length > 0);
      count.flagged += Number(issueReasons.length > 0);
    },
    read: (): Quality => ({ ...count }),
  };
}
