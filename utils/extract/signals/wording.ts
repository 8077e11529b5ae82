/** Words by which titles, columns and addresses tell official texts from news, forms and stubs. Texts come folded. */

const kinds =
  '通知|公告|通告|通报|公示|意见|决定|决议|批复|复函|函|报告|办法|规定|细则|条例|规划|计划|方案|预案|要点|纲要|制度|指南|指引|目录|清单|名单|公报|解读|答复|' +
  '预算|决算|年报|报表|结果|简章|启事|令|标准|总结|章程|规则|规程|命令|任免|任职|免职|录用|聘用|采购|招标|中标|成交|图解|问答|解答|简答|答疑|释疑|统计|一览表|公开表|情况表|预警信号|说明|须知|纪要|流程|(?<!小)程序|政策|白皮书|蓝皮书|守则|台账|公开信|倡议书|责任书';

const ending = new RegExp(`(?:${kinds})(?:$|[（(《〈【].{1,60}$)`);
const about = /关于(?!我们|本站|我县|我市|我区|我省).{2,80}(?:的|通知|公告|公示|意见|报告|函|方案|办法|情况|信息)/;
const anywhere =
  /(?:采购|招标|中标|成交|磋商|询价|比选|竞价|遴选)(?:.{0,14})(?:公告|公示|结果|文件|项目|邀请)|任前公示|(?:年度|半年|季度|月份).{0,24}(?:报告|预算|决算|统计|总结)|行政处罚|行政许可|一图读懂|(?:部门|单位)(?:预算|决算)|[“"]三公[”"]?经费|同志.{0,6}(?:任|免)|[日周旬月季年度期].{0,24}(?:价格|行情)$|(?:19|20)\d\d年.{2,40}(?:信息公开|监测(?:信息|数据|情况))$|(?:指标|数据|统计|价格|指数|收支|决算|执行|完成|明细|分类|公开).{0,6}(?:表|情况|汇总)$/;

/** The title of an official text: it ends with a kind of document, or is 关于…的…. */
export const isOfficial = (title: string): boolean =>
  title.length >= 6 && (ending.test(title) || about.test(title) || anywhere.test(title));

/** A title that is about a subject: 关于…的…. */
export const isAbout = (title: string): boolean => about.test(title);

/** Who did what: titles of news that may end like an official text (我县出台…意见, 《…规划》通过评审, 开出首张罚单). */
export const isToldOf = (title: string): boolean =>
  /我[县市区省州镇乡校院局]|出台|推出|开出|赴|学习|通过|入选|获批|获评|查处|破获|首[张例个批次]|落实|精神/.test(
    title,
  ) &&
  !/解读|问答|图解|读懂|(?:通知|公告|通告|公示|通报|批复|复函|决定|公报|报告|名单|预算|决算|年报|结果|简章)$/.test(
    title,
  );

const event =
  /召开|举行|举办|收看|收听|观看|接待|获评|荣膺|开幕|闭幕|启动|赴|调研|考察|走访|慰问|看望|会见|接见|出席|主持|座谈|督导|视察|观摩|签约|揭牌|传达学习|专题学习|集中学习|组织(?:干部|党员|全体|职工|人员|开展)?.{0,6}学习|(?:工作|常务|全体|办公|党组|扩大)会议?$|推进会|动员会|座谈会|研讨会|圆满|喜获|荣获|助力|送温暖|开展.{0,30}(?:活动|工作|培训|检查|行动|宣传)$|活动$|扎实|深入|掀起|走进|率队|带队|陪同|检查.{0,20}工作$|这张图|都说|[！？!?]$/;

/** The title of news about an event. */
export const isEvent = (title: string): boolean =>
  (event.test(title) && !ending.test(title)) ||
  isMeeting(title) ||
  // 我校邀请某教授作专题宣讲报告: what we did, whatever the sentence ends with.
  /^我(?:县|市|区|省|州|镇|乡|校|院|局)(?:邀请|承办|参加|组织|开展|举办|召开|举行|荣获|获)/.test(title) ||
  (endsWithIssued(title) && !/关于/.test(title.replace(/《[^《》]{0,200}》/g, '')));

/** …召开…会…研究…计划: who held which meeting, whatever it was about; not a notice of one. */
const isMeeting = (title: string): boolean =>
  /(?:会|会议|活动|仪式|论坛|大赛)在.{2,12}(?:召开|举行|举办|开幕|启动)(?!.{0,40}(?:通知|公告|通告|公示|函)$)/.test(
    title,
  ) ||
  (/^.{2,24}(?:召开|举行|举办).{0,30}(?:会|会议|仪式|活动)(?!.{0,40}(?:通知|公告|通告|公示|函|方案|通报|批复|名单|纪要|议程|结果)$)/.test(
    title,
  ) &&
    !/关于/.test(title));

