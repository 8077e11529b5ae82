import { fold, remember, seenText, tidy } from '../page';
import { type Finder, stated } from './finder';

const opening = /(?:当前|现在|所在|您的|你的)(?:所在)?(?:的)?(?:位置|栏目|页面)|^您现在|^位置[:：]/;
const named =
  '[class*="crumb" i], [id*="crumb" i], [class*="position" i], [class*="location" i], [class*="weizhi" i], [class*="dqwz" i], [class*="curpos" i], [class*="BreadcrumbNav" i]';
const separators = /\s?(?:>+|＞+|»|›|→|\/|\||-{1,2}>|>>|::|·)\s?/;
/** What stands behind a breadcrumb in the same line: counters, type sizes, buttons. */
const tools =
  /[\s>＞[【(（](?:阅读|浏览|点击|字体|字号|打印|收藏|留言|分享|发布时间|发布日期|来源|时间|日期|访问|返回|关闭|大中小).{0,200}$/;
const notColumns =
  /^(?:首页|主页|网站首页|返回首页|正文|详细内容|内容|详情|信息详情|文章详情|正文内容|详细信息|当前位置|浏览文章|查看)$/;

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

function candidates(document: Document): readonly Element[] {
  const body = document.body;
  if (!body) return [];
  const found: Element[] = [];
  const walker = document.createTreeWalker(body, 4);
  for (let seen = 0; seen < 60_000 && walker.nextNode(); seen += 1) {
    const node = walker.currentNode as Text;
    if (node.data.length > 60 || !opening.test(fold(node.data))) continue;
    let at = node.parentElement;
    for (let climbs = 0; at && climbs < 4; climbs += 1, at = at.parentElement) {
      if (
        at.nodeName !== 'SCRIPT' &&
        (at.querySelectorAll('a').length > 0 || separators.test(seenText(at, 300).replace(opening, '')))
      ) {
        found.push(at);
        break;
      }
    }
    if (found.length > 3) break;
  }
  return [
    ...found,
    ...Array.from(body.querySelectorAll(named))
      .slice(0, 20)
      .filter((at) => at.querySelector('a') !== null),
  ];
}

function stepsOf(element: Element, text: string): readonly string[] {
  const plain = text.replace(
    /^.{0,6}?(?:您|你)?(?:当前|现在)?(?:所)?(?:在)?(?:的)?(?:位置|栏目|页面)(?:是|为|在)?\s?[:：]?/,
    '',
  );
  const parts = plain.replace(tools, '').split(separators);
  const links = Array.from(element.querySelectorAll('a'), (link) => seenText(link, 100));
  const steps = (parts.length > 1 ? parts : links)
    .map((part) => tidy(part).replace(/^[:：\s]+|[:：\s]+$/g, ''))
    .filter((part) => part !== '' && part.length <= 40);
  return steps.length > 1 || links.length > 0 ? steps.filter((step) => !notColumns.test(fold(step))) : [];
}

/** The innermost column of the breadcrumb that is not the document's own title. */
export const innermostColumn: Finder = ({ page, title }) => {
  const crumb = breadcrumbOf(page.document);
  const own = fold(title);
  const steps =
    crumb?.steps.filter(
      (step) => own === '' || !(own.startsWith(fold(step).replace(/(?:…|\.{2,})$/, '')) && step.length > 8),
    ) ?? [];
  const last = steps.at(-1);
  return crumb && last ? [stated('label', 'breadcrumb', last, crumb.element)] : [];
};
