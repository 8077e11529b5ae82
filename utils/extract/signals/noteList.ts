import type { SignalCode } from '@/utils/report/signals';
import { breadcrumbOf } from '../finders/breadcrumb';
import { fold, type Page } from '../page';
import type { Texture } from './texture';
import * as wording from './wording';

export type Note = (code: SignalCode, weight: number, detail?: string) => void;

/** What speaks for a list: rows of links, its address, a pager; and what tells it from a home page. */
export function noteList(page: Page, texture: Texture, note: Note): void {
  const { document, url } = page;
  const isText = texture.hasInfoLine || texture.prose >= 60;
  const isColumn =
    wording.isListAddress(url) ||
    (!isText && texture.longLinks >= 4 && isContents(document)) ||
    isColumnOfRows(page, texture) ||
    (!isText && hasRows(texture) && isNamedAsColumn(document));
  if (texture.datedLinks >= 4) note('link-list', datedWeight(texture), String(texture.datedLinks));
  else if ((isColumn || texture.isCounted) && texture.datedLinks >= 2 && !isText && texture.tabular < 300) {
    note('link-list', 1.5, String(texture.datedLinks));
  } else if (texture.datedLinks === 1 && !isText && texture.tabular < 80 && isColumnOfOne(page)) {
    note('link-list', 1.5, '1');
  }
  // A column of regulations, a gazette's contents show no days: their names are the page, its address says list.
  else if (isColumn && texture.prose < 60 && !texture.hasInfoLine && namesTexts(document, texture))
    note('link-list', 1.5, String(texture.longLinks));
  else if (!texture.isRecord && texture.longLinks >= 8 && texture.titleLinks >= 10)
    note('link-list', 1, String(texture.longLinks));
  // Hits of a search, each with the beginning of its text; their days stand in lines of address and day.
  else if (texture.isCounted && texture.titleLinks >= 3 && /search|[?&](?:q|kw|keywords?|searchword)=/i.test(url))
    note('link-list', 2, String(texture.longLinks));
  const records = datastoreRecords(document);
  if (records >= 3) note('link-list', 4, `datastore ${records}`);
  else if (texture.datedLinks < 4 && texture.prose < 200) {
    const rows = rowsInScripts(document);
    if (rows >= 4) note('link-list', Math.min(4, rows / 3), `script ${rows}`);
  }
  if (texture.repeatedLabels >= 2 && !texture.isRecord) note('link-list', 2, `labels ${texture.repeatedLabels}`);
  const named = fold(document.title);
  const isPaged = texture.isCounted || hasPager(document);
  if (wording.isRootAddress(url) || /[-_|]首页$/.test(named)) note('home-page', -6);
  else if (!isPaged && isFrontPage(page)) note('home-page', -6, named);
  else if (wording.topicAddress.test(url) && /专题$/.test(named)) note('home-page', -5, named);
  else if (texture.moreLinks >= 2 && (wording.topicAddress.test(url) || /专题|专栏$/.test(named))) {
    note('home-page', -5, `${texture.moreLinks}`);
  } else if (isColumn) note('list-address', 1.5);
  if (isPaged) note('pager', 1.5);
}

/** Dated rows weigh by their number; where they are nearly all the page says, eight are as good as twelve. */
function datedWeight(texture: Texture): number {
  const isAll = texture.prose < 60 && texture.datedLinks >= 6 && texture.datedLinks >= texture.titleLinks * 0.6;
  return Math.min(4, texture.datedLinks / (isAll ? 2 : 3));
}

/** Is this the contents of an issue (目录), whatever its address? */
const isContents = (document: Document): boolean =>
  Array.from(document.querySelectorAll('h1,h2,h3,h4')).some((head) =>
    /^(?:本期)?目录$/.test(fold(head.textContent ?? '')),
  );

