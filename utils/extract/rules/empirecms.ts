import { has, scriptText } from './marks';
import type { Rule } from './rule';

/** 帝国 EmpireCMS: counters and downloads below `/e/`, files below `/d/file/`; one info line above the text. */
export const empirecms: Rule = {
  id: 'empirecms',
  version: 1,
  name: '帝国 EmpireCMS',
  seenAt: '县区与部门小站',
  recognises: (page) =>
    /\/e\/(?:public\/(?:ViewClick|onclick)|DownSys|action\/ShowInfo|extend|pl\/|search\/)/.test(
      scriptText(page.document),
    ) || has(page, 'form[action*="/e/search/"], a[href*="/e/DownSys/"], meta[name="generator" i][content*="empire" i]'),
  body: ['#text', '.newstext', '#newstext', '.news_text', '.content_text', '.article-content'],
};
