import { documentNumberOfLine } from '@/utils/identify/documentNumber';
import { isOrganisationName } from '@/utils/identify/issuer';
import { bareLabel } from '../ends';
import { knownLabel } from '../fields/labels';
import { isOfficialTitle, joinTitle, officialEnding } from '../fields/titles';
import { fold, tidy } from '../page';
import { dayLine } from './dayLine';
import { type Finder, inferred, stated } from './finder';
import { isLong } from './headingRank';
import { labelsIn } from './labelAt';
import { runsOf } from './runs';
import { tagContent } from './tags';

const headLines = 14;

/**
 * The 发文字号 that stands alone on a line at the head of the text (版头) or between title and text, never one cited in
 * a sentence.
 */
export const numberAtHead: Finder = ({ page, lines, body, title }) => {
  const decree = decreeIn(lines);
  if (decree)
    return [
      { ...stated('body', 'document-head', decree.body + decree.number, body ?? undefined), seenAs: decree.number },
    ];
  for (const line of ownHead(lines)) {
    if (line.length > 60 && /[。；]/.test(line)) break;
    // 签发人 may stand beside the number (GB/T 9704-2012 7.2.6).
    const own = withoutMarks(tidy(tidy(line).split(/签\s?发\s?人/, 1)[0] ?? ''));
    if (documentNumberOfLine(line)) return [stated('body', 'document-head', own, body ?? undefined)];
  }
  const runs = runsOf(page.document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const inside = ownHead(runs.slice(first, first + 6).map(({ text }) => text)).length;
  const above = first < 0 ? [] : runs.slice(Math.max(0, first - 10), first + inside);
  for (const run of above) {
    const shown = run.hidden || isBesideCell(run.block) ? '' : tidy(run.text.slice(0, labelsIn(run)[0]?.start));
    const text = behindTitle(shown, title) ?? shown;
    if (documentNumberOfLine(text)) return [stated('heading', 'above-text', withoutMarks(text), run.block)];
  }
  return [];
};

/** A number without the brackets around it, or the class of the answer before it: （A类）　定农函〔2024〕129号. */
const withoutMarks = (text: string): string =>
  text.replace(/^[(（](.*)[)）]$/, '$1').replace(/^[(（][A-DＡ-Ｄ]类?[)）]\s?/, '');

/**
 * The first lines, as far as they are the page's own text: behind addressee or covering sentence (现将《通知》转发给你们) its
 * signature, or the title of the text it carries, ends them.
 */
function ownHead(lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  let hasBegun = false;
  for (const line of lines.slice(0, headLines)) {
    const text = tidy(line);
    const isOther =
      text.length <= 60 && !/[，。；：:]$/.test(text) && isOfficialTitle(text) && !documentNumberOfLine(text);
    if (hasBegun && (dayLine.test(text) || isOther)) break;
    if (/^.{3,}[:：]$|。/.test(text)) hasBegun = true;
    own.push(line);
  }
  return own;
}

/** 广州市人民政府令 / 第179号: a decree's or announcement's head on two lines (GB/T 9704-2012 10.2). */
function decreeIn(lines: readonly string[]): { readonly body: string; readonly number: string } | undefined {
  const head = ownHead(lines)
    .map(tidy)
    .filter((line) => line !== '');
  const at = head.findIndex((line) => /^[（(]?第\s?\d{1,5}\s?号[)）]?$/.test(line));
  const body = fold(head[at - 1] ?? '');
  const kind = /(?:令|公告|通告)$/.exec(body)?.[0];
  if (at < 1 || !kind || !isOrganisationName(body.slice(0, -kind.length))) return undefined;
  return { body, number: (head[at] ?? '').replace(/[（()）]/g, '') };
}

/** Whose decree it is, where nobody's name signs it: 国家食品药品监督管理总局令. */
export const bodyOfDecree: Finder = ({ lines, body }) => {
  const name = decreeIn(lines)?.body.replace(/(?:令|公告|通告)$/, '');
  return name ? [inferred('body', 'document-head', name, body ?? undefined)] : [];
};

/** What stands behind the title in its own line, as one word. */
function behindTitle(text: string, title: string): string | undefined {
  const last = text.split(' ').at(-1) ?? '';
  return title !== '' && fold(text) === fold(title) + fold(last) ? last : undefined;
}

/** A cell of a row with other cells: a number in it is one of the table's data. */
const isBesideCell = (block: Element): boolean => {
  const cell = block.closest('td, th');
  // A cell that holds the whole text lays out the page.
  if (cell && isLong(cell)) return false;
  let filled = 0;
  for (let one = cell?.closest('tr')?.firstElementChild; one && filled < 2; one = one.nextElementSibling)
    if ((one.textContent ?? '').trim() !== '') filled += 1;
  return filled > 1;
};

const inBrackets = /[（(]([^（()）]{1,60}号)[)）]$/;
const behindKind =
  /(?:决定书|告知书|通知书|催告书|认定书|公告|通告|批复|令)\s?([\u4e00-\u9fff]{1,16}[〔﹝[【(（〈](?:19|20)\d\d年?[〕﹞\]】)）〉]第?\s?\d{1,6}\s?号)$/;
/** Titles of texts about another text: the number in them is that text's. */
const aboutAnother = /解读|图解|问答|转发|废止|修改|宣传|说明$/;

/** The number that stands at the end of the title: 行政处罚决定书（洛市监处罚〔2022〕33号）. */
export const numberInTitle: Finder = ({ page, title }) =>
  [title, tagContent(page.document, 'ArticleTitle') ?? ''].flatMap((name) => {
    const number = inBrackets.exec(name)?.[1] ?? behindKind.exec(name)?.[1];
    const isOwn = number && !aboutAnother.test(name) && documentNumberOfLine(number);
    return isOwn ? [stated('heading', 'title', number)] : [];
  });

/**
 * A title that only the text itself carries, perhaps broken over lines: 黄水镇2020年度…开展 / 情况报告, or
 * 中共…委员会 / …人民政府 / 关于…的报告. The addressee or the first sentence ends it.
 */
export const titleAtHead: Finder = ({ lines, body }) => {
  const taken: string[] = [];
  for (const line of lines.slice(0, headLines).map(tidy)) {
    if (
      line === '' ||
      documentNumberOfLine(line) ||
      knownLabel(bareLabel(fold(line))) ||
      /^[〔[（(]?\d{4}[-年]/.test(line)
    ) {
      if (taken.length > 0 && line !== '') break;
      continue;
    }
    if (/[:：。；，！]$/.test(line) || line.length > 60 || /^[一二三四五六七八九十]+、|^第.{1,4}[章条]/.test(line))
      break;
    taken.push(line);
    if (isEnd(taken) || taken.length >= 5) break;
  }
  const title = joinTitle(withoutBanner(taken).join(' '));
  return isOfficialTitle(title) ? [inferred('body', 'document-head', title, body ?? undefined)] : [];
};

/** The name a title begins with: what stands before 关于 or its year. */
const startsWithBody = /^(.{3,40}?)(?=关于|(?:19|20)\d\d[年—-]|[一二][〇零○一二三四五六七八九]{3}年)/;

/**
 * Without what stands above a title that is whole by itself and names its own body: the site's owner (砺山区人民政府 /
 * 砺山区档案馆2024年部门预算), columns. Other bodies stay, for they sign with it (中共…委员会 / …人民政府关于…).
 */
function withoutBanner(taken: readonly string[]): readonly string[] {
  const title = fold(taken.at(-1) ?? '');
  const body = startsWithBody.exec(title)?.[1] ?? '';
  if (taken.length < 2 || !isOrganisationName(body) || !isOfficialTitle(title)) return taken;
  const above = taken.slice(0, -1).map(fold);
  const isBanner = above.length === 1 && /人民政府$/.test(above[0] ?? '') && !title.startsWith(`${body}关于`);
  return !isBanner && above.every(isOrganisationName) ? taken : taken.slice(-1);
}

function isEnd(taken: readonly string[]): boolean {
  const last = fold(taken.at(-1) ?? '');
  return officialEnding.test(last) && !isOrganisationName(last);
}

/** The body a title begins with: 沙子镇人民政府关于2020年…的报告. */
export const bodyInTitle: Finder = ({ title }) => {
  const name = startsWithBody.exec(title)?.[1] ?? '';
  return isOrganisationName(fold(name)) || isOrganisationName(fold(name.split(' ')[0] ?? ''))
    ? [inferred('heading', 'title', name.trim())]
    : [];
};
