import { readSeries } from '@/utils/identify/series';
import type { Extraction, FieldValue, Recognition } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { furtherPages } from './body/furtherPages';
import { readAttachments } from './body/readAttachments';
import { noBody, readBody } from './body/readBody';
import { readOutline } from './body/readOutline';
import { disagreements } from './fields/disagreements';
import { doubts } from './fields/doubts';
import { normalise } from './fields/normalise';
import { readField, readFields } from './fields/readFields';
import { metadataPairs } from './finders/blocks';
import type { Reading } from './finders/finder';
import { heading } from './finders/headings';
import { isCut } from './finders/runs';
import { hasAddress } from './lists/hasAddress';
import { readList } from './lists/readList';
import type { Page } from './page';
import { partReader } from './parts';
import { recognise } from './recognise';
import { ruleOf } from './rules';
import { standard } from './rules/standard';
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
 * over what a page contains; what cannot be read is among the issues. A bug in one part becomes an issue too
 * (`part-failed`), and the other parts are read.
 */
export function extract(asked: Page, options: ExtractOptions = {}): Extraction {
  const start = options.now?.() ?? 0;
  const isLate = () => (options.now?.() ?? 0) - start > (options.budgetMs ?? 4000);
  const issues: Issue[] = [];
  const part = partReader(issues);
  const page = part('page', () => unclobbered(asked), asked);
  const recognition = part('recognise', () => recognise(page, isLate), unrecognised);
  const rule = part('rule', () => ruleOf(page), standard);
  const told = part('heading', () => normalise('title', heading(emptyReading(page))[0]?.raw ?? ''), undefined);
  const hints = {
    ...(rule.body ? { containers: rule.body } : {}),
    ...(typeof told === 'string' && told !== 'absent' ? { title: told } : {}),
  };
  const { body, element, issues: bodyIssues } = part('body', () => readBody(page, hints), noBody);
  const metadata = part(
    'labels',
    () => metadataPairs(page.document, element, openingOf(body.text), body.text.slice(-60).split('\n').at(-1)),
    { pairs: [], inText: [] },
  );
  const reading: Reading = {
    page,
    pairs: metadata.pairs,
    body: element && page.document.contains(element) ? element : null,
    // The rows of a list are no signed text: nothing is inferred from them.
    lines: recognition.kind === 'list' ? [] : body.text.split('\n'),
    title: '',
  };
  const title = readField('title', reading, rule);
  const titleText = String(title.value?.value ?? '');
  const { fields, issues: fieldIssues } = readFields({ ...reading, title: titleText }, rule, title);
  const series = part('series', () => readSeries(titleText, { published: dayIn(fields.datePublished) }), null);
  const isShort = isLate();
  if (isShort) issues.push({ code: 'incomplete', reason: 'time-budget', raw: '' });
  const outline = isShort ? [] : part('outline', () => readOutline(body), []);
  const files = part('attachments', () => readAttachments(page, element), { attachments: [], issues: [] });
  const isListed = recognition.kind !== 'document' && !isShort;
  const list = isListed ? part('list', () => readList(page), undefined) : undefined;
  if (!isShort && isLate()) issues.push({ code: 'incomplete', reason: 'time-budget', raw: '' });
  if (part('size', () => isCut(page.document), false))
    issues.push({ code: 'incomplete', reason: 'too-large', raw: '' });
  const isList = recognition.kind === 'list';
  if (isList && list) issues.push(...list.issues);
  issues.push(...bodyIssues.filter(({ reason }) => !isList || reason !== 'body-in-pictures'));
  issues.push(...(isList ? [] : files.issues), ...fieldIssues);
  if (!isList) issues.push(...part('further pages', () => furtherPages(page, element), []));
  if (!isList) issues.push(...part('disagreements', () => disagreements(reading, fields, metadata.inText), []));
  issues.push(
    ...part('doubts', () => doubts({ kind: recognition.kind, fields, body, series, today: options.today }), []),
  );
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
    attachments: files.attachments,
    items: list?.items ?? [],
    next: list?.next && hasAddress(list.next) ? list.next : null,
    totalPages: list?.totalPages ?? null,
    series: isList ? null : series,
    issues: withoutRepeats(issues),
  };
}

const unrecognised: Recognition = { kind: 'other', score: 0, signals: [] };

const emptyReading = (page: Page): Reading => ({ page, pairs: [], body: null, lines: [], title: '' });

/** The first line of a text that is long enough to be found again in its page. */
const openingOf = (text: string): string | undefined =>
  text
    .slice(0, 200)
    .split('\n')
    .slice(0, 3)
    .map((line) => line.slice(0, 60))
    .find((line) => line.length >= 10);

function dayIn(field: FieldValue | undefined): string | undefined {
  return typeof field?.value === 'string' ? field.value : undefined;
}

function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const known = new Map(issues.map((issue) => [`${issue.field} ${issue.reason} ${issue.raw}`, issue]));
  return Array.from(known.values()).slice(0, 1000);
}
