import { has, scriptText } from './marks';
import type { Rule } from './rule';

/** 拓尔思 TRS WCM: addresses like t20240307_123.html, text in a TRS editor's box; the day may be written by script. */
export const trs: Rule = {
  id: 'trs',
  version: 1,
  name: '拓尔思 TRS WCM',
  seenAt: '约九成的部委与省级站点',
  recognises: (page) =>
    /\/t\d{8}_\d+\.s?html?/.test(page.url) ||
    has(page, '.TRS_Editor, .TRS_UEDITOR, .trs_editor_view, .trs_paper_default') ||
    /createPageHTML\(|was5\/web\/search/.test(scriptText(page.document)),
};
