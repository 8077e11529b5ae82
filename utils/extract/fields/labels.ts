import type { FieldName } from '@/utils/report/fields';

/**
 * Labels that pages print before a value, by field, best first: where a page has two, the earlier one wins. Those that only put
 * one of `prefixes` before another (信息来源, 文件有效性) are not written out.
 * Sources: 《政府信息公开目录系统实施指引（试行）》, 《政府网站发展指引》, and the labels met on portals (docs/portals.md).
 */
export const fieldLabels: Partial<Record<FieldName, readonly string[]>> = {
  indexNumber: words('索引号 公开索引号 索引编号 索引码 索取号 信息索引 目录编码 目录号'),
  title: words('标题 名称 标题名称'),
  documentNumber: words(
    '发文字号 发文文号 文件字号 文号 发文号 文件编号 公文编号 文件号 公告文号 通告文号 通知文号 发文编号 发布文号 规范性文件文号 备注/文号',
  ),
  issuingBody: words(
    '发文机关 发文机构 发文单位 发文部门 制发机关 制发单位 制发机构 制定机关 制定单位 制定机构 印发机关 印发单位 颁布机关 ' +
      '颁布单位 公布机关 公布单位 制作机关 制作单位 发布机构 发布机关 发布单位 发布部门 公开主体 公开机构 公开单位 公开部门 ' +
      '公开责任部门 责任部门 责任部门(处室) 责任单位 所属机构 所属单位 所属部门',
  ),
  dateWritten: words(
    '成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 制发日期 签发日期 签署日期 公文日期 文件日期 制定日期 形成日期 ' +
      '产生日期 产生时间 生成日期/有效日期 生成日期 生成时间 登记日期',
  ),
  datePublished: words(
    '发布日期 发布时间 公示日期 公开日期 公开时间 公布日期 公布时间 发表时间 发表日期 上网日期 上网时间 ' +
      '发稿时间 发稿日期 文章发布时间 文章发布日期 发布于 发表于 公告日期 公告时间 录入时间 录入日期 加入时间 加入日期 上传时间 上传日期 添加时间 添加日期 更新时间 更新日期 编辑日期 信息时间 时间 日期',
  ),
  dateEffective: words('施行日期 施行时间 实施日期 实施时间 生效日期 生效时间 执行日期'),
  dateRepealed: words('废止日期 废止时间 失效日期 失效时间'),
  topic: words(
    '主题分类 主体分类 主题 主题信息 公开主题 主题类别 所属主题 内容分类 内容类别 信息分类 信息类别 组配分类 目录分类 公开分类 所属分类 文件分类 政策分类 ' +
      '行业分类 分类 类别',
  ),
  genre: words('体裁分类 体裁 公文种类 文种 文种分类 公文形式 公文类型 公文类别 文件种类 文件类型'),
  validity: words('有效性 效力状况 效力状态 有效状态 时效性 时效状态 是否有效 文件状态 信息状态 时效 效力 有效期'),
  keywords: words('主题词 关键词 关键字 主题关键词'),
  summary: words('内容概述 信息概述 内容简介 内容摘要 内容提要 摘要 概述 概要'),
  disclosure: words('公开方式 公开形式 公开属性 公开类别 公开类型 发布形式'),
  audience: words('服务对象 服务对象分类'),
  source: words('来源 文章来源 稿件来源 消息来源 新闻来源 内容来源 来源单位 稿源 供稿单位 供稿 来稿单位'),
  column: words('所属栏目 所在栏目 栏目名称 信息栏目 栏目 公开目录'),
};

