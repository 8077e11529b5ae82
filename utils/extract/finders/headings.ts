import { isOrganisationName } from '@/utils/identify/issuer';
import { withoutDayAtEnd } from '../ends';
import { isOfficialTitle } from '../fields/titles';
import { fold, remember, seenText, tidy } from '../page';
import { boxOfLines } from './boxOfLines';
import { breadcrumbOf } from './breadcrumb';
import { titleAtHead } from './documentHead';
import { endOfHead } from './endOfHead';
import { type Candidate, type Finder, type Reading, stated } from './finder';
import { isLarge, titleRank } from './headingRank';
import { labelsIn } from './labelAt';
import { isNoHeading, menuHeading } from './noHeading';
import { startOf } from './placeOf';
import { type Run, runsOf } from './runs';
import { tagContent } from './tags';
import { aboveLine, aboveText, standsAboveLine, standsLikeTitle } from './titlePlace';

const reach = 45;
const threshold = 2.4;
/** The most that `titleRank` gives, and what an official title gets for its place. */
const mostRank = 4.1;
const mostStanding = 6.4;
/** More than a heading inside the text can get by agreement with `<title>`. */
const mostNamed = 8;
const dayInText = /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?/g;
/** The line below a title that begins with the day: 2019-11-06 ·中共怒江州委办公室. */
const startsWithDay = /^\s?(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/;
const isClosing = (after: string) => /^[\s)）】\]]*$/.test(after);

interface Found {
  readonly score: number;
  readonly element: Element;
  readonly text: string;
  readonly isInText: boolean;
}

/** The heading in or just above the official text, judged by its tag, name, place, and agreement with `<title>`. */
export const heading: Finder = (reading) => {
  const best = bestHeading(reading);
  if (!best) return [];
  const joined = best.isInText ? titleAtHead(reading)[0] : undefined;
  const text = joined && fold(joined.raw).includes(fold(best.text)) ? joined.raw : best.text;
  const candidate: Candidate = stated('heading', `heading:${best.element.localName}`, text, best.element);
  return [text === best.text ? candidate : { ...candidate, seenAs: best.text }];
};

function bestHeading({ page: { document }, body, lines, pairs }: Reading): Found | undefined {
  const opening = lines[0] ?? '';
  const runs = runsOf(document);
  // A page without any box of its own: the text is the body's, and begins nowhere.
  const first = body?.nodeName === 'BODY' ? -1 : startOf(runs, body, opening);
  const from = first < 0 ? 0 : Math.max(0, first - reach);
  const to = first < 0 ? Math.min(runs.length, 400) : endOfHead(runs, first);
  const { titles: tagged, others } = namesOf(document);
  // What the catalogue calls the text counts as the page's own title, where a heading says the same.
  const listed = pairs.filter(({ label, inCatalogue }) => label.field === 'title' && inCatalogue);
  const known = {
    titles: [...tagged, ...listed.map(({ raw }) => fold(raw)).filter((name) => name.length >= 6)],
    others,
  };
  const path = breadcrumbOf(document)?.element;
  const crumb = path && first >= 0 ? runs.findIndex(({ block }) => path.contains(block) || block.contains(path)) : -1;
  let best: Found | undefined;
  for (let at = from; at < to; at += 1) {
    const run = runs[at];
    if (!run || run.hidden || isContinued(run, runs, at, known.titles)) continue;
    if (listed.some(({ element }) => element.contains(run.block))) continue;
    const { element, text } = whole(run, runs, at, known.titles);
    const folded = fold(text);
    if (folded.length < 5 || folded.length > 160 || known.others.has(folded) || isNoHeading(run, folded)) continue;
    const isInText = first >= 0 && at >= first;
    const far = first < 0 ? 0 : Math.abs(first - at) * 0.04;
    if (menuHeading.test(folded) && !known.titles.some((title) => title.includes(folded))) continue;
    const agrees = folded.length >= 6 && known.titles.some((title) => title.includes(folded));
    const ends = agrees && known.titles.some((title) => title === folded || title.endsWith(folded));
    const isOfficial = isOfficialTitle(text);
    const covers = isOfficial && !isInText && !run.linked && carries(folded, known.titles);
    const named = covers ? mostNamed : (agrees ? 4 + share(folded, known.titles) : 0) + (ends ? 0.5 : 0);
    // What stands above the path is the site's, whatever the page calls itself.
    const against = far + (isInText ? 0.8 : 0) + (run.linked ? 4 : 0) + (at < crumb ? 3 : 0);
    // What its element says is dear to find out: not asked where even the most of it would be too little.
    if (named + mostRank + (isOfficial ? mostStanding : aboveLine) - against < Math.max(threshold, best?.score ?? 0))
      continue;
    const place = isOfficial
      ? 1.5 + standsLikeTitle(run, runs, at) + (isRightAbove(runs, at, first) ? aboveText : 0)
      : isInText
        ? 0
        : standsAboveLine(folded, runs[at + 1]);
    const score = named + titleRank(element) + place - against;
    if (score >= threshold && (!best || score > best.score)) best = { score, element, text, isInText };
  }
  return best;
}

