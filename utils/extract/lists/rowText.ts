import { fold, hidesItself, seenText, textNodes, tidy } from '../page';
import { rowDate } from './rowDate';

export const dateTail =
  /[\s（(［[【]{0,6}(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s\d:]{0,12}[)）\]］】]{0,3}$/;
export const dateHead = /^[（(［[【]?(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[)）\]］】]?\s+/;

/** Is this attribute a tooltip of pairs (标题：… 作者：… 更新时间：…) and not a name? */
export const isTooltip = (text: string): boolean => /^\s{0,9}(?:文章)?标题\s?[:：]/.test(text);

/** What hides a text below `root`, the root itself left out: a list opened by a tab is hidden as a whole. */
export function hiddenAround(node: Node, root: Element): Element | undefined {
  for (let at = node.parentElement; at && at !== root; at = at.parentElement) if (hidesItself(at)) return at;
  return undefined;
}

/**
 * Text with a blank between its pieces, so that a day beside a title stays a day; pieces below `without` and hidden ones are
 * left out.
 */
export function pieces(root: Element, without?: Element): string {
  let text = '';
  let hidden: Element | undefined;
  for (const node of textNodes(root)) {
    if (without?.contains(node) || hidden?.contains(node)) continue;
    hidden = hiddenAround(node, root);
    if (hidden) continue;
    text += `${node.data} `;
    if (text.length > 1200) break;
  }
  return tidy(text.slice(0, 1200));
}

/** Elements of a link that hold nothing but a day. */
export const daysIn = (link: Element): Element[] => partsIn(link, isDay);

const isDay = (text: string) => rowDate(text) !== undefined;

function partsIn(link: Element, is: (text: string) => boolean): Element[] {
  return [...link.querySelectorAll('span,em,i,b,time,p,div,font,small')].filter((child) => {
    const text = pieces(child);
    return text.length <= 24 && is(text);
  });
}

const counter = /^(?:阅读|浏览|点击|访问|人气|查看)(?:量|数|次数|人次)?\s?[:：]?\s?\d{1,9}\s?次?$/;

/** Text of a link, its days and its counter of readers left out where they have elements of their own. */
export function linkText(link: Element): string {
  const days = partsIn(link, (text) => counter.test(text) || isDay(text));
  let seen = '';
  for (const node of textNodes(link)) if (!days.some((day) => day.contains(node))) seen += node.data;
  return tidy(seen.slice(0, 600));
}

/** What a link around a whole card is named by: the heading in it, where the card says much more. */
export function namingPart(link: Element): Element {
  const heading = link.querySelector('h1,h2,h3,h4,h5,.title,.tit,.bt');
  const inner = heading ? tidy(seenText(heading, 600)) : '';
  const whole = heading ? linkText(link) : '';
  const isMore =
    whole.length > inner.length + 16 || (whole.startsWith(inner) && besides.test(whole.slice(inner.length)));
  if (heading && inner.length >= 4 && isMore) return heading;
  return heading ? link : firstOfCard(link);
}

const blocks = 'div,p,dt,dd,li,section,strong,h6';
/** What a card says besides its title: sentences, a document's number, where it comes from. */
const besides =
  /[。；;]|…|\.{3}|(?:来源|发布|浏览|阅读|点击|日期|时间|机构)\S{0,6}[:：]|[〔﹝[](?:19|20)\d\d[〕﹞\]]\s?第?\d{1,5}\s?号$/;

/** The first block of a card that says more than its title below it. */
function firstOfCard(link: Element): Element {
  const parts = [...link.querySelectorAll(blocks)].filter((part) => {
    const text = part.querySelector(blocks) ? '' : seenText(part, 600);
    return text.length >= 6 && (rowDate(text) === undefined || text.length > 24);
  });
  const [first, ...rest] = parts;
  if (!first || rest.length === 0 || /[。；;]/.test(seenText(first, 300))) return link;
  const own = fold(seenText(first, 600));
  const isSame = (said: string) => own.startsWith(said) || said.startsWith(own);
  const says = (part: string) => besides.test(part) || isSame(fold(part));
  return rest.every((part) => says(seenText(part, 600))) ? first : link;
}
