import { has, scriptText } from './marks';
import type { Rule } from './rule';

/** 大汉 hanweb: jcms (`/art/…/art_1_2.html`, template comments around values) and jpaas. */
export const hanweb: Rule = {
  id: 'hanweb',
  version: 1,
  name: '大汉 hanweb（jcms、jpaas）',
  seenAt: '浙江、江苏、山东、商务部、市场监管总局、医保局',
  recognises: (page) =>
    /\/art\/\d{4}\/(?:\d\d?\/\d\d?\/)?art_|\/col\/col\d+\//.test(page.url) ||
    has(page, 'script[type="text/xml"], #barrierfree_container, meta[name="Maketime" i]') ||
    /jpaas-publish-server|\/module\/(?:web\/jpage|xxgk|download)\//.test(scriptText(page.document)),
  body: ['#zoom', '#fontzoom', '.bt-content', '.art_con', '.article_con', '.artcon'],
};
