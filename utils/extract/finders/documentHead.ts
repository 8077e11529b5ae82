import { documentNumberOfLine } from '@/utils/identify/documentNumber';
import { isOrganisationName } from '@/utils/identify/issuer';
import { isOfficialTitle, joinTitle, officialEnding } from '../fields/titles';
import { fold, tidy } from '../page';
import { type Finder, inferred, stated } from './finder';
import { runsOf } from './runs';

const headLines = 14;

/**
 * The 发文字号 that stands alone on a line at the head of the text (版头) or between title and text, never one cited in
 * a sentence.
 */
export const numberAtHead: Finder = ({ page, lines, body }) => {
  for (const line of lines.slice(0, headLines)) {
    if (line.length > 60 && /[。；]/.test(line)) break;
    if (documentNumberOfLine(line)) return [stated('body', 'document-head', tidy(line), body ?? undefined)];
  }
  const runs = runsOf(page.document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const above = first < 0 ? [] : runs.slice(Math.max(0, first - 10), first + 6);
  const own = above.find((run) => !run.hidden && documentNumberOfLine(tidy(run.text)));
  return own ? [stated('heading', 'above-text', tidy(own.text).replace(/^[(（](.*)[)）]$/, '$1'), own.block)] : [];
};

/**
 * A title that only the text itself carries, perhaps broken over lines: 黄水镇2020年度…开展 / 情况报告, or
 * 中共…委员会 / …人民政府 / 关于…的报告. The addressee or the first sentence ends it.
 */
export const titleAtHead: Finder = ({ lines, body }) => {
  const taken: string[] = [];
  for (const line of lines.slice(0, headLines).map(tidy)) {
    if (line === '' || documentNumberOfLine(line) || /^[〔[（(]?\d{4}[-年]/.test(line)) {
      if (taken.length > 0 && line !== '') break;
      continue;
    }
    if (/[:：。；，！]$/.test(line) || line.length > 60 || /^[一二三四五六七八九十]+、|^第.{1,4}[章条]/.test(line))
      break;
    taken.push(line);
    if (isEnd(taken) || taken.length >= 5) break;
  }
  const title = joinTitle(taken.join(' '));
  return isOfficialTitle(title) ? [inferred('body', 'document-head', title, body ?? undefined)] : [];
};

function isEnd(taken: readonly string[]): boolean {
  const last = fold(taken.at(-1) ?? '');
  return officialEnding.test(last) && !isOrganisationName(last);
}

/** The body a title begins with: 沙子镇人民政府关于2020年…的报告. */
export const bodyInTitle: Finder = ({ title }) => {
  const name = /^(.{3,40}?)(?=关于|(?:19|20)\d\d[年—-]|[一二][〇零○一二三四五六七八九]{3}年)/.exec(title)?.[1] ?? '';
  return isOrganisationName(fold(name)) || isOrganisationName(fold(name.split(' ')[0] ?? ''))
    ? [inferred('heading', 'title', name.trim())]
    : [];
};
