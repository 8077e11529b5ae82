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
  'document-column',
  'disclosure-column',
  'signature',
);

/**
 * The heavier side above its threshold; the score is how far above, squeezed into 0..1.
 * @param prose characters of sentences outside links: much of it speaks against a list.
 */
export function verdict(signals: readonly Signal[], prose: number): Recognition {
  const sum = (isCounted: (code: SignalCode) => boolean) =>
    signals.reduce((total, { code, weight }) => total + (isCounted(code) ? weight : 0), 0);
  const has = (among: ReadonlySet<SignalCode>) => signals.some(({ code }) => among.has(code));
  const listWeight = sum((code) => forList.has(code) || forBoth.has(code)) - (prose > 1200 ? 1.5 : 0);
  const documentWeight =
    sum((code) => !forList.has(code)) - (has(evidence) ? 0 : 3.5) - (has(codes('list-address')) ? 2 : 0);
  const isList = has(codes('link-list')) && listWeight >= threshold && listWeight > documentWeight;
  const kind: PageKind = isList ? 'list' : documentWeight >= threshold ? 'document' : 'other';
  const weight = kind === 'list' ? listWeight : documentWeight;
  return { kind, score: Math.round(100 / (1 + Math.exp(-(weight - threshold) / 1.5))) / 100, signals };
}