/** Labels that belong to no field but end the value before them. */
const others = words(
  '联合发文单位 信息提供单位 信息提供 发布者 统一编号 统一登记号 登记号 作者 编辑 责任编辑 责编 审核 审核人 审签 初审 复审 终审 校对 签发人 拟稿人 浏览次数 浏览量 浏览数 浏览 ' +
    '点击数 点击率 点击量 点击次数 点击 阅读次数 阅读量 阅读数 阅读人次 阅读 访问次数 访问量 人气 字体 字号 字体大小 文字大小 字体显示 浏览字号 打印 ' +
    '打印本页 分享 分享到 分享至 视力保护色 保护视力色 保护视力 背景色 颜色 信息发布人 发布人 备注 公开时限 公开期限 公开范围 公开程序 附件 附件下载 ' +
    '文件下载 政策咨询机关 政策咨询电话 咨询电话 联系电话 联系方式 联系人 语种 载体类型 记录形式 相关信息 相关文件 关联文件 相关解读 政策解读 ' +
    '主办单位 承办单位 主办 承办 发布渠道 页面生成时间 信息标识 文章编号 朗读 语音播报 下载 收藏 纠错 我要纠错 保存 关闭 截止日期 截止时间 ' +
    '有效日期 办文部门 办文单位 文章类型 制作方法 类型 版本 信息编号 当前位置 您的位置 序号 操作 状态 图片 签发 组稿 监制 撰稿 摄影 通讯员 记者 地址 邮编 传真 电话',
);

export interface Label {
  readonly text: string;
  /** Absent for a label that only ends the value before it. */
  readonly field?: FieldName;
  /** 0 is best among the labels of one field. */
  readonly rank: number;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

/** What portals put in front of a label without changing what it names: 信息公开目录索引号, 文件发布日期. */
const prefixes = words('政府信息公开目录 信息公开目录 政府信息公开 信息公开 政府信息 信息 文件 公文 政策');
/** Behind a prefix these say something else: 信息公开目录 is a menu's heading, 政策主题 a column. */
const neverPrefixed: ReadonlySet<string> = new Set(
  words('公开目录 目录分类 主题 分类 类别 时间 日期 摘要 概述 概要 栏目'),
);

const byText = new Map<string, Label>();
for (const text of others) byText.set(text, { text, rank: 0 });
/** Labels that mean the same behind a prefix. */
const behindPrefix = new Map<string, Label>();
for (const [field, labels] of Object.entries(fieldLabels))
  for (const [rank, text] of labels.entries()) {
    const label = { text, field: field as FieldName, rank };
    byText.set(text, label);
    if (!neverPrefixed.has(text) && !behindPrefix.has(text)) behindPrefix.set(text, label);
  }

/** The longest label, in folded characters, with a level or a second label behind it. */
export const longestLabel =
  Math.max(...Array.from(byText.keys(), ({ length }) => length)) +
  Math.max(...prefixes.map(({ length }) => length)) +
  5;

/** Every beginning of a label, and of a prefix: worked out once, of the few hundred words only and not of all their pairs. */
const beginnings = new Set<string>();
for (const text of [...byText.keys(), ...prefixes])
  for (let end = text.length; end > 0 && !beginnings.has(text.slice(0, end)); end -= 1)
    beginnings.add(text.slice(0, end));

/** Can more signs behind this folded text make a label of it, or is it one? Reading sign by sign may stop where it is not. */
export function beginsLabel(folded: string): boolean {
  if (beginnings.has(folded)) return true;
  if (folded.length < 3) return false;
  if (prefixes.some((prefix) => folded.startsWith(prefix) && beginnings.has(folded.slice(prefix.length)))) return true;
  const first = /^[^(/]{2,8}(?=[(/])/.exec(folded)?.[0];
  return first !== undefined && plainLabel(first) !== undefined;
}

function plainLabel(folded: string): Label | undefined {
  const known = byText.get(folded);
  if (known || folded.length < 4) return known;
  let best: Label | undefined;
  for (const prefix of prefixes) {
    const label = folded.startsWith(prefix) ? behindPrefix.get(folded.slice(prefix.length)) : undefined;
    if (label && (!best || label.rank < best.rank)) best = { ...label, text: folded };
  }
  return best;
}

const level = /^(?:[一二三四]级|[一二三四\d]|必填|选填|中文|全称)$/;

/**
 * The label that this folded text is, whole and exact; undefined when it is none. A level or another label behind it is
 * allowed: 主题(一级), 发布日期(公开日期), 成文日期/发文日期.
 */
export function knownLabel(folded: string): Label | undefined {
  const known = plainLabel(folded);
  if (known) return known;
  if (!folded.includes('(') && !folded.includes('/')) return undefined;
  const [, first = '', inner = '', after = ''] =
    /^([^(/]{2,8})(?:\(([^()]{1,8})\)|\/([^()/]{2,8}))$/.exec(folded) ?? [];
  const second = inner || after;
  return level.test(second) || plainLabel(second) ? plainLabel(first) : undefined;
}
