import { readDialect } from '@/utils/identify/dialect';
import type { Recognition, Signal } from '@/utils/report/extraction';
import type { SignalCode } from '@/utils/report/signals';
import { withoutSite } from './fields/titles';
import { breadcrumbOf } from './finders/breadcrumb';
import { titleAtHead } from './finders/documentHead';
import { heading } from './finders/headings';
import { letterOf } from './finders/letter';
import { tagContent } from './finders/tags';
import { beginReading, fold, type Page } from './page';
import { isEventOf, namesOfficial } from './signals/naming';
import { isColumnOfRows, type Note, noteList } from './signals/noteList';
import { asksPassword, isBoxBeside, isTextBeside, refusalOf } from './signals/refusal';
import { isSearch } from './signals/searching';
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
export function recognise(asked: Page, isLate?: () => boolean): Recognition {
  beginReading(isLate);
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
  const steps = columnsOf(page.document);
  const columns = [...texture.classes.map(fold).filter(wording.isNewsColumn), ...steps];
  noteStanding(page, texture, note);
  noteText(page, texture, columns, title, note);
  const letter = letterOf(page.document);
  if (letter) note('label-block', 3.5, letter.labels.join(' '));
  else noteForm(page, title, texture, note);
  if (texture.isProfile && !wording.isOfficial(title)) note('form-page', -6, '简历 分工');
  noteColumns(page, columns, title, texture, note);
  noteList(page, texture, note);
  return verdict(signals, texture.prose);
}

function titleOf(page: Page, texture: Texture): string {
  const { document } = page;
  const site = tagContent(document, 'SiteName');
  const tagged = fold(tagContent(document, 'ArticleTitle') ?? '');
  if (tagged !== '' && tagged !== fold(site ?? '')) return tagged;
  const shown = heading({ page, pairs: [], body: null, lines: [], title: '' })[0];
  const own = fold(withoutSite(document.title, site ? [site] : []));
  const isNamed = own.length >= 6 && (wording.isOfficial(own) || !shown || !wording.isOfficial(fold(shown.raw)));
  const known = isNamed || !shown ? own : fold(shown.raw);
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

function noteText(page: Page, texture: Texture, columns: readonly string[], title: string, note: Note) {
  const { document, url } = page;
  const isOfficial = !isColumnOfRows(page, texture) && namesOfficial(title, texture, columns);
  const isEvent = isEventOf(title, texture);
  const isDone = texture.hasReporter || (!isSurelyWorded(texture) && wording.opensLikeNews(texture.opening));
  const isNews = !isOfficial && standsAmongNews(columns, url);
  const isReport = texture.isReported && !isOfficial && !columns.slice(-1).some(wording.isDocumentColumn);
  if (isReport) note('event-text', -6, '据了解');
  // A catalogue that files the text under 政务动态 is no sign of an official one.
  const isFiledAsNews = isNews && texture.classes.some((name) => wording.isNewsColumn(fold(name)));
  noteLabels(
    texture,
    isReport || isFiledAsNews ? 0 : isNews ? (isDone ? 0.25 : 0.5) : isEvent && isDone ? 0.85 : 1,
    note,
  );
  if (isOfficial && !isEvent) {
    note(/年.{0,30}(?:报告|年报)/.test(title) ? 'report-title' : 'official-title', 2.5, title);
  }
  if (texture.hasNumberLine) note('document-number', 1.5);
  if (texture.hasSignedDay) note('signature', 1);
  noteWording(texture, isReport, isEvent && isDone, note);
  if (isEvent) note('news-title', -2.5, title);
  if (isDone && !isReport) note('event-text', -1.5, texture.opening.slice(0, 30));
  if (texture.prose >= 60) note('article-body', texture.prose >= 200 ? 1.5 : 1, String(texture.prose));
  else if (texture.tabular >= 80) note('article-body', 1, String(texture.tabular));
  if ((tagContent(document, 'ArticleTitle') ?? '') !== '' || texture.hasInfoLine) note('article-tags', 1.5);
  const dialect = readDialect(url);
  if (dialect) note('detail-address', dialect.weak ? 0.75 : 1.5, dialect.name);
  else if (wording.isNumberedAddress(url)) note('detail-address', 0.75);
}

/** Two formulas, or articles, or a paper printed whole: the text is official however it opens. */
const isSurelyWorded = ({ formulas }: Texture): boolean =>
  formulas.length > 1 || formulas.some((formula) => formula === '第…条' || formula === '全文如下');

/** Formulas of official texts say what a page is; what it is made of says less. */
function noteWording({ formulas, makeup, datedLinks, prose }: Texture, isReport: boolean, isTold: boolean, note: Note) {
  // Beginnings of texts among the rows of a list are no text of its own.
  if (isReport || (datedLinks >= 4 && prose < 350)) return;
  // News of a meeting may quote one (会议经研究决定 …).
  if (formulas.length > 0) note('official-wording', isTold ? 1 : formulas.length > 1 ? 2.5 : 2, formulas.join(' '));
  else if (makeup.length > 0) note('official-wording', 1.5, makeup.join(' '));
}

/** Is the page's column one of news, by breadcrumb, tag or address? */
const standsAmongNews = (columns: readonly string[], url: string) =>
  columns.slice(-3).some(wording.isNewsColumn) || wording.newsAddress.test(pathOf(url));

const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]*/i, '');

