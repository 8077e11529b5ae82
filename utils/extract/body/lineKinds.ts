import { isOrganisationName } from '@/utils/identify/issuer';
import { bareLabel, withoutEnd } from '../ends';
import { knownLabel } from '../fields/labels';
import { isCallLine } from './callLine';

/**
 * What a short line around a text is: told by its words alone, so that it serves page elements and cleaned blocks alike.
 * Every pattern works on the line without blanks, NFKC-folded, at most 300 characters.
 */
const day = String.raw`\d{4}[-/.年]\d{1,2}[-/.月](?:3[01]|[12]\d|0?[1-9])(?!\d?月|:\d)日?(?:星期[一二三四五六日天])?T?(?:\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?)?分?)?`;
const nextLabel =
  '(?=(?:来源|信息来源|文章来源|稿源|作者|文号|发文字号|索引号|(?:发布|发表|更新)(?=时间|日期|人|者|机构|单位|部门|于|\\d|:)|时间|日期|浏览|点击|阅读|访问|字体|字号|编辑|责任编辑|审核|打印|关闭|分享|收藏|保护视力|视力保护|【|\\[|\\||$))';

/** Parts an information line is made of: source, day, views, font size, print and share controls. */
const infoParts: readonly RegExp[] = [
  new RegExp(`(?:发布|发表|更新|公开|公布|上传|录入|添加|成文)?(?:时间|日期)?:?${day}`, 'g'),
  new RegExp(`(?:信息|文章|新闻|稿件|内容)?(?:来源|稿源)(?:于)?:[^:]{0,40}?${nextLabel}`, 'g'),
  new RegExp(
    `(?:作者|撰稿|供稿|编辑|责任编辑|责编|审核|校对|发布者|发布人|(?:发布|公开)(?:机构|单位|科室|处室)|录入|信息发布员|信息员|发布部门):[^:]{0,30}?${nextLabel}`,
    'g',
  ),
  new RegExp(`(?:发文字号|文号|索引号):[^:]{0,40}?${nextLabel}`, 'g'),
  /(?:发布|发表|更新|公开)?(?:时间|日期):/g,
  /A[+-]|(?:(?:用|请用)?手机)?扫[一描码]{1,2}扫?(?:二维码)?(?:查看|阅读|打开|浏览|分享)(?:本文|本页|正文|全文)?/g,
  /(?:浏览|点击|阅读|访问|查看|人气)(?:次数|量|数|人次|人数)?:?[\d,]{0,12}次?|阅(?:读)?:\d{0,9}次?/g,
  /(?:字体|字号)(?:大小|显示)?:?[[(【（]?(?:特大|超大|大|中|小|默认|标准|正常|A[+-]?|[|/·])*[\])】）]?/g,
  /[[(【（]?(?:大|中|小)[|/]?(?:大|中|小)[|/]?(?:大|中|小)?[\])】）]/g,
  /[[【(（]?(?:我要)?(?:打印|关闭|收藏|分享|纠错|返回|保存|复制|下载|语音播报|听全文)(?:本页|此页|页面|窗口|正文|文章|本文|到|至)?:?[\]】)）]?/g,
  /大中小(?!学)/g,
  /(?:视力保护色|保护视力色?|背景色?):?/g,
  /(?:征集|公示|办理|信息)?状态:(?:已结束|进行中|未开始|已?完成|公示中|有效|失效)/g,
  // The site names itself first: 安化县政府网 www.anhua.gov.cn 发布时间：….
  /(?:[\u3400-\u9fff]{2,16}网(?:站)?)?(?:https?:\/\/)?www\.[a-z0-9.-]{4,40}\.(?:cn|com|org|net)(?![a-z])/gi,
  /^[\u3400-\u9fff]{2,16}[厅局委办府院部](?:[a-z0-9-]{1,20}\.){1,4}gov\.cn(?![a-z])/gi,
  /(?:QQ空间|新浪微博|腾讯微博|微博|微信|人人网|朋友圈|更多)\d?/g,
];

