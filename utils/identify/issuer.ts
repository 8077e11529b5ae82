export type IssuerLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'township';
export type IssuerKind = 'government' | 'office' | 'department' | 'party' | 'congress' | 'court' | 'institution';

export interface Issuer {
  readonly name: string;
  readonly kind: IssuerKind;
  /** What the name itself says; absent when it says nothing (省科技厅 says province, 教育局 nothing). */
  readonly level?: IssuerLevel;
}

/** Endings of names of bodies, longest first inside a kind. Order is precedence. */
const kinds: readonly (readonly [IssuerKind, RegExp])[] = [
  [
    'party',
    /^(?:中共|中国共产党)|(?:党委|党组|党工委|纪委|市委|县委|区委|省委|委组织部|宣传部|统战部|政法委(?:员会)?)(?:办公室)?$/,
  ],
  ['congress', /(?:人民代表大会|人大|政协)(?:常务委员会|常委会|委员会)?(?:办公厅|办公室)?$/],
  ['court', /(?:人民法院|人民检察院)$/],
  ['office', /(?:人民政府|政府|国务院)(?:办公厅|办公室|办)$/],
  [
    'government',
    /(?:人民政府|国务院|街道办事处|街道办|行政公署|管理委员会|管委会|(?<=[镇乡市县区省])政府|区公所|[县区市旗][^县区市旗]{1,8}(?:镇|乡|街道))$/,
  ],
  [
    'department',
    /(?:厅|局|委员会|委|部|总局|总署|署|办公厅|办公室|总队|支队|大队|分局|海关|银行|支行|分行|(?<=[部署局委].{0,12}[^公])司|办事处|指挥部|领导小组(?:办公室)?|联席会议(?:办公室)?|[证银保]监会|(?:规划|招生|招考|研招|扶贫|防汛|普查|外事|编|文明|督查|法制|应急|信访|人防|移民|金融|旅游|采购|基建|征兵)办)$/,
  ],
  [
    'institution',
    /(?:中心|总站|站|所|院|研究院|学院|大学|学校|中学|小学|幼儿园|医院|科协|残联|妇联|工商联|文联|侨联|团委|协会|学会|联合会|总会|工会|集团|公司|队|处|科|馆|基金会|校长室|教研室|研究室)$/,
  ],
];

const notBodies =
  /^(?:本网|本站|网站|转载|未知|佚名|管理员|互联网|新华社|人民日报)|网$|日报$|晚报$|社$|电视台$|频道$|公众号$|客户端$/;

/**
 * Whether a text is the name of an official body: 3 to 60 characters of Chinese that end like one (人民政府, 委员会, 局,
 * 厅, 办公室 …). News sites and 本网 are sources, not issuers. 国务院 and 财政部 pass; 教育局关于 does not.
 */
export function isOrganisationName(text: string): boolean {
  const name = tidy(text);
  if (name.length < 3 || name.length > 60 || notBodies.test(name)) return false;
  if (!/^[\u3400-\u9fff0-9A-Za-z()（）“”"·—-]+$/.test(name)) return false;
  if (/[〔〕《》]|关于|通知|报告$|根据|按照|(?:19|20)\d\d年/.test(name)) return false;
  return kinds.some(([, ending]) => ending.test(withoutTail(name)));
}

/**
 * What a body's name says about it; undefined when it is no such name.
 * The level is read from the name's last division (石柱县沙子镇人民政府 is a township), never guessed from the site.
 */
export function readIssuer(text: string): Issuer | undefined {
  const name = tidy(text);
  if (!isOrganisationName(name)) return undefined;
  const kind = kinds.find(([, ending]) => ending.test(withoutTail(name)))?.[0];
  if (!kind) return undefined;
  const level = levelOf(withoutTail(name));
  return level === undefined ? { name, kind } : { name, kind, level };
}

function levelOf(name: string): IssuerLevel | undefined {
  if (/^(?:国务院|中华人民共和国|国家|全国|中央|最高人民)/.test(name)) return 'nation';
  if (/^[^省市县区州盟旗]{2,8}部(?:办公厅)?$/.test(name)) return 'nation';
  if (/^.{1,24}?(?:街道办|街道工委|镇(?:人民)?政府|乡(?:人民)?政府|(?:镇|乡)党委|苏木|(?:镇|乡|街道)$)/.test(name))
    return 'township';
  if (
    /^.{2,24}?(?:自治县|[^自]县|[^地]区(?!域)|自治旗|旗)/.test(name) &&
    !/^.{2,6}(?:自治区|地区|特别行政区)/.test(name)
  )
    return 'county';
  if (/^县/.test(name)) return 'county';
  if (/^(?:北京|天津|上海|重庆)市|^.{0,6}省|自治区(?:人民)?政府|^.{2,6}自治区|厅$/.test(name)) {
    return /省.{2,6}(?:市|自治州|地区)/.test(name) ? 'prefecture' : 'province';
  }
  if (/^.{2,12}?(?:自治州|地区|盟)/.test(name)) return 'prefecture';
  return undefined;
}

const tidy = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, '');
const withoutTail = (name: string): string => name.replace(/\([^()]{0,20}\)$/, '');

/** A second word that only completes the first: 张湾区人民政府 办公室. */
const completes = /^(?:办公厅|办公室|委员会|管理局|分局|党委|党组)$/;

/** One part of a list of issuers, apart at blanks where every word is a body by itself. */
function apart(part: string): string[] {
  const words: string[] = [];
  for (const word of part.trim().split(/\s+/)) {
    const before = words.at(-1);
    if (before !== undefined && completes.test(word)) words[words.length - 1] = before + word;
    else words.push(word);
  }
  const bodies = words.every((word) => isOrganisationName(word) || /^.{2,20}(?:镇|乡|街道)$/.test(word));
  return bodies ? words : [words.join('')];
}

/**
 * Joint issuers apart: 国务院办公厅、中央军委办公厅 → two. Separated by 、，,；; / or, where every word is the name of a
 * body, by a blank. A blank inside one name (国 务 院, 张湾区人民政府 办公室) parts nothing. Order kept, each once.
 */
export function splitIssuers(raw: string): string[] {
  const text = raw.normalize('NFKC').replace(/[\u200b-\u200d\ufeff]/g, '');
  const names = text.split(/[、,;/|\n\r]+/).flatMap(apart);
  return [...new Set(names.filter((name) => /[\u3400-\u9fffA-Za-z]/.test(name)))];
}
