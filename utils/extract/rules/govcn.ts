import { heading } from '../finders/headings';
import { innermostColumn } from '../finders/innermostColumn';
import { labelled } from '../finders/labelled';
import { tag } from '../finders/tags';
import { addressFits, has } from './marks';
import type { Rule } from './rule';

/** Both generations of 中国政府网: nested table.bd1 in pctoubukuang boxes, with h2/p pairs for phones since 2019. */
export const govcn: Rule = {
  id: 'govcn',
  version: 1,
  name: '中国政府网（国务院文件库新旧两代）',
  seenAt: 'www.gov.cn/zhengce',
  recognises: (page) =>
    addressFits(page, /^https?:\/\/(?:www\.|big5\.|sousuo\.)?gov\.cn\//i) &&
    has(page, 'table.bd1, .mxxgkabstract, [class*="pctoubukuang"], #UCAP-CONTENT, .pages_content'),
  fields: {
    title: [labelled('title'), heading],
    column: [innermostColumn, tag('lanmu')],
    datePublished: [labelled('datePublished'), tag('firstpublishedtime')],
  },
  body: ['#UCAP-CONTENT', '.pages_content #UCAP-CONTENT', 'td.b12c', '.pages_content'],
};
