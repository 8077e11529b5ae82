import type { LoggedReason } from '@/utils/report/reasons';
import type { Bilingual } from '../tables/table';

/**
 * Codes that stand in the log's `reason`, in the words of a methods section: what happened, as a noun, in a list with counts.
 * The screens say the same to a person in the middle of it, in sentences with a remedy (`words.faults`, `words.jobs.reason`);
 * the compiler asks both for every code.
 */
const words: Readonly<Record<LoggedReason, Bilingual>> = {
  'page-unreachable': { zh: '网页无法打开', en: 'page could not be reached' },
  'not-found': { zh: '网页不存在', en: 'page does not exist' },
  'page-error': { zh: '网站返回错误页', en: 'the site answered with an error' },
  'page-changed': { zh: '读取时网页已换', en: 'page changed while it was read' },
  'page-closed': { zh: '网页被关闭', en: 'page was closed' },
  'page-not-allowed': { zh: '浏览器不允许读取该页', en: 'the browser does not let it be read' },
  'not-recognised': { zh: '未识别为文件', en: 'not recognised as a document' },
  'blocked-by-site': { zh: '网站拒绝或要求验证', en: 'refused by the site or a captcha' },
  'permission-refused': { zh: '未获许可', en: 'no permission' },
  'not-asked-for': { zh: '网址在未要求采集的网站上', en: 'address on a site that was not asked for' },
  'private-address': { zh: '网址指向内部网络', en: 'address leads into a private network' },
  'too-large': { zh: '超出大小上限', en: 'too large' },
  'message-timeout': { zh: '网页没有回应', en: 'page did not answer' },
  'message-refused': { zh: '消息被拒绝', en: 'message refused' },
  'message-invalid': { zh: '读得的数据不合格式', en: 'what was read did not fit the format' },
  'extension-reloaded': { zh: '扩展更新时中断', en: 'broken off by an update of the extension' },
  'storage-full': { zh: '磁盘已满', en: 'disk full' },
  'storage-no-room': { zh: '磁盘已满', en: 'disk full' },
  'storage-private': { zh: '隐私窗口不能保存', en: 'private window cannot store' },
  'storage-blocked': { zh: '资料库被另一窗口占用', en: 'library held by another window' },
  'storage-damaged': { zh: '资料库损坏', en: 'library damaged' },
  'storage-newer': { zh: '资料库版本较新', en: 'library of a newer version' },
  'storage-read-only': { zh: '资料库只读', en: 'library read-only' },
  'storage-failed': { zh: '浏览器中断写入', en: 'the browser broke the writing off' },
  'storage-timeout': { zh: '写入超时', en: 'writing took too long' },
  conflict: { zh: '同时被修改', en: 'changed at the same time' },
  unexpected: { zh: '意外错误', en: 'unexpected error' },
  filter: { zh: '不符合标题筛选', en: 'title does not pass the filter' },
  'not-chosen': { zh: '研究者未选', en: 'not chosen by the researcher' },
  'already-captured': { zh: '已采集过', en: 'captured before' },
  cancelled: { zh: '任务取消', en: 'job cancelled' },
  'failures-in-a-row': { zh: '连续失败后停止', en: 'stopped after failures in a row' },
  'asked-to-wait': { zh: '网站要求等待一小时以上', en: 'the site asked to wait more than an hour' },
  'list-empty': { zh: '列表页无条目', en: 'list page without rows' },
  'list-repeats': { zh: '列表页重复', en: 'list page repeats' },
  'list-no-next': { zh: '未能翻到下一页', en: 'next page not reached' },
  'list-loop': { zh: '翻页循环', en: 'pages lead back' },
  'cut-off': { zh: '文件不完整', en: 'file cut off' },
  'web-page': { zh: '附件网址返回网页', en: 'attachment answered with a web page' },
  scanned: { zh: '扫描件，无文字', en: 'scanned, no text' },
  encrypted: { zh: '文件已加密', en: 'file encrypted' },
  'old-format': { zh: '旧格式，未读出文字', en: 'old format, text not read' },
  image: { zh: '图片，无文字', en: 'picture, no text' },
  archive: { zh: '压缩包，未读', en: 'archive, not read' },
  'unknown-format': { zh: '格式不明', en: 'unknown format' },
  damaged: { zh: '文件损坏', en: 'file damaged' },
  'time-budget': { zh: '文件太长，只读了一部分', en: 'file long, only a part read' },
  empty: { zh: '文件无文字', en: 'no text in the file' },
};

const isKnown = (code: string): code is LoggedReason => Object.hasOwn(words, code);

/** What a reason is counted under: its code, without the detail beside it (status, host), or the researcher's own words. */
export function reasonCode(reason: string): string {
  const code = reason.split(': ', 1)[0] ?? reason;
  return isKnown(code) ? code : reason;
}

/** A reason as a reader understands it, with the code by which its rows are found in capture_log. */
export function reasonIn(language: 'zh' | 'en', code: string | null): string {
  if (code === null) return language === 'zh' ? '未注明' : 'not stated';
  return isKnown(code) ? `${words[code][language]} [${code}]` : code;
}
