import type { PageKind, Recognition, Signal } from '@/utils/report/extraction';
import type { SignalCode } from '@/utils/report/signals';

const threshold = 3;

const codes = (...list: readonly SignalCode[]): ReadonlySet<SignalCode> => new Set(list);
const forList = codes('link-list', 'list-address', 'pager');
const forBoth = codes(
  'foreign-site',
  'home-page',
  'form-page',
  'login-page',
  'government-host',
  'site-code',
  'document-column',
  'disclosure-column',
);
/** Without one of these a page is an article like any other. */
const evidence = codes(
  'label-block',
  'report-title',
  'official-title',
  'document-number',
  'official-wording',
  'document-column',
  'disclosure-column',
  'signature',
);

/** What of it weighs against a title that tells of an event: 法治政府建设 is a column of reports and of news. */
const sureEvidence = codes('label-block', 'report-title', 'official-title', 'document-number', 'signature');

/** 政务公开 in an address alone (0.5) is no evidence; nor, beside the title of an event, what a text is made of (1.5). */
const isEvidence = ({ code, weight }: Signal, isEvent: boolean): boolean =>
  isEvent
    ? sureEvidence.has(code) || (code === 'official-wording' && weight >= 2)
    : evidence.has(code) && (code !== 'disclosure-column' || weight >= 1);

/** What says that a page has one text of its own. */
const ownText = codes(
  'official-title',
  'report-title',
  'news-title',
  'label-block',
  'document-number',
  'signature',
  'detail-address',
  'event-text',
);

/** Twelve dated rows and more, hardly a sentence, no title or number or address of a text: the rows are the page. */
const isBareList = (signals: readonly Signal[], prose: number): boolean =>
  prose < 250 &&
  signals.some(({ code, weight }) => code === 'link-list' && weight >= 4) &&
  !signals.some(({ code }) => ownText.has(code));

/** Do the rows stand beside a text (latest news in a side column)? Then nothing but them speaks for a list. */
function isBesideText(signals: readonly Signal[], prose: number): boolean {
  const isArticle = ['article-tags', 'detail-address'].every((code) =>
    signals.some((signal) => signal.code === code && signal.weight > 1),
  );
  // An article of several pages has a pager of its own.
  if (isArticle && prose >= 350) return true;
  if (signals.some(({ code }) => code === 'list-address' || code === 'pager') || isBareList(signals, prose))
    return false;
  const isDetail = signals.some(
    ({ code, weight }) => code === 'article-tags' || code === 'news-title' || (code === 'detail-address' && weight > 1),
  );
  return isDetail || prose >= 350;
}

/**
 * The heavier side above its threshold; the score is how far above, squeezed into 0..1.
 * @param prose characters of sentences outside links: much of it speaks against a list.
 */
export function verdict(signals: readonly Signal[], prose: number): Recognition {
  const sum = (isCounted: (code: SignalCode) => boolean) =>
    signals.reduce((total, { code, weight }) => total + (isCounted(code) ? weight : 0), 0);
  const has = (among: ReadonlySet<SignalCode>) => signals.some(({ code }) => among.has(code));
  const isEvent = has(codes('news-title'));
  const listWeight =
    sum((code) => forList.has(code) || forBoth.has(code)) -
    (prose > 1200 ? 1.5 : 0) -
    (isBesideText(signals, prose) ? 3 : 0);
  const documentWeight =
    sum((code) => !forList.has(code)) -
    (signals.some((signal) => isEvidence(signal, isEvent)) ? 0 : 3.5) -
    (has(codes('list-address')) ? (has(codes('article-body')) ? 2 : 3) : 0);
  const isList = has(codes('link-list')) && listWeight >= threshold && listWeight > documentWeight;
  const kind: PageKind = isList ? 'list' : documentWeight >= threshold ? 'document' : 'other';
  const weight = kind === 'list' ? listWeight : documentWeight;
  return { kind, score: Math.round(100 / (1 + Math.exp(-(weight - threshold) / 1.5))) / 100, signals };
}