/** Pages to be filled in: an application, a survey. Their text is the questions; a search above its hits asks none. */
function noteForm({ document }: Page, title: string, texture: Texture, note: Note) {
  const asked = document.querySelectorAll('input:not([type]),input[type="text" i],input[type="radio" i],textarea');
  if (asked.length < 5 || texture.prose >= 300 || isTextBeside(texture)) return;
  const hasRows = texture.datedLinks >= 2 || texture.repeatedLabels >= 2;
  if (hasRows && isSearch(document)) return;
  note('form-page', /(?:申请|登记|报名|调查|投诉|举报)表$|问卷$/.test(title) ? -6 : -3, String(asked.length));
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
function noteLabels({ labels }: Texture, share: number, note: Note) {
  if (labels.size < 3 || !catalogueLabels.some((label) => labels.has(label))) return;
  const hasNumber = ['索引号', '信息索引号', '索取号'].some((label) => labels.has(label));
  note('label-block', (hasNumber ? 4.5 : 3.5) * share, Array.from(labels).join(' '));
}

function noteColumns({ document, url }: Page, columns: readonly string[], title: string, texture: Texture, note: Note) {
  const last = columns.filter((column) => column !== title && !title.startsWith(column.slice(0, 12)));
  const ends = last.slice(-3);
  const path = pathOf(url);
  const share = namesOfficial(title, texture, columns) && !isEventOf(title, texture) ? 0.5 : 1;
  // The innermost column decides: 新闻公告 > 通知公告 holds notices.
  const inner = ends.at(-1) ?? '';
  const isNotices = wording.isDocumentColumn(inner) && !wording.isNewsColumn(inner);
  if (ends.some(wording.isNewsColumn) && !isNotices)
    note('news-column', (wording.isEvent(title) ? -4.5 : -3) * share, ends.join(' '));
  else if (wording.newsAddress.test(path)) note('news-column', -2.5 * share, path);
  else if (ends.some(wording.isDocumentColumn)) note('document-column', 1.5, ends.join(' '));
  if (wording.disclosureAddress.test(path)) note('disclosure-column', 1, path);
  else if (texture.head.some(wording.isDisclosureBanner)) note('disclosure-column', 1, '政府信息公开');
  else if (wording.openAddress.test(path)) note('disclosure-column', 0.5, path);
  if (asksPassword(document) && !isBoxBeside(texture)) note('login-page', -3);
  if (wording.isInterview(title, texture.opening)) note('news-title', -4, title);
  // A column of letters holds them in dated rows, as any list does.
  const isLetters = /信箱|留言|来信|信件|选登|咨询|投诉/.test(inner) && texture.datedLinks >= 4;
  if (ends.some(wording.isServiceColumn) && !isLetters && !letterOf(document))
    note('form-page', /征集|征求|反馈|公示|答复|回复|选登/.test(inner) ? -2 : -4, ends.join(' '));
}
