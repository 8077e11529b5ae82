/**
 * What a short line around a text is: told by its words alone, so that it serves page elements and cleaned blocks alike.
 * Every pattern works on the line without blanks, NFKC-folded, at most 300 characters.
 */
const day = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:星期[一二三四五六日天])?T?(?:\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?)?分?)?`;
const nextLabel =
  '(?=(?:来源|信息来源|文章来源|稿源|作者|发布|发表|更新|时间|日期|浏览|点击|阅读|访问|字体|字号|编辑|责任编辑|审核|打印|关闭|分享|收藏|保护视力|视力保护|【|\\[|\\||$))';

/** Parts an information line is made of: source, day, views, font size, print and share controls. */
const infoParts: readonly RegExp[] = [
  new RegExp(`(?:发布|发表|更新|公开|公布|上传|录入|添加|成文)?(?:时间|日期)?:?${day}`, 'g'),
  new RegExp(`(?:信息|文章|新闻|稿件|内容)?(?:来源|稿源)(?:于)?:[^:]{0,40}?${nextLabel}`, 'g'),
  new RegExp(
    `(?:作者|撰稿|供稿|编辑|责任编辑|责编|审核|校对|发布者|发布人|发布机构|发布单位|录入|信息发布员|发布部门):[^:]{0,30}?${nextLabel}`,
    'g',
  ),
  /(?:发布|发表|更新|公开)?(?:时间|日期):/g,
  /(?:浏览|点击|阅读|访问|查看|人气)(?:次数|量|数|人次|人数)?:?\d{0,9}次?/g,
  /(?:字体|字号)(?:大小|显示)?:?[[(【（]?(?:特大|超大|大|中|小|默认|标准|正常|A[+-]?|[|/·])*[\])】）]?/g,
  /[[(【（]?(?:大|中|小)[|/]?(?:大|中|小)[|/]?(?:大|中|小)?[\])】）]/g,
  /[[【(（]?(?:我要)?(?:打印|关闭|收藏|分享|纠错|返回|保存|复制|下载|语音播报|听全文)(?:本页|此页|页面|窗口|正文|文章|本文|到|至)?:?[\]】)）]?/g,
  /(?:视力保护色|保护视力色?|背景色?):?/g,
  /(?:QQ空间|新浪微博|腾讯微博|微博|微信|人人网|朋友圈|更多)\d?/g,
];

/** Is this line nothing but information about the page: source, day, views, font size, controls? */
export function isInfoLine(line: string): boolean {
  if (line.length < 2 || line.length > 300) return false;
  let rest = line;
  for (const part of infoParts) rest = rest.replace(part, '');
  rest = rest.replace(/[|\s,，;；、·:\-—/[\]【】()（）<>《》]+/g, '');
  return rest.length <= 3 && rest.length < line.length / 3;
}

const crumb = /^(?:您?(?:的|所在)?(?:当前|现在)?(?:的)?(?:所在)?位置(?:是)?[:：]|首页[>»›/→-]|(?:网站)?首页>)/;

/** Is this line the way to the page (当前位置：首页 > …)? */
export const isBreadcrumb = (line: string): boolean =>
  line.length <= 150 && (crumb.test(line) || /^首页.{0,60}[>»›].{1,60}正文$/.test(line));

const tail: readonly RegExp[] = [
  /^[([【]?(?:责任编辑|责编|编辑|网络编辑|网站编辑|编校|审核|审校|校对|初审|复审|终审|一审|二审|三审|审签|值班主任|值班编委|值班主编|录入|录入员|录入人|信息员|文字编辑|内容编辑|信息发布人|信息审核人?|审核人|撰稿人?|供稿单位|摄影|统筹|监制|编审):.{0,80}$/,
  /^.{0,8}(?:扫一扫|扫描(?:上方|下方|左侧|右侧)?二维码|二维码|用微信).{0,40}$/,
  /^(?:分享到|分享至|微信分享|分享文章|一键分享).{0,40}$/,
  /^(?:上一?篇|下一?篇|上一?条|下一?条|前一篇|后一篇):?.{0,160}$/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|人次):?.{0,12}$/,
  /^【?(?:字体|字号)(?:大小)?:?.{0,16}$/,
  /^(?:本文|文章|网页|页面)(?:链接|地址|网址):.{0,200}$/,
  /^(?:版权声明|免责声明|特别声明):?.{0,160}$/,
  /^(?:网站)?(?:返回)?(?:顶部|首页)$/,
  /^(?:[/|·\->»]+|null|undefined)$/,
];

const controls =
  /打印|关闭|返回|收藏|我要纠错|网站纠错|我要推荐|纠错|分享|推荐|保存|下载|顶部|本页|此页|页面|窗口|正文|文章|本文|全文|列表|首页|上级|此文|到|至|微信|微博/g;

/** Is this line nothing but controls: 【打印本页】【关闭窗口】? */
const isControls = (line: string) =>
  line.length <= 60 &&
  /打印|关闭|返回|收藏|纠错|分享|推荐|保存/.test(line) &&
  /^[[\]【】()（）|,:：\s]{0,40}$/.test(line.replace(controls, ''));

/** Does this line belong to the page after the text: editors, print, share, QR code, neighbours? */
export const isTailLine = (line: string): boolean =>
  line.length <= 240 && (isControls(line) || tail.some((pattern) => pattern.test(line)));

const related =
  /^[([【]?(?:(?:相关|关联|延伸|推荐|更多|热点)(?:附件|链接|文件|报道|解读|阅读|新闻|政策|信息|稿件|文档|文章|内容|推荐|专题|图解|政策解读|文件解读|导读|资讯|公告|通知|栏目|回应)|政策解读|解读材料|附件下载|附件列表|文件下载|猜你喜欢|一图读懂)[\])】]?:?$/;

/** Does this line open a box of related links or downloads below a text? */
export const isRelatedHeading = (line: string): boolean => line.length <= 20 && related.test(line);

const catalogue =
  /(?:索引号|信息索引|发布机构|发文机关|发布单位|公开责任部门|责任部门|成文日期|发文日期|生成日期|印发日期|发布日期|公开日期|主题分类|信息分类|体裁分类|组配分类|发文字号|文号|信息名称|名称|标题|有效性|时效性|关键词|主题词|内容概述|公开方式|公开形式|公开范围|公开时限|服务对象|废止日期|生效日期|统一编号)/g;

const catalogueEntry =
  /^[[【]?(?:索引号|信息索引|发布机构|发文机关|发布单位|公开责任部门|责任部门|成文日期|发文日期|生成日期|印发日期|发布日期|公开日期|主题分类|信息分类|体裁分类|组配分类|发文字号|文号|信息名称|名称|标题|有效性|时效性|效力状态|关键词|主题词|内容概述|公开方式|公开形式|公开范围|公开时限|服务对象|废止日期|生效日期|统一编号|公文种类|所属栏目)[\]】]?:[^。]{0,80}$/;

/** Is this line one pair of the catalogue block (索引号：…)? Only meant for lines above a text. */
export const isCatalogueEntry = (line: string): boolean => line.length <= 100 && catalogueEntry.test(line);

const foot = /版权所有|网站标识码|ICP备\d|公网安备|主办(?:单位)?:.{0,40}承办|网站地图.{0,20}(?:联系我们|关于我们)/;

/** Is this line from the foot of the site? */
export const isFootLine = (line: string): boolean => line.length <= 400 && foot.test(line);

/** Is this text the page's catalogue block (three or more of its labels in few characters)? */
export function isCatalogue(line: string): boolean {
  if (line.length > 700) return false;
  const seen = new Set(line.match(catalogue) ?? []);
  return seen.size >= 3 && line.length < seen.size * 70 && !/。.{10,}。/.test(line);
}
