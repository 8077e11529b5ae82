import { readDialect } from '@/utils/identify/dialect';
import type { Recognition, Signal } from '@/utils/report/extraction';
import type { SignalCode } from '@/utils/report/signals';
import { withoutSite } from './fields/titles';
import { breadcrumbOf } from './finders/breadcrumb';
import { titleAtHead } from './finders/documentHead';
import { heading } from './finders/headings';
import { tagContent } from './finders/tags';
import { beginReading, fold, type Page } from './page';
import { standingOf } from './signals/standing';
import { type Texture, textureOf } from './signals/texture';
import { verdict } from './signals/verdict';
import * as wording from './signals/wording';
import { unclobbered } from './unclobbered';

/**
 * What a page is, for the icon: cheap, from its address, tags, title, columns and what its text is made of. No body is
 * read, no layout forced, the page not changed. Weights say how much each signal counts; docs/decisions.md has the
 * figures. A person may capture any page: this only decides what is announced.
 */
export function recognise(asked: Page): Recognition {
  beginReading();
  const page = unclobbered(asked);
  const signals: Signal[] = [];
  const note = (code: SignalCode, weight: number, detail?: string) => {
    signals.push(detail ? { code, weight, detail: detail.slice(0, 120) } : { code, weight });
  };
  const texture = textureOf(page.document);
  const refusal = refusalOf(page, texture);
  if (refusal) {
    note(refusal, -9);
    return { kind: 'other', score: 0.02, signals };
  }
  const title = titleOf(page, texture);
  const columns = columnsOf(page.document);
  noteStanding(page, texture, note);
  noteText(page, texture, title, note);
  noteColumns(page, columns, title, texture, note);
  noteList(page, texture, note);
  return verdict(signals, texture.prose);
}

type Note = (code: SignalCode, weight: number, detail?: string) => void;

/** Stubs that are neither: error pages, moved sites, shells without text, logins. */
function refusalOf({ document }: Page, texture: Texture): SignalCode | undefined {
  const start = `${document.title}\n${texture.opening}`;
  if (texture.characters < 3000 && wording.errorText.test(`${start}\n${headText(document)}`) && texture.prose < 900)
    return 'error-page';
  if (texture.characters < 900 && texture.titleLinks < 6 && wording.movedText.test(`${start}\n${headText(document)}`))
    return 'moved-page';
  if (document.querySelector('input[type="password" i]') && texture.prose < 300 && texture.datedLinks < 4)
    return 'login-page';
  if (texture.characters < 40) return 'little-text';
  return undefined;
}

function headText(document: Document): string {
  return (document.body?.textContent ?? '').slice(0, 4000).replace(/\s+/g, ' ').slice(0, 700);
}

function titleOf(page: Page, texture: Texture): string {
  const { document } = page;
  const site = tagContent(document, 'SiteName');
  const tagged = fold(tagContent(document, 'ArticleTitle') ?? '');
  if (tagged !== '' && tagged !== fold(site ?? '')) return tagged;
  const shown = heading({ page, pairs: [], body: null, lines: [], title: '' })[0];
  const own = fold(withoutSite(document.title, site ? [site] : []));
  const known = own.length >= 6 || !shown ? own : fold(shown.raw);
  return wording.isOfficial(known) || texture.head.length === 0 ? known : (titleInText(page, texture) ?? known);
}

/** A title that stands in the text only: the lines before the first sentence. */
function titleInText(page: Page, texture: Texture): string | undefined {
  const [found] = titleAtHead({ page, pairs: [], body: null, lines: texture.head, title: '' });
  return found && fold(found.raw);
}

function columnsOf(document: Document): readonly string[] {
  const steps = breadcrumbOf(document)?.steps ?? [];
  const tags = ['ColumnType', 'ColumnName'].flatMap((name) => tagContent(document, name) ?? []);
  return [...steps, ...tags].map(fold);
}

function noteStanding(page: Page, texture: Texture, note: Note) {
  const standing = standingOf(page, texture.foot);
  if (standing.isGovernmentHost) note('government-host', 0.5);
  if (standing.siteCode) note('site-code', 0.5, standing.siteCode);
  if (standing.isForeign && !texture.hasIndexNumber) note('foreign-site', -20);
}

