import { isOrganisationName } from '@/utils/identify/issuer';
import { isOfficialTitle } from '../fields/titles';
import { fold, seenText } from '../page';
import { breadcrumbOf } from './breadcrumb';
import { type Finder, stated } from './finder';
import { labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';
import { tagContent } from './tags';

const titleName =
  /(?:^|[\s_-])(?:\w{0,12}title\w{0,8}|\w{0,8}tit|bt|biaoti|wzbt|xl_?bt|arti_?title|headline|h1|p20)(?:$|[\s_\d-])/i;
const reach = 45;

/** The heading in or just above the official text, judged by its tag, name, place, and agreement with `<title>`. */
export const heading: Finder = ({ page, body }) => {
  const runs = runsOf(page.document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const from = first < 0 ? 0 : Math.max(0, first - reach);
  const to = first < 0 ? Math.min(runs.length, 400) : first + 4;
  const titleTag = fold(page.document.title);
  const articleTag = fold(tagContent(page.document, 'ArticleTitle') ?? '');
  const column = fold(breadcrumbOf(page.document)?.steps.at(-1) ?? '');
  const site = fold(tagContent(page.document, 'SiteName') ?? '');
  let best: { readonly score: number; readonly element: Element; readonly text: string } | undefined;
  for (let at = from; at < to; at += 1) {
    const run = runs[at];
    if (!run || run.hidden) continue;
    const { element, text } = whole(run, runs, at);
    const folded = fold(text);
    if (folded.length < 5 || folded.length > 160 || folded === column || folded === site || isFurniture(run, folded))
      continue;
    const inBody = first >= 0 && at >= first;
    const distance = first < 0 ? 0 : Math.abs(first - at);
    const agrees = (titleTag.includes(folded) || articleTag === folded) && folded.length >= 6;
    const score =
      (agrees ? 4 : 0) +
      rank(element) +
      (isOfficialTitle(text) ? 1.5 : 0) -
      distance * 0.04 -
      (inBody ? 0.8 : 0) -
      (inLink(element) ? 4 : 0);
    if (score >= 2.4 && (!best || score > best.score)) best = { score, element, text };
  }
  return best ? [stated('heading', `heading:${best.element.localName}`, best.text, best.element)] : [];
};

/** The whole heading a run belongs to: lines broken by `br` or by blocks inside one heading are one title. */
function whole(run: Run, runs: readonly Run[], at: number): { readonly element: Element; readonly text: string } {
  const inner = run.pieces[0]?.element ?? run.block;
  const holder = inner.closest('h1, h2, h3, ucaptitle');
  if (holder) return { element: holder, text: seenText(holder, 400) };
  let text = run.text;
  for (let next = at + 1; runs[next]?.block === run.block && text.length < 300; next += 1)
    text += ` ${runs[next]?.text ?? ''}`;
  return { element: named(run.block) ?? inner, text };
}

function named(element: Element): Element | undefined {
  for (let at: Element | null = element, climbs = 0; at && climbs < 2; climbs += 1, at = at.parentElement) {
    if (titleName.test(`${at.getAttribute('class') ?? ''} ${at.id}`)) return at;
  }
  return undefined;
}

function rank(element: Element): number {
  const tag = element.localName;
  const byTag = { h1: 4, ucaptitle: 4, h2: 3, h3: 2.5, h4: 2, strong: 1, b: 1, center: 1 }[tag] ?? 0;
  const byName = titleName.test(`${element.getAttribute('class') ?? ''} ${element.id}`) ? 2.5 : 0;
  return Math.max(byTag, byName, largeType(element) ? 2 : 0);
}

/** 18 points or 24 pixels and more, by inline style or `<font size>`. */
function largeType(element: Element): boolean {
  for (let at: Element | null = element, climbs = 0; at && climbs < 3; climbs += 1, at = at.parentElement) {
    const size = /font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(pt|px)/i.exec(at.getAttribute('style') ?? '');
    if (size && Number(size[1]) >= (size[2]?.toLowerCase() === 'pt' ? 18 : 24)) return true;
    if (at.nodeName === 'FONT' && Number((at.getAttribute('size') ?? '0').replace('+', '')) >= 4) return true;
  }
  return false;
}

function inLink(element: Element): boolean {
  return element.closest('a[href]') !== null;
}

function isFurniture(run: Run, folded: string): boolean {
  if (isOrganisationName(folded)) return true;
  if (/当前位置|您现在|所在位置|[。；]$|版权所有|ICP备|^\d{4}[-年]|>|＞|扫一扫|欢迎/.test(folded)) return true;
  return labelsIn(run).length > 0;
}
