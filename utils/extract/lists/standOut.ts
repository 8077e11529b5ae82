import { fold, seenText } from '../page';
import { pagerPlace } from './pagers/pagerPlace';

/** Like rows of links as they stand in a page. */
interface Rows {
  readonly rows: readonly { readonly row: Element }[];
}

/** Headings of the boxes that stand beside a list on every page of a site. */
const sideHeading =
  /^(?:最新(?:信息|文章|更新|资讯|动态|发布|内容|消息)|热[点门](?:信息|文章|新闻|推荐|关注|资讯)?|(?:相关|推荐|精彩|图文|为您|猜你)\S{0,6}|(?:点击|阅读|浏览|文章|信息|本月|本周)?\S{0,2}排行\S{0,3})[：:]?$/;
const sideName =
  /(?:^|[\s_-])(?:side\w*|hot\w*|rank\w*|latest|newest|recommend\w*|tuijian|paihang|zuixin|aside)(?:$|[\s_-])/i;

/** What a box is headed: the short text right before it, or before what it stands in. */
function headingOf(element: Element): string {
  let at: Element | null = element;
  for (let up = 0; at && up < 4 && at.localName !== 'body'; up += 1, at = at.parentElement) {
    const before = at.previousElementSibling;
    if (!before) continue;
    const text = fold(seenText(before, 60));
    return text.length <= 20 ? text : '';
  }
  return '';
}

function isAside(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up += 1)
    if (sideName.test(`${at.getAttribute('class') ?? ''} ${at.id}`)) return true;
  return false;
}

/** How many steps deep the innermost box around both elements stands. */
function depthOfBoth(a: Element, b: Element): number {
  let at: Element | null = a;
  while (at && !at.contains(b)) at = at.parentElement;
  let depth = 0;
  for (; at; at = at.parentElement) depth += 1;
  return depth;
}

/**
 * How much each set of rows stands out as the page's own list: it ends where the pager stands, bears the page's name, is
 * not headed 最新信息 or 热点. In: sets of rows in page order, the root they stand in. Out: a factor for each.
 */
export function standOut(sets: readonly Rows[], root: Element): number[] {
  const document = root.ownerDocument;
  const named = fold(document.title);
  const pager = sets.length > 1 ? pagerPlace(root) : undefined;
  const depths = sets.map(({ rows }) => {
    const last = rows.at(-1)?.row;
    const isBefore = pager && last && (last.compareDocumentPosition(pager) & 4) !== 0 && !last.contains(pager);
    return pager && last && isBefore ? depthOfBoth(last, pager) : -1;
  });
  const deepest = Math.max(0, ...depths);
  return sets.map(({ rows }, at) => {
    const first = rows[0]?.row;
    const box = first?.parentElement ?? first;
    const heading = box && sets.length > 1 ? headingOf(box) : '';
    const isSide = sideHeading.test(heading) || (box ? isAside(box) : false);
    const isNamed = heading.length >= 3 && named.startsWith(heading);
    return (depths[at] === deepest && deepest > 0 ? 12 : 1) * (isSide ? 1 / 4 : 1) * (isNamed ? 3 : 1);
  });
}