function noteText({ document, url }: Page, texture: Texture, title: string, note: Note) {
  const isEvent = wording.isEvent(title);
  const isDone = wording.opensLikeNews(texture.opening);
  noteLabels(texture, isEvent, isDone, note);
  if (wording.isOfficial(title) && !isEvent) {
    note(/年.{0,30}(?:报告|年报)/.test(title) ? 'report-title' : 'official-title', 2.5, title);
  }
  if (texture.hasNumberLine) note('document-number', 1.5);
  if (texture.hasSignedDay) note('signature', 1);
  if (isEvent) note('news-title', -2.5, title);
  if (isDone) note('event-text', -1.5, texture.opening.slice(0, 30));
  if (texture.prose >= 60) note('article-body', texture.prose >= 200 ? 1.5 : 1, String(texture.prose));
  else if (texture.tabular >= 80) note('article-body', 1, String(texture.tabular));
  if ((tagContent(document, 'ArticleTitle') ?? '') !== '' || texture.hasInfoLine) note('article-tags', 1.5);
  const dialect = readDialect(url);
  if (dialect) note('detail-address', dialect.weak ? 0.75 : 1.5, dialect.name);
  else if (wording.numberedAddress.test(url)) note('detail-address', 0.75);
}

const catalogueLabels = [
  '索引号',
  '信息索引号',
  '索取号',
  '发文字号',
  '文号',
  '发布机构',
  '发文机关',
  '发文机构',
  '主题分类',
];

/** A catalogue block makes an official text, save where portals give one to their news as well. */
function noteLabels({ labels }: Texture, isEvent: boolean, isDone: boolean, note: Note) {
  if (labels.size < 3 || !catalogueLabels.some((label) => labels.has(label))) return;
  const hasNumber = ['索引号', '信息索引号', '索取号'].some((label) => labels.has(label));
  const share = isEvent && isDone ? 0.85 : 1;
  note('label-block', (hasNumber ? 4.5 : 3.5) * share, Array.from(labels).join(' '));
}

function noteColumns({ document, url }: Page, columns: readonly string[], title: string, texture: Texture, note: Note) {
  const last = columns.filter((column) => column !== title && !title.startsWith(column.slice(0, 12)));
  const ends = last.slice(-3);
  const path = url.replace(/^https?:\/\/[^/]*/i, '');
  const share = wording.isOfficial(title) && !wording.isEvent(title) ? 0.5 : 1;
  if (ends.some(wording.isNewsColumn))
    note('news-column', (wording.isEvent(title) ? -4.5 : -3) * share, ends.join(' '));
  else if (wording.newsAddress.test(path)) note('news-column', -2.5 * share, path);
  else if (ends.some(wording.isDocumentColumn)) note('document-column', 1.5, ends.join(' '));
  if (wording.disclosureAddress.test(path)) note('disclosure-column', 1, path);
  if (document.querySelector('input[type="password" i]')) note('login-page', -3);
  if (wording.isInterview(title, texture.opening)) note('news-title', -4, title);
  if (ends.some(wording.isServiceColumn)) note('form-page', -4, ends.join(' '));
}

function noteList({ document, url }: Page, texture: Texture, note: Note) {
  if (texture.datedLinks >= 4) note('link-list', Math.min(4, texture.datedLinks / 3), String(texture.datedLinks));
  else if (texture.titleLinks >= 10) note('link-list', 1, String(texture.titleLinks));
  const records = datastoreRecords(document);
  if (records >= 3) note('link-list', 4, `datastore ${records}`);
  if (texture.repeatedLabels >= 2) note('link-list', 2, `labels ${texture.repeatedLabels}`);
  if (wording.rootAddress.test(url)) note('home-page', -6);
  else if (texture.moreLinks >= 2 && (wording.topicAddress.test(url) || /专题|专栏$/.test(fold(document.title)))) {
    note('home-page', -5, `${texture.moreLinks}`);
  } else if (wording.isListAddress(url)) note('list-address', 1.5);
  const tail = (document.body?.textContent ?? '').slice(-60_000);
  if (/createPage(?:HTML)?\(|下一页|尾页|末页|共\s{0,4}\d+\s{0,4}页|jpage/.test(tail)) note('pager', 1.5);
}

/** hanweb keeps a list's rows in a script of XML until they are shown. */
function datastoreRecords(document: Document): number {
  const scripts = Array.from(document.querySelectorAll('script[type*="xml" i], datastore, textarea'));
  return scripts.reduce((count, script) => count + ((script.textContent ?? '').match(/<record>/g)?.length ?? 0), 0);
}
