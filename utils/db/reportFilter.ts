import type { PageKind } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';
import type { ReportStatus } from '@/utils/report/schema';

/**
 * What a search found, and the same as places in the table of all ids that it walked through. The table is one object
 * while the index stands still, so that its order can be remembered: looking 100,000 ids up one by one takes longer
 * than finding them.
 */
export interface FoundIds {
  readonly ids: readonly string[];
  readonly slots: readonly number[];
  readonly table: readonly (string | undefined)[];
}

/** All given conditions hold together; within a list any one does. Nothing given: all reports outside the bin. */
export interface ReportFilter {
  /** True: only what is in the bin. */
  readonly binned?: boolean;
  readonly statuses?: readonly ReportStatus[];
  readonly tags?: readonly string[];
  readonly hosts?: readonly string[];
  readonly kinds?: readonly PageKind[];
  readonly series?: readonly string[];
  readonly years?: readonly number[];
  readonly issuingBodies?: readonly string[];
  readonly issueReasons?: readonly string[];
  readonly correctedFields?: readonly FieldName[];
  /** Division code or its beginning: `11` is all of Beijing. */
  readonly region?: string;
  /** Captured at or after this instant, and before that one. */
  readonly capturedFrom?: string;
  readonly capturedTo?: string;
  /** Only these, e.g. what a search found; the order of the sort is kept. */
  readonly among?: readonly string[] | FoundIds;
}

export const sortKeys = [
  'capturedAt',
  'updatedAt',
  'host',
  'status',
  'values.title',
  'values.dateWritten',
  'values.datePublished',
  'values.issuingBody',
  'values.indexNumber',
  'values.documentNumber',
  'series.year',
  'region.code',
  'characters',
  'completeness',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface ReportSort {
  readonly by: SortKey;
  readonly descending?: boolean;
}

export const newestFirst: ReportSort = { by: 'capturedAt', descending: true };
