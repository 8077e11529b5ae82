/** Reasons for or against taking a page for a document or a list. Each is worded in both languages in components/ui. */
export const signalCodes = [
  // for a document
  'label-block',
  'report-title',
  'official-title',
  'document-number',
  'official-wording',
  'document-column',
  'disclosure-column',
  'article-tags',
  'detail-address',
  'article-body',
  'attachments',
  'signature',
  // for a list
  'link-list',
  'list-address',
  'pager',
  // where the page stands
  'government-host',
  'site-code',
  'foreign-site',
  // against both
  'news-title',
  'news-column',
  'event-text',
  'home-page',
  'form-page',
  'login-page',
  'error-page',
  'moved-page',
  'little-text',
] as const;

export type SignalCode = (typeof signalCodes)[number];
