import { fold, remember, seenText } from '../page';
import { childElements } from './childElements';

/** Boxes of the site that stand beside any of its texts: 最新文件, 热点推荐, 点击排行. */
const ofSite =
  /^(?:本站|本栏目?|栏目|站内)?(?:最新|热点|热门|推荐|猜你喜欢|(?:点击|阅读|浏览|下载)?排行)[\u3400-\u9fff]{0,6}[:：]?(?:更多)?[>»›+]{0,3}$/;
/** Boxes that hold other texts, unless all they hold is files. */
const ofOthers = /^相关(?:文件|下载|政策|信息|文章|链接|阅读|公告|通知|推荐)[:：]?(?:更多)?[>»›+]{0,3}$/;
const side = /(?:^|[\s_-])(?:side(?:bar)?|right|left|aside|r|fr)(?:$|[\s_-])/i;
const file = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar)(?:$|[?#&])/i;
const longestHeading = 16;
const deepest = 6;

/** The words a box begins with, where a short element of their own holds them. */
function headingOf(box: Element): string {
  let at: Element | undefined = box;
  for (let level = 0; at && level < deepest; level += 1) {
    const text = fold(seenText(at, 60));
    if (at !== box && text.length <= longestHeading) return text;
    at = [...childElements(at)].find((child) => seenText(child, 8) !== '');
  }
  return '';
}

/** Is this a box beside the text in which files of other texts stand, by its heading? */
export const isOfOthers = remember((box: Element): boolean => {
  const heading = headingOf(box);
  if (ofSite.test(heading)) return true;
  if (!ofOthers.test(heading)) return false;
  const links = [...box.querySelectorAll('a[href]')].slice(0, 60);
  const isSide = side.test(`${box.id} ${box.getAttribute('class') ?? ''}`);
  return isSide || !links.every((link) => file.test(link.getAttribute('href') ?? ''));
});
