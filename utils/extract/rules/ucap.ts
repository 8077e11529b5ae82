import { articleTitle } from '../finders/articleTitle';
import { labelled } from '../finders/labelled';
import { shown } from '../finders/shown';
import { tag } from '../finders/tags';
import { has } from './marks';
import type { Rule } from './rule';

/** 开普 UCAP: own elements around title, time and text. */
export const ucap: Rule = {
  id: 'ucap',
  version: 1,
  name: '开普 UCAP',
  seenAt: 'csrc、moe、黑龙江、西藏等',
  recognises: (page) => has(page, '#UCAP-CONTENT, ucaptitle, ucapcontent, ucapsource'),
  fields: {
    title: [articleTitle, shown('ucaptitle')],
    datePublished: [labelled('datePublished'), shown('publishtime')],
    source: [labelled('source'), tag('ContentSource'), shown('ucapsource')],
  },
  body: ['#UCAP-CONTENT', 'ucapcontent'],
};
