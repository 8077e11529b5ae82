import { articleTitle } from '../finders/articleTitle';
import { innermostColumn } from '../finders/breadcrumb';
import { dayBesideTitle } from '../finders/dayBesideTitle';
import { bodyInTitle, numberAtHead, titleAtHead } from '../finders/documentHead';
import { heading } from '../finders/headings';
import { labelled } from '../finders/labelled';
import { signatureBodies, signatureDay } from '../finders/signature';
import { bodyOfSite, dayInAddress, hostOfAddress, siteCodeAtFoot, siteNameShown, titleTag } from '../finders/site';
import { tag } from '../finders/tags';
import type { Rule } from './rule';

/** Stands under every other rule: the national page tags, labels, and what the official text itself says. */
export const standard: Rule = {
  id: 'standard',
  version: 1,
  name: '国家标准页面标签与标签匹配',
  seenAt: '各级政府网站（国办发〔2017〕47号《政府网站发展指引》）',
  recognises: () => true,
  fields: {
    title: [articleTitle, heading, labelled('title'), titleAtHead, titleTag],
    indexNumber: [labelled('indexNumber')],
    documentNumber: [labelled('documentNumber'), numberAtHead],
    issuingBody: [labelled('issuingBody'), signatureBodies, bodyInTitle, bodyOfSite],
    dateWritten: [labelled('dateWritten'), signatureDay],
    datePublished: [
      labelled('datePublished'),
      tag('PubDate', 'firstpublishedtime', 'publishdate'),
      dayBesideTitle,
      dayInAddress,
    ],
    dateEffective: [labelled('dateEffective')],
    dateRepealed: [labelled('dateRepealed')],
    topic: [labelled('topic')],
    genre: [labelled('genre')],
    validity: [labelled('validity')],
    keywords: [labelled('keywords')],
    summary: [labelled('summary')],
    disclosure: [labelled('disclosure')],
    audience: [labelled('audience')],
    source: [labelled('source'), tag('ContentSource')],
    column: [innermostColumn, tag('ColumnName'), labelled('column')],
    siteName: [tag('SiteName'), siteNameShown],
    siteCode: [tag('SiteIDCode'), siteCodeAtFoot],
    host: [hostOfAddress],
  },
};
