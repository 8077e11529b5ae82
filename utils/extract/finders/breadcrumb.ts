import { bareLabel, withoutEnds } from '../ends';
import { knownLabel } from '../fields/labels';
import { fold, remember, seenText, tidy } from '../page';
import { isBarePath } from './barePath';
import { labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';

const opening =
  /^[\s>【[]{0,6}(?:您|你|我)?(?:当前|现在|目前)?(?:所处|所在|的){0,3}(?:位置|栏目|页面)(?:是|为|在)?\s?[】\]]?\s?[:：>»]|^当前\s?[:：]|^您现在(?:所在)?(?:的位置|位置|在)?\s?[:：]?|^(?:当前|所在|您的)位置|^[【[](?:您|你)?(?:的|当前|所在){0,3}位置[】\]]/;
const separators = /\s?(?:>+|＞+|»+|›|→|▶|▸|\/|\||::|·|＼|\\)\s?|\s(?:-{1,2}>?|—{1,2}|–)\s|-{1,2}>/;
/** Where arrows part the columns, a stroke belongs to a column's name: 招标公告/资审公告. */
const arrows = /\s?(?:>+|＞+|»+|›|→)\s?|-{1,2}>/;
const home = /^(?:网站|本站|返回)?(?:首页|主页)$/;
const startsAtHome =
  /^\s*(?:[\u3400-\u9fff]{2,6}\s?[:：>＞»›→]{1,2}\s?)?(?:网站|本站)?(?:首\s?页|主\s?页)\s?(?:>|＞|»|›|→|\/|-|—|–|·|\\|::)/;
const named =
  '[class*="crumb" i], [id*="crumb" i], [class*="position" i], [class*="locat" i], [id*="locat" i], [class*="weizhi" i], [class*="dqwz" i], ' +
  '[class*="curpos" i], [class~="wz" i], [id="wz" i], [class*="bread" i], [aria-label*="breadcrumb" i], [class~="mbx" i], [class~="path" i], [id="path" i], [class*="place" i]';
/** What stands behind a breadcrumb in the same line: counters, type sizes, buttons. */
const tool =
  /[\s>＞[【(（](?:阅读|浏览|点击|字体|字号|打印|收藏|留言(?![\u4e00-\u9fff])|分享|发布时间|发布日期|来源|时间|日期|访问|返回|关闭|大中小)/;
const tools = ['打印本页', '打印', '收藏', '留言', '分享到', '分享', '关闭窗口', '返回'];
const notColumns =
  /^(?:(?:网站|本站|返回)?(?:首页|主页)|当前位置|(?:信息|文章|新闻|内容|公文|文件)?(?:详细|详情|正文|内容|浏览|查看|阅读|展示)(?:信息|内容|文章|页)?)$/;

/** What ends a path that does not say 当前位置. */
const endsPath = /^(?:信息|文章|内容)?(?:正文|详细|详情)(?:信息|内容|页)?$/;

export interface Breadcrumb {
  readonly steps: readonly string[];
  readonly element: Element;
}

/** A line that may be a breadcrumb: what it says, and its parts by element where no sign stands between them. */
interface Line {
  readonly element: Element;
  readonly text: string;
  readonly parts: readonly string[];
}

/** The path of columns the page stands in (当前位置：首页 > 政务公开 > 部门文件), home and 正文 left out. */
export const breadcrumbOf = remember((document: Document): Breadcrumb | undefined => {
  for (const line of candidates(document)) {
    const steps = line.text.length > 300 ? [] : stepsOf(line);
    if (steps.length > 0 && steps.length <= 7) return { steps, element: line.element };
  }
  return undefined;
});

/** Lines that open with 当前位置, lines that begin at 首页, and elements named like a breadcrumb; in this order. */
function* candidates(document: Document): Generator<Line> {
  const body = document.body;
  if (!body) return;
  const said: Line[] = [];
  const shown: Line[] = [];
  const bare: Line[] = [];
  const own = fold(document.title).slice(0, 12);
  for (const run of runsOf(document)) {
    if (run.hidden || run.text.length > 300 || said.length > 6) continue;
    if (opensPath(run)) said.push(lineOf(run), ...around(run.block));
    else if (startsAtHome.test(run.text) || leadsDown(run) || endsHere(run, own) || endsInTitle(run, own))
      shown.push(lineOf(run));
    else if (isBarePath(run)) bare.push(lineOf(run));
    else if (run.text.length <= 8) shown.push(...listOf(run));
  }
  yield* said;
  yield* shown;
  const byName = Array.from(body.querySelectorAll(named)).slice(0, 30);
  yield* byName
    .map(lineIn)
    .filter(({ element, parts }) => element.querySelector('a') !== null || home.test(parts[0] ?? ''));
  yield* bare;
}

/** 当前位置：…; 栏目：… with source or day behind it is a line of information instead. */
const opensPath = (run: Run): boolean =>
  opening.test(tidy(run.text)) &&
  !(
    labelsIn(run)[0]?.label.field === 'column' &&
    labelsIn(run).some(({ label }) => label.field === 'source' || label.field === 'datePublished')
  );

const lineOf = (run: Run): Line => ({ element: run.block, text: tidy(run.text), parts: partsOf(run) });

function lineIn(element: Element): Line {
  const items = Array.from(element.querySelectorAll('li'));
  const links = Array.from(element.querySelectorAll('a'));
  const parts = items.length > 1 ? items : links.length > 0 ? links : Array.from(element.children);
  return { element, text: seenText(element, 400), parts: parts.map((part) => seenText(part, 100)) };
}

/** What a run says, apart at the borders of its elements. */
function partsOf({ text, pieces }: Run): readonly string[] {
  return pieces.map(({ start }, at) => tidy(text.slice(start, pieces[at + 1]?.start))).filter((part) => part !== '');
}

/** 首页 and columns with nothing between them, each link below the one before: a path, where a menu's links stand side by side. */
function leadsDown(run: Run): boolean {
  const parts = partsOf(run);
  if (parts.length < 3 || parts.length > 6 || !home.test(parts[0] ?? '') || /[|｜]/.test(run.text)) return false;
  const links = run.pieces.flatMap(({ element }) => element.closest('a') ?? []);
  const addresses = links.map((link) => link.getAttribute('href') ?? '');
  const folders = addresses.map((href) => href.slice(0, href.lastIndexOf('/') + 1));
  // Pages of one folder, told apart by a query, are a menu's: list.php?cid=1, list.php?cid=7.
  if (addresses.filter((href) => href.includes('?')).length >= 2) return false;
  const isDeeper = (folder: string, at: number) =>
    at < 2 || (folder !== folders[at - 1] && folder.startsWith(folders[at - 1] ?? ''));
  return links.length >= 2 && (folders.every((folder) => folder === '') || folders.every(isDeeper));
}

/** 首页 | 镇务公开 | 社会救助: columns behind bars, the last of which is no link; a menu's are all links. */
function endsHere(run: Run, own: string): boolean {
  if (!/^\s*(?:网站)?首页\s?[|｜]/.test(run.text) || run.text.length > 80) return false;
  const isLink = run.pieces.map(({ element }) => element.closest('a[href]') !== null);
  const columns = run.text.split(/[|｜]/).map(tidy);
  // 首页 | 领导之窗 | 政府规章 | 公报 on the page 政府规章: a menu goes on behind the page's own column.
  if (!isLink.some(Boolean)) return isPath(columns) && !columns.slice(0, -1).some((column) => fold(column) === own);
  return isLink.filter(Boolean).length >= 2 && isLink.at(-1) === false;
}

/** [某站] >> 教务通知 >> 关于…的通知: columns behind arrows, the last of which is the page's own title, or 正文. */
function endsInTitle({ text }: Run, own: string): boolean {
  if (!/[>＞»›→]/.test(text)) return false;
  const steps = text.split(arrows);
  const last = fold(steps.at(-1) ?? '');
  return steps.length >= 3 && (endsPath.test(last) || (own.length >= 8 && last.startsWith(own)));
}

/** 首页 and columns as the items of one list without links, where a menu's items are links. */
function listOf({ block, text }: Run): readonly Line[] {
  const list = block.parentElement;
  if (block.localName !== 'li' || block.previousElementSibling || !list || !home.test(tidy(text))) return [];
  const items = Array.from(list.children);
  const isMenu =
    /menu/.test(list.getAttribute('role') ?? '') ||
    list.querySelector('ul, ol') !== null ||
    items.at(-1)?.querySelector('a') !== null;
  const line = lineIn(list);
  return isMenu || !isPath(line.parts) ? [] : [line];
}

/** What menus name side by side; in a path one of them stands above the others. */
export const menuName =
  /^(?:新闻(?:中心|动态)?|要闻动态|公开|政务(?:公开|动态|服务)|(?:政府)?信息公开|办事服务|网上办事|便民服务|公共服务|互动交流|政民互动|公众参与|走进.{1,6}|魅力.{1,4}|专题专栏|数据(?:开放|发布)|解读回应|领导之窗|机构(?:设置|概况)|政策法规)$/;

/** Home and one to four columns, at most one of which is a menu's. */
function isPath(parts: readonly string[]): boolean {
  const [first = '', ...columns] = parts;
  return (
    home.test(first) &&
    columns.length >= 1 &&
    columns.length <= 4 &&
    columns.every((column) => column !== '' && column.length <= 20) &&
    columns.filter((column) => menuName.test(column)).length <= 1
  );
}

/** The block with the words, or the one around it where the columns stand in blocks of their own. */
function around(block: Element): readonly Line[] {
  let at: Element | null = block;
  for (let climbs = 0; at && climbs < 3 && at.nodeName !== 'BODY'; climbs += 1, at = at.parentElement) {
    const text = seenText(at, 400);
    if (at.querySelector('a') !== null || separators.test(text.replace(opening, ''))) return [lineIn(at)];
  }
  return [];
}

function stepsOf({ text, parts }: Line): readonly string[] {
  const said = text.replace(opening, '');
  const end = said.search(tool);
  const plain = end < 0 ? said : said.slice(0, end);
  const apart = plain.split(/[>＞»›→]/.test(plain) ? arrows : separators).map(clean);
  const bare = parts.map((part) => clean(part.replace(opening, '')));
  const found = (apart.length > 1 ? apart : bare).filter((part) => part !== '' && part.length <= 60);
  // 栏目： in a catalogue opens no path: the block around it holds other labels (索引号：000014349/2023-00019).
  if (isPair(found[0] ?? '')) return [];
  const start = found.findIndex((part) => home.test(fold(part)));
  const steps = start > 0 ? found.slice(start) : found;
  if (steps.length < 2 && (parts.length === 0 || bare.every((part) => part === ''))) return [];
  return steps.map(withoutEnd).filter((step) => !notColumns.test(fold(step)));
}

/** 索引号：000014349, 发布机构：某局: a label of another field with its value. */
function isPair(step: string): boolean {
  const colon = step.search(/[:：]/);
  const field = colon > 0 && colon <= 12 ? knownLabel(bareLabel(fold(step.slice(0, colon))))?.field : undefined;
  return field !== undefined && field !== 'column';
}

/** 正文 ends the path: a heading may stand behind it in the same line. */
const withoutEnd = (step: string) => step.replace(/^(?:正文|详细内容|信息详情|文章详情)\s.*$/, '正文');

const clean = (part: string) => withoutTools(withoutEnds(tidy(part), ':： >»'));

/** Buttons that stand behind the last column in the same line. */
function withoutTools(part: string): string {
  const tool = tools.find((word) => part.length > word.length && part.endsWith(word));
  return tool ? withoutTools(part.slice(0, -tool.length)) : part;
}
