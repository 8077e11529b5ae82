import { fold, remember, seenText, tidy } from '../page';
import { type Finder, stated } from './finder';
import { runsOf } from './runs';

const opening =
  /^[\s>【[]*(?:您|你)?(?:当前|现在|目前)?(?:所处|所在|的)*(?:位置|栏目|页面)(?:是|为|在)?\s*[】\]]?\s*[:：>»]|^您现在(?:所在)?(?:的位置|位置|在)?\s*[:：]?|^(?:当前|所在|您的)位置/;
const separators = /\s?(?:>+|＞+|»+|›|→|▶|▸|\/|\||::|·|＼|\\)\s?|\s(?:-{1,2}>?|—{1,2}|–)\s|-{1,2}>/;
const home = /^(?:网站|本站|返回)?(?:首页|主页)$/;
const startsAtHome = /^\s*(?:网站|本站)?(?:首\s?页|主\s?页)\s?(?:>|＞|»|›|→|\/|\||-|—|–|·|\\|::)/;
const named =
  '[class*="crumb" i], [id*="crumb" i], [class*="position" i], [class*="locat" i], [id*="locat" i], [class*="weizhi" i], [class*="dqwz" i], ' +
  '[class*="curpos" i], [class~="wz" i], [id="wz" i], [class*="BreadcrumbNav" i], [class~="path" i], [id="path" i], [class*="place" i]';
/** What stands behind a breadcrumb in the same line: counters, type sizes, buttons. */
const tool =
  /[\s>＞[【(（](?:阅读|浏览|点击|字体|字号|打印|收藏|留言|分享|发布时间|发布日期|来源|时间|日期|访问|返回|关闭|大中小)/;
const notColumns =
  /^(?:(?:网站|本站|返回)?(?:首页|主页)|正文|详细内容|内容|详情|信息详情|文章详情|正文内容|详细信息|信息内容|当前位置|浏览文章|查看|阅读|正文页|内容页|文章内容|详细页)$/;

export interface Breadcrumb {
  readonly steps: readonly string[];
  readonly element: Element;
}

/** The path of columns the page stands in (当前位置：首页 > 政务公开 > 部门文件), home and 正文 left out. */
export const breadcrumbOf = remember((document: Document): Breadcrumb | undefined => {
  for (const element of candidates(document)) {
    const text = seenText(element, 400);
    if (text.length > 300) continue;
    const steps = stepsOf(element, text);
    if (steps.length > 0) return { steps, element };
  }
  return undefined;
});

/** Elements that open with 当前位置, hold a line that begins at 首页, or are named like a breadcrumb; in this order. */
function* candidates(document: Document): Generator<Element> {
  const body = document.body;
  if (!body) return;
  const said: Element[] = [];
  const shown: Element[] = [];
  for (const run of runsOf(document)) {
    if (run.hidden || run.text.length > 300 || said.length > 3) continue;
    if (opening.test(tidy(run.text))) said.push(...around(run.block));
    else if (startsAtHome.test(run.text)) shown.push(run.block);
  }
  yield* said;
  yield* shown;
  const byName = Array.from(body.querySelectorAll(named)).slice(0, 30);
  yield* byName.filter((at) => at.querySelector('a') !== null);
}

/** The block with the words, or the one around it where the columns stand in blocks of their own. */
function around(block: Element): readonly Element[] {
  let at: Element | null = block;
  for (let climbs = 0; at && climbs < 3 && at.nodeName !== 'BODY'; climbs += 1, at = at.parentElement) {
    const text = seenText(at, 400);
    if (at.querySelector('a') !== null || separators.test(text.replace(opening, ''))) return [at];
  }
  return [];
}

function stepsOf(element: Element, text: string): readonly string[] {
  const said = text.replace(opening, '');
  const end = said.search(tool);
  const plain = end < 0 ? said : said.slice(0, end);
  const parts = plain.split(separators).map(clean);
  const links = Array.from(element.querySelectorAll('a'), (link) => clean(seenText(link, 100)));
  const found = (parts.length > 1 ? parts : links).filter((part) => part !== '' && part.length <= 60);
  const start = found.findIndex((part) => home.test(fold(part)));
  const steps = start > 0 ? found.slice(start) : found;
  if (steps.length < 2 && links.length === 0) return [];
  return steps.filter((step) => !notColumns.test(fold(step)));
}

const clean = (part: string) =>
  tidy(part)
    .replace(/^[:：\s>»]+|[:：\s>»]+$/g, '')
    .replace(/(?<=.)(?:打印(?:本页)?|收藏|留言|分享到?|关闭窗口|返回)+$/, '');

/** The innermost column of the breadcrumb that is not the document's own title. */
export const innermostColumn: Finder = ({ page, title }) => {
  const crumb = breadcrumbOf(page.document);
  const own = fold(title);
  const isTitle = (step: string) => {
    const start = fold(step).replace(/(?:…|\.{2,})$/, '');
    return own !== '' && start.length >= 6 && (own.startsWith(start) || start.startsWith(own));
  };
  const steps = crumb?.steps.filter((step) => !isTitle(step) && step.length <= 40) ?? [];
  const last = steps.at(-1);
  return crumb && last ? [stated('label', 'breadcrumb', last, crumb.element)] : [];
};
