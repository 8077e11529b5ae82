import type { FaultCode } from './faults';

/** Why an address of a job was left out, stopped at, or gave no text, where that is no fault. Worded on the screens and in the methods section. */
export const jobReasons = [
  'filter',
  'not-chosen',
  'already-captured',
  'cancelled',
  'failures-in-a-row',
  'asked-to-wait',
  'list-empty',
  'list-repeats',
  'list-loop',
  'list-no-next',
  'cut-off',
  'web-page',
  'scanned',
  'encrypted',
  'old-format',
  'image',
  'archive',
  'unknown-format',
  'damaged',
  'time-budget',
  'empty',
] as const;

export type JobReason = (typeof jobReasons)[number];

/** Codes that can stand in the log’s `reason`, before `: detail`; what else stands there are the researcher’s own words. */
export type LoggedReason = JobReason | Exclude<FaultCode, `export-${string}` | `import-${string}`>;
