import type { FieldName } from './fields';

/** What can be wrong with what a page says. Every reason is worded in both languages in components/ui. */
export const issueReasons = {
  missing: ['field-missing', 'body-empty', 'body-attachment-only', 'body-in-pictures'],
  unreadable: [
    'file-unreadable',
    'value-unreadable',
    'check-digit',
    'attachment-link-broken',
    'charset',
    'row-address-in-script',
    'next-page-in-script',
    'next-page-by-form',
  ],
  ambiguous: ['several-values', 'label-in-running-text', 'covering-notice', 'text-hidden'],
  inconsistent: [
    'written-after-published',
    'date-in-future',
    'year-differs-from-title',
    'host-not-gov',
    'region-differs-from-site',
    'title-differs',
  ],
  incomplete: [
    'body-incomplete',
    'body-goes-on',
    'table-lost',
    'too-large',
    'time-budget',
    'part-failed',
    'page-still-loading',
    'error-page',
  ],
} as const;

export type IssueCode = keyof typeof issueReasons;
export type IssueReason = (typeof issueReasons)[IssueCode][number];

export interface Issue {
  /** Absent when the issue is about the page as a whole. */
  readonly field?: FieldName;
  readonly code: IssueCode;
  readonly reason: IssueReason;
  /** The page's text that led to it; '' when there is none. */
  readonly raw: string;
}
