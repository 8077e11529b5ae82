import { readSeries } from '@/utils/identify/series';
import type { Extraction, FieldValue } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { readAttachments } from './body/readAttachments';
import { readBody } from './body/readBody';
import { readOutline } from './body/readOutline';
import { doubts } from './fields/doubts';
import { normalise } from './fields/normalise';
import { readField, readFields } from './fields/readFields';
import { metadataPairs } from './finders/blocks';
import type { Reading } from './finders/finder';
import { heading } from './finders/headings';
import { readList } from './lists/readList';
import type { Page } from './page';
import { recognise } from './recognise';
import { ruleOf } from './rules';
import { unclobbered } from './unclobbered';

export interface ExtractOptions {
  /** ISO day in China; without it no date is judged to lie in the future. */
  readonly today?: string;
  /** Milliseconds after which the less important parts are left out and an issue says so. Default 4000. */
  readonly budgetMs?: number;
  readonly now?: () => number;
}

/**
 * Everything the page says, as plain JSON. Pure: it never changes the page, knows no clock or network, and never throws
 * over what a page contains; what cannot be read is among the issues.
 */
export function extract(asked: Page, options: ExtractOptions = {}): Extraction {
  const page = unclobbered(asked);
  const start = options.now?.() ?? 0;
  const isLate = () => (options.now?.() ?? 0) - start > (options.budgetMs ?? 4000);
  const recognition = recognise(page);
  const rule = ruleOf(page);
  const issues: Issue[] = [];
  const late = () => issues.push({ code: 'incomplete', reason: 'time-budget', raw: '' });
  const told = normalise('title', heading(emptyReading(page))[0]?.raw ?? '');
  const {
    body,
    element,
    issues: bodyIssues,
  } = readBody(page, {
    ...(rule.body ? { containers: rule.body } : {}),
    ...(typeof told === 'string' && told !== 'absent' ? { title: told } : {}),
  });
  const reading: Reading = {
    page,
    pairs: metadataPairs(page.document, element),
    body: element && page.document.contains(element) ? element : null,
    // The rows of a list are no signed text: nothing is inferred from them.
    lines: recognition.kind === 'list' ? [] : body.text.split('\n'),
    title: '',
  };
  const title = readField('title', reading, rule);
  const titleText = String(title.value?.value ?? '');
  const { fields, issues: fieldIssues } = readFields({ ...reading, title: titleText }, rule, title);
  const series = readSeries(titleText, { published: dayIn(fields.datePublished) });
  const isShort = isLate();
  if (isShort) late();
  const outline = isShort ? [] : readOutline(body);
  const attachments = readAttachments(page, element);
  const list = recognition.kind === 'document' || isShort ? undefined : readList(page);
  issues.push(...bodyIssues, ...attachments.issues, ...fieldIssues);
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
    issues: withoutRepeats(issues),
  };
}

const emptyReading = (page: Page): Reading => ({ page, pairs: [], body: null, lines: [], title: '' });

function dayIn(field: FieldValue | undefined): string | undefined {
  return typeof field?.value === 'string' ? field.value : undefined;
}

function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const known = new Map(issues.map((issue) => [`${issue.field} ${issue.reason} ${issue.raw}`, issue]));
  return Array.from(known.values()).slice(0, 1000);
}