/** …印发《…》 with nothing behind it. */
function endsWithIssued(title: string): boolean {
  const before = title.lastIndexOf('》', title.length - 2);
  return title.endsWith('》') && /(?:出台|印发|发布|公布|制定)了?《/.test(title.slice(before + 1));
}

const newsDay =
  /^(?:近日|日前|今天|昨日|连日来|连日|(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:[至—-]\d{1,2}日)?(?:凌晨|清晨|早上|早|上午|中午|下午|傍晚|夜|晚|至)?/;
const doings =
  /召开|举行|举办|调研|检查|慰问|走访|率队|带队|陪同|强调|指出|出席|来到|深入|一行|座谈|考察|督导|开展|组织|会见|主持|救援|获救|赶赴|走进/;

/** A text that opens like news: 近日，… / 3月5日上午，县长…率队… / 本报讯. */
export const opensLikeNews = (opening: string): boolean => {
  const text = opening.replace(/^[\s\u3000]+/, '').slice(0, 200);
  if (/^(?:本报|新华社|人民网|.{2,8}讯[（(\s])/.test(text)) return true;
  return (
    (newsDay.test(text) || /^[^。]{4,60}[，,](?:近日|日前|连日来|\d{1,2}月\d{1,2}日(?:[上下]午)?)[，,]/.test(text)) &&
    doings.test(text)
  );
};

/** Who wrote it, behind the last sentence: （通讯员 李某）, (记者：王某). Official texts are signed by bodies. */
export const endsWithReporter = (line: string): boolean =>
  /[（(](?:本报|特约)?(?:通讯员|记者|供稿|来稿|撰稿|图文)[\s:：]?[^（()）]{0,24}[)）]\s?$/.test(line.slice(-40));

/** A journalist's words: what others say (据了解), or who asked. Official texts say what is so. */
export const isReported = (sentence: string): boolean =>
  /据了解|据悉|[记笔]者(?:从|了解|获悉|在|看到|采访)/.test(sentence);

export const isNewsColumn = (column: string): boolean =>
  /动态|要闻|新闻|快讯|时政|领导活动|图片|视频|媒体|聚焦|简讯|播报|风采|(?<!招标|投标|采购|招聘)资讯|头条|热点|时评|评论|旅游|景点|模范|人物|信息快递|报道|政务信息$|工作信息$/.test(
    column,
  );

export const isDocumentColumn = (column: string): boolean =>
  /文件|公告|公示|通知|法规|规章|规范性|政策|解读|年报|年度报告|报告|规划|计划|总结|预算|决算|预决算|财政|采购|招标|人事|招录|招考|招聘|录用|任免|统计|数据|经济运行|投资运行|工业运行|应急|预案|许可|处罚|强制|收费|目录|指南|清单|制度|建议|提案|答复|批复|公报|白皮书|审计|信息公开|政务公开|重点领域|条例|标准|公文/.test(
    column,
  );

export const isServiceColumn = (column: string): boolean =>
  /访谈|嘉宾|直播|诉求|信箱|留言|信访|投诉|互动|访谈|在线调查|(?:用户|会员|账号|账户)(?:登录|注册)|^(?:登录|注册)$|领导之窗|领导信息|领导简介|网站地图|站点地图|纠错|关于我们|联系我们|联系方式|办事大厅|服务大厅|办理动态/.test(
    column,
  );

/** 法定主动公开 columns and catalogues in an address (国办公开办函〔2019〕61号). */
export const disclosureAddress =
  /\/(?:zfxxgk\w{0,12}|fdzdgknr|xxgkml|gkml\w{0,6}|xxgk\w{0,8}|gkmlpt|zcfg\w{0,6}|zcwj|bmwj|gfxwj|zfwj|zhengce|public|tzgg|gsgg|ndbg|zfxxgknb|xzgfxwj|zfgb|zfcg|rsxx|rsrm|zcjd|flfg|gzzd|tjgb|xzcf|xzxk|czyjs|ysjs)(?:\/|$)/i;

/** 政务公开 in an address: documents stand there, and a portal's news as well. */
export const openAddress = /\/zwgk\w{0,8}(?:\/|$)/i;

/** The banner of a disclosure site above a text, alone on its line. */
export const isDisclosureBanner = (line: string): boolean =>
  /^(?:政府|党务|校务|院务)?信息公开(?:专栏|平台|目录|网)?$/.test(line.replace(/\s/g, ''));

/** Columns of news in an address. */
export const newsAddress =
  /\/(?:yaowen|xinwen|xwzx|xwdt|gzdt|zwdt|bmdt|xzdt|jcdt|zwyw|yw|ywdt|tpxw|ldhd|mtbd|mtjj|mtgz|jrxx|jryw|dtxx|dongtai|spxw|hygq|shizheng)(?:\/|_)/i;

const listFile =
  /^(?:(?:index|list|channel|column|node|more|default|home|search)[\w-]{0,24}(?:\.(?:s?html?|jsp|aspx?|php|do))?)?$/i;

/** Where lists stand: folders, index pages and numbered ones, hanweb's columns, Epoint's moreinfo. */
export function isListAddress(url: string): boolean {
  const steps = (url.split(/[?#]/, 1)[0] ?? '').split('/');
  if (steps.length < 4) return false;
  const [before = '', last = ''] = [steps.at(-2), steps.at(-1)];
  // A text in a folder of its own: …/tpjd/1329847/index.html.
  if (/^\d{7,12}$/.test(before) && /^index\.s?html?$/i.test(last)) return false;
  if (/^col\d{1,12}$/i.test(before) || /^\w{0,8}list\w{0,12}$/i.test(before)) return true;
  return (
    listFile.test(last) ||
    // A folder's page named like the folder: /ndbg/ndbg.shtml.
    (before.length >= 3 && last.startsWith(`${before}.`) && before !== steps[2]) ||
    /moreinfo\.(?:s?html?|aspx|jsp)$/i.test(last) ||
    (/^\d{1,12}$/.test(last) && steps.includes('column'))
  );
}

const root = /^https?:\/\/[^/]+\/?(?:(?:index|default|home|main)\.\w{2,5})?$/i;

/** The site's first page, with a short query at most; a folder named like the site's own host (sbj.….gov.cn/sbj/) too. */
export function isRootAddress(url: string): boolean {
  if (/[?&](?:id|aid|infoid|articleid|newsid|catid|cid|classid|typeid|columnid)=\w/i.test(url)) return false;
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const [, , host = '', folder = '', file] = path.split('/');
  const plain =
    folder.length > 1 && file !== undefined && host.startsWith(`${folder}.`) ? path.replace(`/${folder}/`, '/') : path;
  return url.length - path.length <= 101 && root.test(plain);
}

export const errorText =
  /\b(?:40[0345]|412|50[0234])\b(?!\s?[米元人号名万亿吨亩平公家件条户个]).{0,40}(?:error|not found|forbidden|bad gateway|错误|无法|禁止|找不到|不存在|拒绝)|bad gateway|gateway time-?out|service unavailable|internal server error|404 not found|(?:页面|网页|网站|文章|信息)(?:不存在|无法访问|已删除|已被删除|未找到|找不到了?|出错|走丢)|访问(?:被拒绝|出错|受限|异常)|无法(?:找到|访问)(?:该|此|您)|暂时无法访问|系统维护|网络异常|请求(?:可能)?(?:存在|包含).{0,6}(?:威胁|攻击|危险)|已被(?:拦截|阻断)|请开启javascript|安全验证|人机验证|访问过于频繁/i;

export const movedText =
  /(?:网站|本站|网页|域名|网址|栏目).{0,40}(?:迁移|搬迁|关停|(?<![【[(（|])关闭(?!窗口|本页|页面|[】\])）|])|停止(?:更新|服务|运行)|整合至|已变更|更换为|合并)|(?:正在|即将|自动)?跳转(?:到|至|中)(?!主要|主体|正文|内容|导航|页面)|请点击这里/;

/** A page's own file: its name ends with a number, as details do whose platform is unknown. */
export function isNumberedAddress(url: string): boolean {
  if (/[?&](?:id|infoid|articleid|newsid|aid)=\w\w/i.test(url)) return true;
  const file = url.split('?', 1)[0]?.split('/').at(-1) ?? '';
  const [name = '', ending = ''] = file.split('.');
  if (file.split('.').length !== 2 || !/^(?:s?html?|jsp|aspx?|php)$/i.test(ending)) return false;
  return (
    name.length <= 64 && /^[\w-]+$/.test(name) && /\d{3}/.test(name) && !/^(?:index|list|default)[_-]?\d/i.test(name)
  );
}

/** Collections about one topic: boxes of links, none of them a list of its own. */
export const topicAddress = /\/(?:zt|ztzl|ztbd|zthd|ztlm|zhuanti|special|topics?)(?:\/|_)/i;

/** Talks with guests, printed as questions and answers. */
export const isInterview = (title: string, opening: string): boolean =>
  /访谈|嘉宾/.test(title) || /^(?:\[?主持人\]?|嘉宾)\s?[:：]|主持人[:：].{0,60}(?:各位|网友|嘉宾)/.test(opening);