const otherDay = new RegExp(`^([\\u3400-\\u9fff]{1,4}(?:时间|日期)):${day}$`);

/** A label that is none of the page's: 答复时间：, 活动日期： stand in the text. */
function startsWithOther(line: string): boolean {
  const label = otherDay.exec(line)?.[1];
  return label !== undefined && knownLabel(label) === undefined;
}

/** A day and who published, no label to either: 2021-01-09｜青石县司法局. */
const startsWithDay = new RegExp(`^${day}[|｜\\s/·-]`);

/** 发布时间 2024-03-13 来源 县水利局: both labels in elements of their own, without colons. */
const startsWithNamedDay = new RegExp(`^(?:发布|发表|更新)?(?:时间|日期):?${day}`);
const sourceAlone = /^(?:信息|文章|稿件)?来源[\u3400-\u9fff]{2,20}$/;

/** [信息来源]水利局: brackets instead of a colon. */
const bracketedLabel =
  /[[【](?=[^\]】]{2,6}[\]】])((?:信息|文章|发布|发表|更新|访问|浏览|点击)?(?:来源|时间|日期|次数|数|人数))[\]】]:?/g;

const bareLabels =
  /(?:(?:发布|发表|更新)(?:时间|日期)|^(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|发布[人者]|(?:浏览|阅读|点击|访问)(?:次数|数|量)):?/g;

/** 发布时间2020-12-07浏览次数作者某某: labels in elements of their own, the colons left to the style sheet. */
function withColons(line: string): string {
  const labels = line.length <= 120 && !line.includes('。') ? Array.from(line.matchAll(bareLabels)) : [];
  return labels.length >= 2 && labels[0]?.index === 0
    ? line.replace(bareLabels, (label) => `${withoutEnd(label, ':')}:`)
    : line;
}

/** Is this line nothing but information about the page: source, day, views, font size, controls? */
export function isInfoLine(line: string): boolean {
  if (line.length < 2 || line.length > 300 || startsWithOther(line)) return false;
  if (isCallLine(line)) return true;
  let rest = withColons(line.replace(bracketedLabel, '$1:'));
  for (const part of infoParts) rest = rest.replace(part, '');
  rest = rest.replace(/[|\s,，;；、·:\-—/[\]【】()（）<>《》]+/g, '');
  if (startsWithNamedDay.test(line) && sourceAlone.test(rest)) return true;
  if (startsWithDay.test(line) && rest.length <= 30 && (/^本[网站]$/.test(rest) || isOrganisationName(rest)))
    return true;
  // 2024年10月4日15:00之前: a term, which the text sets.
  return rest.length <= 3 && rest.length < line.length / 3 && !/[前后止起内]|开始/.test(rest);
}

const dayAlone = new RegExp(`^[(]?${day}[)]?$`);

/** Is this line a day and nothing else? Below the name of a body it signs the text. */
export const isDayAlone = (line: string): boolean => dayAlone.test(line);

/** Is this line the label of such information alone (来源), its value in the next? */
export const isInfoLabel = (line: string): boolean =>
  /^(?:来源|信息来源|文章来源|发布时间|发布日期|发表时间|浏览次数):?$/.test(line);

/** A sentence that leads to what stands below it: 经评审，现将结果公布如下：. The text has begun, though no sentence has ended. */
export const isLead = (line: string): boolean => line.length >= 40 && /[:：]$/.test(line) && /[,，]/.test(line);

/** A pair, or a label alone, that no page gives its own information (采购方式：竞争性谈判). */
export function isOwnPair(line: string): boolean {
  const label = /^[\u3400-\u9fff]{2,10}(?=[:：])/.exec(line)?.[0];
  return label !== undefined && !isInfoLabel(label) && knownLabel(bareLabel(label)) === undefined;
}

const crumb = /^(?:您?(?:的|所在)?(?:当前|现在)?(?:的)?(?:所在)?位置(?:是)?[:：]|首页[>»›/→-]|(?:网站)?首页>)/;

/** Is this line the way to the page (当前位置：首页 > …)? */
export const isBreadcrumb = (line: string): boolean =>
  line.length <= 150 && (crumb.test(line) || /^首页.{0,60}[>»›].{1,60}正文$/.test(line));

const tail: readonly RegExp[] = [
  /^[([【]?(?:责任编辑|责编|编辑|网络编辑|网站编辑|编校|审核|审校|校对|初审|复审|终审|一审|二审|三审|审签|拟稿|审批|核发|核稿|签发|值班主任|值班编委|值班主编|录入|录入员|录入人|信息员|文字编辑|内容编辑|信息发布人|信息审核人?|审核人|撰稿人?|供稿单位|摄影|统筹|监制|编审):.{0,80}$/,
  /^.{0,8}(?:扫一扫|扫描(?:上方|下方|左侧|右侧)?二维码|二维码|用微信|扫码(?:关注|查看|阅读|分享)).{0,40}$/,
  /^(?:(?:打印版?|(?:pdf|word|docx?|ofd|wps|txt)版?(?:格式|文档|文件)?)(?:下载|打印|预览|导出)?){1,4}$/i,
  /^(?:分享到|分享至|微信分享|分享文章|一键分享).{0,40}$/,
  /^(?:上一?篇|下一?篇|上一?条|下一?条|前一篇|后一篇):?.{0,160}$/,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数|人次):?.{0,12}$/,
  /^【?(?:字体|字号)(?:大小)?:?.{0,16}$/,
  /^(?:信息|文章|稿件)?来源:.{0,30}$/,
  /^(?:本文|文章|网页|页面|原文)(?:链接|地址|网址):?.{0,200}$/,
  /^(?:版权(?:与|及)?(?:免责)?声明|免责声明|特别声明):?.{0,160}$/,
  /^(?:附件[【[][^】\]]{1,160}[】\]]已下载\d{0,9}次?){1,9}$/,
  /^(?:委员|代表)满意度:.{0,12}$/,
  // The heading of a box of files that is read apart from the text.
  /^附件:?$/,
  /^(?:网站)?(?:返回)?(?:顶部|首页)$/,
  /^友情链接:?$/,
  /^(?:网站声明|隐私(?:条款|声明|政策|保护)|(?:站点|网站)地图|联系我们|关于我们|使用帮助|法律声明|版权声明)$/,
  /^.{0,30}您是第.{0,12}[位个].{0,6}[览问读]者.{0,6}$/,
  /^.{0,40}仅受理网站.{0,40}$/,
  /^您(?:觉得|认为)(?:这篇|本篇|该|此|本).{0,8}(?:内容|文章|信息|页面).{0,24}$/,
  /^暂无(?:相关)?(?:解读|图解|文件|信息|内容|附件|数据)$/,
  /^(?:[/|·\->»]+|null|undefined)$/,
];

const controls =
  /打印|关闭|返回|收藏|我要纠错|网站纠错|我要推荐|纠错|分享|推荐|保存|下载|回?顶部|本页|此页|页面|窗口|正文|文章|本文|全文|列表|首页|上级|此文|到|至|微信|微博|大|中|小|字号|字体/g;

/** Is this line nothing but controls: 【打印本页】【关闭窗口】? */
export const isControls = (line: string) =>
  line.length <= 60 &&
  /打印|关闭|返回|收藏|纠错|分享|推荐|保存/.test(line) &&
  /^[[\]【】()（）|,:：\s]{0,40}$/.test(line.replace(controls, ''));

/** Does this line belong to the page after the text: editors, print, share, QR code, neighbours? */
export const isTailLine = (line: string): boolean =>
  line.length <= 240 && (isControls(line) || tail.some((pattern) => pattern.test(line)));

const related =
  /^[([【]?(?:(?:相关|关联|延伸|推荐|更多|热点)(?:附件|链接|文件|报道|解读|阅读|新闻|政策|信息|稿件|文档|文章|内容|推荐|专题|图解|政策解读|文件解读|导读|资讯|公告|通知|栏目|回应)(?:下载)?|政策解读|解读材料|附件下载|附件链接|附件列表|附件信息|文件下载|猜你喜欢|一图读懂)[\])】]?:?$/;

/** Does this line open the site's notice on copyright and liability? */
export const isLegalHeading = (line: string): boolean =>
  /^(?:版权|免责|版权(?:与|及|和)?免责|网站)(?:声明|申明):?$/.test(line);

/** Does this line open a box of related links or downloads below a text? */
export const isRelatedHeading = (line: string): boolean =>
  line.length <= 20 && (related.test(line) || /^(?:(?:相关|关联)(?:解读|文件|政策|链接|阅读|附件)){2,4}$/.test(line));

const catalogue =
  /(?:索引号|索取号|信息索引|发布机构|发布时间|发文机关|文件编号|发布单位|公开责任部门|责任部门|成文日期|发文日期|生成日期|印发日期|发布日期|公开日期|主题分类|信息分类|体裁分类|组配分类|发文字号|文号|信息名称|名称|标题|有效性|时效性|关键词|主题词|内容概述|公开方式|公开形式|公开范围|公开时限|服务对象|废止日期|生效日期|统一编号)/g;

const catalogueEntry =
  /^[[【]?(?:索引号|信息索引|发布机构|发文机关|发布单位|公开责任部门|责任部门|成文日期|发文日期|生成日期|印发日期|发布日期|公开日期|主题分类|信息分类|体裁分类|组配分类|发文字号|文号|信息名称|名称|标题|有效性|时效性|效力状态|关键词|主题词|内容概述|公开方式|公开形式|公开范围|公开时限|服务对象|废止日期|生效日期|统一编号|公文种类|所属栏目|所属行业|适用行业|企业规模|适用对象|适用地区|适用区域|政策主题|政策类型|政策类别|政策层级|政策级别)[\]】]?:[^。]{0,80}$/;

/** Is this line nothing but three labels of the catalogue or more, their values in the line below? */
export const isLabelRow = (line: string): boolean =>
  line.length <= 120 && (line.match(catalogue)?.length ?? 0) >= 3 && line.replace(catalogue, '').length <= 4;

/** Is this line one pair of the catalogue block (索引号：…)? Only meant for lines above a text. */
export const isCatalogueEntry = (line: string): boolean => line.length <= 100 && catalogueEntry.test(line);

/** Are these lines of one block such pairs and nothing else? A value may be long in one of several. */
export const isCatalogueBlock = (lines: readonly string[]): boolean =>
  lines.length >= 2 && lines.every((line) => line.length <= 600 && isCatalogueEntry(line.slice(0, 60)));

/** Is this block nothing but the headings of boxes of related links, the boxes themselves being empty? */
export const isEmptyBoxes = (lines: readonly string[]): boolean =>
  lines.length >= 2 && isRelatedHeading(lines[0] ?? '') && lines.every((line) => line.length <= 8);

const foot = /版权所有|网站标识码|ICP备\d|公网安备|主办(?:单位)?:.{0,40}承办|网站地图.{0,20}(?:联系我们|关于我们)/;

/** Is this line from the foot of the site? */
export const isFootLine = (line: string): boolean => line.length <= 400 && foot.test(line);

/** Does this line stand at the head of a page, above its text: information, path, catalogue? */
export const isHeadLine = (line: string): boolean =>
  isInfoLine(line) || isBreadcrumb(line) || isCatalogue(line) || isCatalogueEntry(line);

/** Does this line open a box below the text: related links, the site's notice on copyright? */
export const isBoxHeading = (line: string): boolean => isRelatedHeading(line) || isLegalHeading(line);

/** Is this text the page's catalogue block (three or more of its labels in few characters)? */
export function isCatalogue(line: string): boolean {
  if (line.length > 700) return false;
  const seen = new Set(line.match(catalogue) ?? []);
  return seen.size >= 3 && line.length < seen.size * 70 && !/。.{10,}。/.test(line);
}
