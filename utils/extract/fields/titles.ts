import { fold, tidy } from '../page';

/** Words with which titles of official texts end (GB/T 9704-2012 kinds of document, and what portals publish beside them). */
export const officialEnding =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|办法|规定|细则|条例|规则|规程|章程|规划|计划|方案|预案|要点|纲要|制度|指南|指引|目录|清单|名单|名册|解读|图解|答复|说明|情况|总结|标准|公示|预算|决算|年报|报表|统计表|一览表|情况表|汇总表|结果|须知|简章|声明|启事|公开信|倡议书|政策|职责|简介|须知|措施|政策问答|问答|实施意见|工作安排|安排|合同|中标|成交|要求|条件|流程|程序|明细表?|表|书|案|法)(?:[(（《〈【].{1,40})?$/;

const cjk = '[\\u2e80-\\u9fff\\uf900-\\ufaff“”‘’《》〈〉（）【】〔〕、，。；：！？—…]';
const innerBlank = new RegExp(`(?<=${cjk}) (?=${cjk})`, 'g');
const bodyEnding = /(?:委员会|人民政府|政府|办公厅|办公室|国务院|厅|局|部|院|委|会|署|处)$/;

/**
 * A title on one line, as a careful reader writes it: blanks inside Chinese text are layout and go, save between two
 * issuing bodies (中共平安镇委员会 平安镇人民政府关于…).
 */
export function joinTitle(text: string): string {
  const line = tidy(text.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' '));
  return line.replace(innerBlank, (_blank, at: number) => {
    const before = line.slice(0, at);
    const after = line.slice(at + 1);
    const isBetweenBodies =
      bodyEnding.test(before) && /^[^ 关《]{2,24}(?:委员会|政府|厅|局|办公室|部|院)(?:关于|\s)/.test(after);
    return isBetweenBodies ? ' ' : '';
  });
}

const separator = /\s?(?:[_|｜丨┃‖»–]|-+|——)\s?/g;

const siteWords =
  /(?:政府网|门户网站|人民政府|官方网站|官网|信息网|公众网|网站|政务网|信息公开(?:网|平台|专栏|目录|详情)?|政府信息公开|委员会|办公室|局|厅|首页|详情页?|内容页|正文|中国.{0,12}网)$/;

/** A `<title>` at its separators; a hyphen before a digit (2023-2025) or at the end is none. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const mark of text.matchAll(separator)) {
    const after = text[mark.index + mark[0].indexOf('-') + 1] ?? '0';
    if (mark[0].trim() === '-' && /\d/.test(after)) continue;
    parts.push(text.slice(from, mark.index));
    from = mark.index + mark[0].length;
  }
  return [...parts, text.slice(from)];
}

/** `<title>` without the names of columns and of the site that are joined to it; '' when nothing else is in it. */
export function withoutSite(text: string, siteNames: readonly string[]): string {
  const known = siteNames.map(fold).filter((name) => name.length >= 3);
  const isSite = (part: string) =>
    known.includes(fold(part)) || siteWords.test(fold(part)) || /^(?:欢迎.{2,24}|.{2,16})网$/.test(fold(part));
  let parts = partsOf(tidy(text));
  while (parts.length > 1 && (isSite(parts.at(-1) ?? '') || (parts.at(-1) ?? '').length <= 12)) {
    if (
      !isSite(parts.at(-1) ?? '') &&
      officialEnding.test(fold(parts.at(-1) ?? '')) &&
      !officialEnding.test(fold(parts[0] ?? ''))
    )
      break;
    parts = parts.slice(0, -1);
  }
  while (parts.length > 1 && isSite(parts[0] ?? '')) parts = parts.slice(1);
  const rest = tidy(text);
  const from = rest.indexOf(parts[0] ?? '');
  const last = parts.at(-1) ?? '';
  const title = rest.slice(from, rest.lastIndexOf(last) + last.length).trim();
  if (/(?:信息公开(?:目录|专栏|平台|详情页?)?|门户网站|政务公开)$/.test(fold(title))) return '';
  return isSite(title) && !officialEnding.test(fold(title)) ? '' : title;
}

/** 关于… near the start, with its matter behind it. */
function isAbout(folded: string): boolean {
  const at = folded.indexOf('关于');
  return at >= 0 && at <= 30 && folded.length - at >= 6;
}

/** Does the text look like the title of one official text? */
export function isOfficialTitle(text: string): boolean {
  const folded = fold(text);
  return folded.length >= 6 && (officialEnding.test(folded) || isAbout(folded));
}
