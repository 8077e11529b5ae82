import type { DuplicateReason } from '@/utils/db';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Extraction } from '@/utils/report/extraction';
import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';

/** The page in front: being read, read, or not readable. */
export type PageReading =
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly extraction: Extraction }
  | { readonly step: 'failed'; readonly fault: Fault };

/** What the popup's one act has come to. */
export type CaptureStep =
  | { readonly step: 'idle' }
  | { readonly step: 'capturing' }
  | { readonly step: 'done'; readonly outcome: CaptureOutcome }
  | { readonly step: 'failed'; readonly fault: Fault };

/** The record this page already has, if any. */
export interface KnownRecord {
  readonly id: string;
  readonly capturedAt: string | undefined;
  readonly changed: boolean;
}

export type RecentReport = Pick<Report, 'id' | 'values' | 'host' | 'capturedAt'>;

/** A stored report that may be the document of this page, under another address. */
export interface SameReport {
  readonly id: string;
  readonly title?: string;
  readonly host: string;
  readonly reasons: readonly DuplicateReason[];
}
