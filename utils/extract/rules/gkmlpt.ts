import { articleTitle } from '../finders/articleTitle';
import { embedded } from '../finders/embedded';
import { labelled } from '../finders/labelled';
import { tag } from '../finders/tags';
import { scriptText } from './marks';
import type { Rule } from './rule';

/** 南方 NFCMS 政府信息公开目录平台: every field also stands in the script `_CONFIG.DETAIL`; `created_at` is the day of ingest, no day of publication. */
export const gkmlpt: Rule = {
  id: 'gkmlpt',
  version: 1,
  name: '南方网 gkmlpt 政府信息公开目录平台',
  seenAt: '广东各级',
  recognises: (page) => {
    const scripts = scriptText(page.document);
    if (/\bgkmlpt\b/.test(scripts)) return true;
    return scripts.includes('_CONFIG') && (/\bSID\b/.test(scripts) || /\/gkmlpt\//.test(page.url));
  },
  fields: {
    title: [articleTitle, embedded('DETAIL', 'title')],
    indexNumber: [labelled('indexNumber'), embedded('DETAIL', 'identifier')],
    documentNumber: [labelled('documentNumber'), embedded('DETAIL', 'document_number')],
    issuingBody: [labelled('issuingBody'), embedded('DETAIL', 'publisher')],
    dateWritten: [labelled('dateWritten'), embedded('DETAIL', 'date')],
    datePublished: [
      labelled('datePublished'),
      tag('PubDate'),
      embedded('DETAIL', 'display_publish_time', 'create_time'),
    ],
    topic: [labelled('topic'), embedded('DETAIL', 'classify_theme_name')],
    genre: [labelled('genre'), embedded('DETAIL', 'classify_genre_name')],
    keywords: [labelled('keywords'), embedded('DETAIL', 'keywords')],
    summary: [labelled('summary'), embedded('DETAIL', 'abstract')],
  },
  body: ['.article-content', '.content .article-content', '#zoomcon'],
};
