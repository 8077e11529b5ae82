import type { Extraction, Fields } from '@/utils/report/extraction';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';
import { doubts } from './fields/doubts';

/** Doubts about a page as a whole: made again of what page and frame say together. */
const madeAgain: ReadonlySet<string> = new Set([
  'field-missing',
  'written-after-published',
  'date-in-future',
  'check-digit',
  'host-not-gov',
  'year-differs-from-title',
]);
const aboutBody: ReadonlySet<string> = new Set([
  'body-empty',
  'body-attachment-only',
  'body-in-pictures',
  'covering-notice',
  'text-hidden',
  'body-incomplete',
  'body-goes-on',
  'table-lost',
]);

/** What says a field: the page where it states it, else the frame, else what the page lets infer. */
function fieldOf(name: FieldName, page: Fields, frame: Fields) {
  const [own, inner] = [page[name], frame[name]];
  if (own && !own.inferred) return own;
  return inner && (!inner.inferred || !own || name === 'title') ? inner : own;
}

/**
 * A page whose text stands in a frame of the same site, as one reading: the frame's text, outline and signature, the page's own
 * labels, column and site, both their attachments. The address stays the page's own: it is what a reader will open again.
 * In: the two readings and the day of reading (ISO, in China).
 */
export function withFrame(page: Extraction, frame: Extraction, today?: string): Extraction {
  const fields: Fields = {};
  for (const name of fieldNames) {
    const field = name === 'host' ? page.fields.host : fieldOf(name, page.fields, frame.fields);
    if (field) fields[name] = field;
  }
  const isTitleOwn = fields.title !== undefined && fields.title === page.fields.title;
  const recognised = page.kind === 'document' || frame.kind !== 'document' ? page : frame;
  const kind = recognised.kind === 'list' ? 'other' : recognised.kind;
  const series = isTitleOwn ? page.series : (frame.series ?? page.series);
  const attachments = new Map([...frame.attachments, ...page.attachments].map((file) => [file.url, file]));
  const kept = [
    ...page.issues.filter(({ reason }) => !madeAgain.has(reason) && !aboutBody.has(reason)),
    ...frame.issues.filter(({ reason }) => !madeAgain.has(reason)),
    ...doubts({ kind, fields, body: frame.body, series, ...(today ? { today } : {}) }),
  ];
  const issues = new Map<string, Issue>(kept.map((issue) => [`${issue.field} ${issue.reason} ${issue.raw}`, issue]));
  return {
    ...page,
    kind,
    score: recognised.score,
    signals: recognised.signals,
    rule: page.rule.id === 'standard' ? frame.rule : page.rule,
    fields,
    body: frame.body,
    outline: frame.outline,
    attachments: [...attachments.values()],
    items: [],
    next: null,
    totalPages: null,
    series,
    issues: [...issues.values()],
  };
}
