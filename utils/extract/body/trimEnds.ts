import { fold } from '../page';
import type { CleanNode } from './cleanNode';
import { writeText } from './writeText';

/** A line of the page about the text, not of it: source, time, views, font size, print. */
const infoLine =
  /(?:来源|信息来源|稿源|发布时间|发布日期|发表时间|时间|日期|浏览次数|浏览|点击数?|点击量|阅读|阅读次数|阅读人次|访问量|字体|字号|作者|责任编辑|编辑)[:：]|【字体|\[字体|打印本页|字体[：:]?[［[【(（]?大/;

/** A line that ends an article's furniture: editor, print, share, QR, neighbours. */
const tailLine =
  /^(?:[（(［[【]?(?:责任编辑|责编|编辑|网络编辑|编校|审核|审校|校对|初审|复审|终审|审签|值班主编|录入|录入员|信息员|文字编辑|内容编辑|信息发布人|供稿)[:：].{0,60}|.{0,6}(?:扫一扫|扫描二维码|二维码).{0,30}|(?:【|\[|［)?(?:打印|关闭|返回|收藏|纠错|我要纠错|分享|返回顶部|推荐|保存|下载).{0,24}|.{0,3}(?:分享到|分享至|微信分享).{0,30}|上一篇.*|下一篇.*|上一条.*|下一条.*|浏览次数.{0,16}|点击数.{0,16}|阅读次数.{0,16}|字体[:：].{0,16})$/;

/** A heading that opens related links below a text. */
const cutHeading =
  /^[【[［]?(?:相关(?:附件|链接|文件|报道|解读|阅读|新闻|政策|信息|稿件|文档|文章|内容|推荐|专题|图解)|政策解读|解读材料|延伸阅读|关联(?:文件|解读|稿件)|附件下载|文件下载|扫一扫在手机打开当前页|打印本页)[】\]］]?[:：]?$/;

const lineOf = (node: CleanNode) => (typeof node === 'string' ? node : writeText([node]));
const share = (title: string | undefined, line: string) =>
  title !== undefined && line !== '' && fold(title) === fold(line);

/** Leaves out what stands above and below the text in its container: title and information line, editors, related links. */
export function trimEnds(nodes: readonly CleanNode[], title: string | undefined): CleanNode[] {
  const lines = nodes.map(lineOf);
  let from = 0;
  let dropped = 0;
  for (let at = 0; at < Math.min(nodes.length, 8); at += 1) {
    const line = lines[at] ?? '';
    dropped += line.length;
    if (dropped > 400) break;
    if (infoLine.test(line) && line.length <= 160 && !/[。；]/.test(line)) from = at + 1;
  }
  const first = nodes[from];
  if (typeof first === 'object' && /^h[1-3]$/.test(first.tag) && share(title, lines[from] ?? '')) from += 1;
  let to = nodes.length;
  for (let at = from + 1; at < nodes.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.length <= 20 && cutHeading.test(line.replace(/\s/g, '')) && at >= nodes.length * 0.5) {
      to = at;
      break;
    }
  }
  while (to > from + 1) {
    const line = (lines[to - 1] ?? '').replace(/\s/g, '');
    if (line !== '' && !tailLine.test(line)) break;
    if (line === '' && /<img/.test('')) break;
    to -= 1;
  }
  return nodes.slice(from, to);
}
