import { readIndexNumber } from '@/utils/identify/indexNumber';
import type { Body, Fields, PageKind, Series } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';
import type { Issue, IssueCode, IssueReason } from '@/utils/report/issues';

const expected: readonly FieldName[] = ['title', 'issuingBody', 'datePublished'];

export interface Doubtful {
  readonly kind: PageKind;
  readonly fields: Fields;
  readonly body: Body;
  readonly series: Series | null;
  /** ISO day on which the page is read; the core has no clock. */
  readonly today?: string;
}

/** What is missing, or does not fit together, in words a researcher understands (the wordings are the screens'). */
export function doubts({ kind, fields, body, series, today }: Doubtful): readonly Issue[] {
  const issues: Issue[] = [];
  const add = (code: IssueCode, reason: IssueReason, field?: FieldName, raw = '') =>
    issues.push(field ? { field, code, reason, raw } : { code, reason, raw });
  if (kind === 'document') for (const field of expected) if (!fields[field]) add('missing', 'field-missing', field);
  const written = dayOf(fields, 'dateWritten');
  const published = dayOf(fields, 'datePublished');
  if (written && published && written > published) {
    add('inconsistent', 'written-after-published', 'dateWritten', `${written} > ${published}`);
  }
  for (const field of ['dateWritten', 'datePublished'] as const) {
    const day = dayOf(fields, field);
    if (today && day && day > today) add('inconsistent', 'date-in-future', field, day);
  }
  const number = fields.indexNumber && readIndexNumber(String(fields.indexNumber.value));
  if (fields.indexNumber && number?.valid === false)
    add('unreadable', 'check-digit', 'indexNumber', fields.indexNumber.raw);
  const host = fields.host?.value;
  if (typeof host === 'string' && !/(?:^|\.)gov\.cn$/.test(host)) add('inconsistent', 'host-not-gov', 'host', host);
  const isPlan = plan.test(String(fields.title?.value ?? ''));
  if (series?.year && body.text !== '') yearDoubt(series.year, isPlan ? body.text : withoutPlans(body.text), add);
  return issues;
}

function dayOf(fields: Fields, name: FieldName): string | undefined {
  const value = fields[name]?.value;
  return typeof value === 'string' ? value : undefined;
}

const plan = /(?:19|20)\d\d年(?:度)?[^，。；\n]{0,24}(?:安排|计划|打算|思路|展望)/;
const plans = new RegExp(plan, 'g');

/** A report on 2022 ends with what is meant for 2023 (三、2023年工作安排): that year is not the report's. */
const withoutPlans = (text: string): string => text.slice(0, 3000).replace(plans, '');

/** The title says 2023年, the opening of the text speaks of another year only. */
function yearDoubt(
  year: number,
  text: string,
  add: (code: IssueCode, reason: IssueReason, field: FieldName, raw: string) => void,
) {
  const opening = text.slice(0, 1500);
  const named = Array.from(opening.matchAll(/(?<!\d)((?:19|20)\d\d)年/g), (match) => Number(match[1]));
  if (named.length > 0 && !named.includes(year) && !opening.includes(String(year))) {
    add('inconsistent', 'year-differs-from-title', 'title', `${year}: ${Array.from(new Set(named)).join('、')}`);
  }
}
