import type { IssueReason } from '@/utils/report/issues';

/** Every reason for an issue, in plain words. The compiler asks for each. */
export const issues: Record<IssueReason, string> = {
  'field-missing': '页面上没有此项',
  'body-empty': '没有找到正文',
  'body-attachment-only': '正文只在附件中',
  'value-unreadable': '页面有值，但读不懂',
  'check-digit': '校验位不符，号码可能有误',
  'attachment-link-broken': '附件链接无效',
  charset: '文字编码有误，可能有乱码',
  'several-values': '页面给出不止一个值',
  'label-in-running-text': '此值取自正文语句，不是标签栏',
  'covering-notice': '本页是印发通知，正文另附',
  'written-after-published': '成文日期晚于发布日期',
  'date-in-future': '日期在未来',
  'year-differs-from-title': '年份与标题不一致',
  'host-not-gov': '不是 gov.cn 网站',
  'region-differs-from-site': '地区与网站所属地区不一致',
  'title-differs': '页面各处标题不一致',
  'body-incomplete': '正文可能不完整',
  'table-lost': '有表格未能保留',
  'too-large': '页面过大，只读了一部分',
  'time-budget': '读取超时，只读了一部分',
  'page-still-loading': '读取时页面仍在加载',
  'error-page': '像是出错页面',
};