/** Four long names and a pager, or four links named like official texts. */
function namesTexts(document: Document, { longLinks }: Texture): boolean {
  if (longLinks >= 4 && hasPager(document)) return true;
  const names = Array.from(document.querySelectorAll('a[href]'), ({ textContent }) => fold(textContent ?? ''));
  return names.filter((name) => name.length >= 12 && name.length <= 120 && wording.isOfficial(name)).length >= 4;
}

const hasRows = ({ datedLinks, titleLinks }: Texture) => datedLinks > 0 || titleLinks >= 5;

/** The last column of the page's path, folded; '' where it shows none. */
const lastColumn = (document: Document): string => fold(breadcrumbOf(document)?.steps.at(-1) ?? '');

const ownsSite = /(?:政府|委员会|法院|检察院|办公室|中心|[局厅部院校网站])$/;

/** Is it the page of a column, by its name and its dated rows? Its name may be an official text's too (法院公告). */
export function isColumnOfRows({ document }: Page, { datedLinks }: Texture): boolean {
  if (datedLinks < 4) return false;
  const column = lastColumn(document);
  const [first = '', second, third] = fold(document.title).split(/[-_|—–]+/);
  const isNamed = first === column || (second === column && third === undefined && ownsSite.test(first));
  return column.length >= 2 && column.length <= 10 && isNamed;
}

/** Is the page named after the column it stands in: … > 通知公告 with the title 通知公告-某某局? A text has a title of its own. */
function isNamedAsColumn(document: Document): boolean {
  const column = lastColumn(document);
  return (
    column.length >= 2 && column.length <= 10 && !wording.isOfficial(column) && fold(document.title).startsWith(column)
  );
}

/** A list's address whose page is named like the last step of its path: a column may hold one row yet. */
function isColumnOfOne({ document, url }: Page): boolean {
  const column = lastColumn(document);
  return column.length >= 2 && wording.isListAddress(url) && fold(document.title).startsWith(column);
}

const words = /createPage(?:HTML)?\(|下一页|尾页|末页|共\s{0,4}\d+\s{0,4}页|jpage/;
/** TRS tells an article of one page as it tells a list. */
const onePage = /createPageHTML\(\s{0,4}1\s{0,4},/;

function hasPager({ body }: Document): boolean {
  if (body?.querySelector('a[rel="next"][href]')) return true;
  const tail = (body?.textContent ?? '').slice(-60_000);
  return words.test(tail) && !onePage.test(tail);
}

/** The front page of a body whose site is a folder of another: one step deep, named like the body alone, no path of columns. */
function isFrontPage({ document, url }: Page): boolean {
  const folder = /^https?:\/\/[^/]+\/[^/.?#]{1,40}\/(?:(?:index|default|home|main)\.\w{2,5})?$/i;
  const body = /^[\u4e00-\u9fff]{3,24}(?:局|厅|署|委员会|政府|办公室|网站|网|研究院|中心)$/;
  return folder.test(url) && body.test(fold(document.title)) && breadcrumbOf(document) === undefined;
}

/** hanweb keeps a list's rows in a script of XML until they are shown. */
function datastoreRecords(document: Document): number {
  const scripts = Array.from(document.querySelectorAll('script[type*="xml" i], datastore, textarea'));
  return scripts.reduce((count, script) => count + ((script.textContent ?? '').match(/<record>/g)?.length ?? 0), 0);
}

const scriptBudget = 300_000;
const titleGiven = /title['"]?\s{0,3}:\s{0,3}['"`]|<a\s/gi;
const dayGiven = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/g;

/** Rows that stand in a script, as data or markup, to be drawn by another: as many as have a title and a day. */
function rowsInScripts(document: Document): number {
  let titles = 0;
  let days = 0;
  let seen = 0;
  for (const script of document.querySelectorAll('script:not([src]),textarea')) {
    const text = script.textContent ?? '';
    seen += text.length;
    if (seen > scriptBudget) break;
    titles += text.match(titleGiven)?.length ?? 0;
    days += text.match(dayGiven)?.length ?? 0;
  }
  return Math.min(titles, days);
}
