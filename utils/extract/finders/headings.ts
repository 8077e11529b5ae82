import { isOrganisationName } from '@/utils/identify/issuer';
import { isOfficialTitle } from '../fields/titles';
import { fold, remember, seenText } from '../page';
import { breadcrumbOf } from './breadcrumb';
import { titleAtHead } from './documentHead';
import { endOfHead } from './endOfHead';
import { type Candidate, type Finder, stated } from './finder';
import { isLarge, titleRank } from './headingRank';
import { labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';
import { tagContent } from './tags';

const reach = 45;
const threshold = 2.4;
const dayAtEnd = /[\s(（【[]*(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s)）】\]]*$/;

interface Found {
  readonly score: number;
  readonly element: Element;
  readonly text: string;
  readonly isInText: boolean;
}

/** The heading in or just above the official text, judged by its tag, name, place, and agreement with `<title>`. */
export const heading: Finder = (reading) => {
  const best = bestHeading(reading.page.document, reading.body);
  if (!best) return [];
  const joined = best.isInText ? titleAtHead(reading)[0] : undefined;
  const text = joined && fold(joined.raw).includes(fold(best.text)) ? joined.raw : best.text;
  const candidate: Candidate = stated('heading', `heading:${best.element.localName}`, text, best.element);
  return [text === best.text ? candidate : { ...candidate, seenAs: best.text }];
};

function bestHeading(document: Document, body: Element | null): Found | undefined {
  const runs = runsOf(document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const from = first < 0 ? 0 : Math.max(0, first - reach);
  const to = first < 0 ? Math.min(runs.length, 400) : endOfHead(runs, first);
  const known = namesOf(document);
  let best: Found | undefined;
  for (let at = from; at < to; at += 1) {
    const run = runs[at];
    if (!run || run.hidden) continue;
    const { element, text } = whole(run, runs, at);
    const folded = fold(text);
    if (folded.length < 5 || folded.length > 160 || known.others.has(folded) || isFurniture(run, folded)) continue;
    const isInText = first >= 0 && at >= first;
    const far = first < 0 ? 0 : Math.abs(first - at) * 0.04;
    const agrees = folded.length >= 6 && known.titles.some((title) => title.includes(folded));
    const ends = agrees && known.titles.some((title) => title === folded || title.endsWith(folded));
    const score =
      (agrees ? 4 : 0) +
      (ends ? 0.5 : 0) +
      titleRank(element) +
      (isOfficialTitle(text) ? 1.5 : 0) -
      far -
      (isInText ? 0.8 : 0) -
      (run.linked ? 4 : 0);
    if (score >= threshold && (!best || score > best.score)) best = { score, element, text, isInText };
  }
  return best;
}

/** What the page calls itself, and names that are no title: its column and its site. */
const namesOf = remember((document: Document) => ({
  titles: [document.title, tagContent(document, 'ArticleTitle') ?? ''].map(fold).filter((name) => name !== ''),
  others: new Set(
    [
      ...(breadcrumbOf(document)?.steps ?? []).slice(0, -1),
      tagContent(document, 'SiteName') ?? '',
      tagContent(document, 'ColumnName') ?? '',
    ].map(fold),
  ),
}));

/** The whole heading a run belongs to: lines broken by `br` or by blocks inside one heading are one title. */
function whole(run: Run, runs: readonly Run[], at: number): { readonly element: Element; readonly text: string } {
  const inner = run.pieces[0]?.element ?? run.block;
  const holder = inner.closest('h1, h2, h3, h4, ucaptitle');
  if (holder) return { element: holder, text: withoutDay(seenText(holder, 400)) };
  let text = run.text;
  for (let next = at + 1; runs[next]?.block === run.block && text.length < 300; next += 1) {
    const more = runs[next]?.text ?? '';
    if (labelsIn(runs[next] ?? run).length > 0 || dayAtEnd.test(more)) break;
    text += ` ${more}`;
  }
  return { element: isLarge(inner) ? inner : run.block, text: withoutDay(text) };
}

/** `关于…的通知（2023年03月14日）`: the day is of the page, not of the title. */
function withoutDay(text: string): string {
  const rest = text.replace(dayAtEnd, '');
  return fold(rest).length >= 8 ? rest : text;
}

function isFurniture(run: Run, folded: string): boolean {
  if (isOrganisationName(folded) || /(?:网站?|门户|平台)$/.test(folded)) return true;
  if (/当前位置|您现在|所在位置|[。；：:，]$|版权所有|ICP备|^\d{4}[-年]\d+[-月]|>|＞|»|扫一扫|欢迎|^首页/.test(folded))
    return true;
  if (folded.length > 60 && /[，。].*[，。]/.test(folded)) return true;
  return labelsIn(run).length > 0;
}