/** Does this line, with the others of its block, stand right above the text's first? */
const isRightAbove = (runs: readonly Run[], at: number, first: number): boolean =>
  at < first && runs[at]?.linked === false && runs.slice(at, first).every(({ block }) => block === runs[at]?.block);

/** 关于印发《暂行规定》的通知 on a page that calls itself 暂行规定: the text begins with the notice, whose title stands above it. */
const carries = (folded: string, titles: readonly string[]): boolean => {
  const inner = /《([^《》]{6,80})》/.exec(folded)?.[1];
  return (
    inner !== undefined && /印发|发布|公布|转发|下发/.test(folded) && titles.some((title) => title.startsWith(inner))
  );
};

/** How much of the page's own title a heading that agrees with it holds: a line of it is less than the whole. */
const share = (folded: string, titles: readonly string[]): number =>
  1.5 * Math.max(0, ...titles.filter((title) => title.includes(folded)).map((title) => folded.length / title.length));

/** The second line of a title whose first line names the body, or which the page's own title holds with it. */
function isContinued(run: Run, runs: readonly Run[], at: number, titles: readonly string[]): boolean {
  const before = runs[at - 1];
  if (!before || before.hidden || labelsIn(before).length > 0) return false;
  if (boxOfLines(run, runs, at) && boxOfLines(before, runs, at - 1)) return true;
  const joined = fold(before.text) + fold(run.text);
  if (titles.some((title) => title.includes(joined))) return fold(before.text).length >= 4;
  return before.block === run.block && (isOrganisationName(fold(before.text)) || isBroken(run, joined));
}

/** A title broken by `br` wherever its line was full: a block that is named or set like a title and holds nothing else. */
const isBroken = ({ block, pieces }: Run, joined: string): boolean =>
  joined.length <= 100 &&
  !/[。；]/.test(joined) &&
  fold(seenText(block, 400)) === joined &&
  (titleRank(block) >= 2 || titleRank(pieces[0]?.element ?? block) >= 2);

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

/**
 * The whole heading a run belongs to: lines broken by `br` or by blocks inside one heading are one title, and so are
 * lines in blocks of their own that the page's own title holds one behind the other.
 */
function whole(
  run: Run,
  runs: readonly Run[],
  at: number,
  titles: readonly string[],
): { readonly element: Element; readonly text: string } {
  const inner = run.pieces[0]?.element ?? run.block;
  const holder = inner.closest('h1, h2, h3, h4, ucaptitle');
  if (holder && !holdsInfo(holder, runs, at))
    return { element: holder, text: withNext(holder, withoutDay(seenText(holder, 400)), runs, at, titles) };
  const box = boxOfLines(run, runs, at);
  if (box) return { element: box, text: seenText(box, 400) };
  let text = run.text;
  for (let next = at + 1; runs[next]?.block === run.block && text.length < 300; next += 1) {
    const more = runs[next]?.text ?? '';
    const isDated = startsWithDay.test(more) || withoutDayAtEnd(more, dayInText, isClosing) !== more;
    if (isDated || labelsIn(runs[next] ?? run).length > 0) break;
    text += ` ${more}`;
  }
  for (let next = at + 1; next <= at + 2 && runs[next] && runs[next]?.block !== run.block; next += 1) {
    const joined = `${text} ${runs[next]?.text ?? ''}`;
    if (!titles.some((title) => title.includes(fold(joined)))) break;
    text = joined;
  }
  const isNamed = isLarge(inner) || (titleRank(inner) > titleRank(run.block) && seenText(inner) === tidy(run.text));
  return { element: isNamed ? inner : run.block, text: withoutDay(text) };
}

/** A heading and the one below it, where the page's own title holds both: 黑石镇人民政府 / 关于印发…的通知, each in an h2. */
function withNext(holder: Element, text: string, runs: readonly Run[], at: number, titles: readonly string[]): string {
  const next = runs.slice(at + 1, at + 8).find(({ block, hidden }) => !hidden && !holder.contains(block));
  const other = next?.block.closest(holder.localName);
  if (!next || !other || other.parentElement !== holder.parentElement) return text;
  const joined = `${text} ${seenText(other, 400)}`;
  return titles.some((title) => title.includes(fold(joined))) ? joined : text;
}

/** Does the line with source, day and counters stand in the heading's own element, below the title? */
function holdsInfo(holder: Element, runs: readonly Run[], at: number): boolean {
  const below = runs.slice(at + 1, at + 4).filter(({ block }) => holder.contains(block));
  return below.some((run) => labelsIn(run).some(({ label }) => label.field !== undefined));
}

/** `关于…的通知（2023年03月14日）`: the day is of the page, not of the title. */
function withoutDay(text: string): string {
  const rest = withoutDayAtEnd(text, dayInText, isClosing);
  const opens = Math.max(rest.lastIndexOf('（'), rest.lastIndexOf('('));
  const isOpen = opens > Math.max(rest.lastIndexOf('）'), rest.lastIndexOf(')')); // （截止2016年7月31日）
  return fold(rest).length >= 8 && !isOpen ? rest : text;
}
