import { labelled } from '../finders/labelled';
import { shown } from '../finders/shown';
import { has, scriptText } from './marks';
import type { Rule } from './rule';

/** 龙讯 Lonsun: table.table_suoyin twice (once for phones), 文号 also in an element that script fills. */
export const lonsun: Rule = {
  id: 'lonsun',
  version: 1,
  name: '龙讯 Lonsun',
  seenAt: '安徽各级',
  recognises: (page) =>
    has(page, '.j-fontContent, table.table_suoyin, .xxgk-wzcon') ||
    /\/site\/label\/8888/.test(scriptText(page.document)),
  fields: {
    documentNumber: [labelled('documentNumber'), shown('#_fileNum')],
  },
  body: ['.j-fontContent', '.wzcon.newscontnet', '.xxgk-wzcon'],
};
