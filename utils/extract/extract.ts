import { readSeries } from '@/utils/identify/series';
import type { Extraction, FieldValue } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { readAttachments } from './body/readAttachments';
import { readBody } from './body/readBody';
import { readOutline } from './body/readOutline';
import { doubts } from './fields/doubts';
import { readField, readFields } from './fields/readFields';
import { metadataPairs } from './finders/blocks';
import type { Reading } from './finders/finder';
import { readList } from './lists/readList';
import type { Page } from './page';
import { recognise } from './recognise';
import { ruleOf } from './rules';

export interface ExtractOptions {
  /** ISO day in China; without it no date is judged to lie in the future. */
  readonly today?: string;
  /** Milliseconds after which the less important parts are left out and an issue says so. Default 4000. */
  readonly budgetMs?: number;
  readonly now?: () => number;
}

const emptyBody = {
  text: '',
  html: '',
  markdown: '',
  completeness: 0,
  measure: { keptCharacters: 0, visibleCharacters: 0, keptTables: 0, visibleTables: 0 },
  finder: 'none',
} as const;

/**
 * Everything the page says, as plain JSON. Pure: it never changes the page, knows no clock or network, and never throws
 * over what a page contains; what cannot be read is among the issues.
 */
export function extract(page: Page, options: ExtractOptions = {}): Extraction {
  const start = options.now?.() ?? 0;
  const isLate = () => (options.now?.() ?? 0) - start > (options.budgetMs ?? 4000);
  const recognition = recognise(page);
  const rule = ruleOf(page);
  const issues: Issue[] = [];
  const late = () => issues.push({ code: 'incomplete', reason: 'time-budget', raw: '' });
  const first = read(page, rule.body, undefined);
  // The rows of a list are no signed text: nothing is inferred from them.
  const own = recognition.kind === 'list' ? { lines: [] } : {};
  const reading: Reading = { ...first.reading, ...own, title: '' };
  const title = readField('title', reading, rule);
  const titleText = String(title.value?.value ?? '');
  const again = titleText === '' || isLate() ? first : read(page, rule.body, titleText);
  const { fields, issues: fieldIssues } = readFields({ ...again.reading, ...own, title: titleText }, rule, title);
  const series = readSeries(titleText, { published: dayIn(fields.datePublished) });
  const { body, element } = again;
  const isShort = isLate();
  if (isShort) late();
  const outline = isShort ? [] : readOutline(body);
  const attachments = readAttachments(page, element);
  const list = recognition.kind === 'document' || isShort ? undefined : readList(page);
  issues.push(...again.issues, ...attachments.issues, ...fieldIssues);
  issues.push(...doubts({ kind: recognition.kind, fields, body, series, today: options.today }));
  if (recognition.signals.some((signal) => signal.code === 'error-page')) {
    issues.unshift({ code: 'incomplete', reason: 'error-page', raw: titleText });
  }
  return {
    ...recognition,
    url: page.url,
    rule: { id: rule.id, version: rule.version },
    fields,
    body,
    outline,
    attachments: attachments.attachments,
    items: list?.items ?? [],
    next: list?.next ?? null,
    totalPages: list?.totalPages ?? null,
    series: recognition.kind === 'list' ? null : series,
    issues: issues.filter((issue, at) => issues.findIndex((other) => same(issue, other)) === at),
  };
}

function read(page: Page, containers: readonly string[] | undefined, title: string | undefined) {
  const found = readBody(page, { ...(containers ? { containers } : {}), ...(title ? { title } : {}) });
  const body = found.body ?? emptyBody;
  const pairs = metadataPairs(page.document, found.element);
  const lines = body.text.split('\n');
  return { body, element: found.element, issues: found.issues, reading: { page, pairs, body: found.element, lines } };
}

function dayIn(field: FieldValue | undefined): string | undefined {
  return typeof field?.value === 'string' ? field.value : undefined;
}

function same(a: Issue, b: Issue): boolean {
  return a.field === b.field && a.reason === b.reason && a.raw === b.raw;
}
