import { articleTitle } from '../finders/articleTitle';
import { columnInTitle } from '../finders/columnInTitle';
import { dayBelowTitle, dayBesideTitle, dayInInfoLine } from '../finders/dayBesideTitle';
import { decisionBody, decisionDay, decisionNumber } from '../finders/decision';
import { bodyInTitle, bodyOfDecree, numberAtHead, numberInTitle, titleAtHead } from '../finders/documentHead';
import { heading } from '../finders/headings';
import { innermostColumn } from '../finders/innermostColumn';
import { keeperInCatalogue } from '../finders/keeperInCatalogue';
import { labelled } from '../finders/labelled';
import { letterBody, letterDay, letterTitle } from '../finders/letter';
import { decreeAtHead, effectInText } from '../finders/provisions';
import { promulgationDay, signatureBodies, signatureDay } from '../finders/signature';
import { bodyOfSite, dayInAddress, hostOfAddress, siteCodeAtFoot, siteNameShown, titleTag } from '../finders/site';
import { tag } from '../finders/tags';
import { validityShown } from '../finders/validityShown';
import type { Rule } from './rule';

/** Stands under every other rule: the national page tags, labels, and what the official text itself says. */
export const standard: Rule = {
  id: 'standard',
  version: 1,
  name: '国家标准页面标签与标签匹配',
  seenAt: '各级政府网站（国办发〔2017〕47号《政府网站发展指引》）',
  recognises: () => true,
  fields: {
    title: [letterTitle, articleTitle, heading, labelled('title'), titleAtHead, titleTag],
    indexNumber: [labelled('indexNumber')],
    documentNumber: [labelled('documentNumber'), numberAtHead, decreeAtHead, numberInTitle, decisionNumber],
    issuingBody: [
      letterBody,
      labelled('issuingBody'),
      keeperInCatalogue,
      signatureBodies,
      decisionBody,
      bodyOfDecree,
      bodyInTitle,
      bodyOfSite,
    ],
    dateWritten: [
      labelled('dateWritten', '登记日期'),
      signatureDay,
      promulgationDay,
      decisionDay,
      dayBelowTitle,
      labelled('dateWritten'),
    ],
    datePublished: [
      labelled('datePublished'),
      dayInInfoLine,
      letterDay,
      tag('PubDate', 'firstpublishedtime', 'publishdate'),
      dayBesideTitle,
      dayInAddress,
    ],
    dateEffective: [labelled('dateEffective'), effectInText],
    dateRepealed: [labelled('dateRepealed')],
    topic: [labelled('topic')],
    genre: [labelled('genre')],
    validity: [labelled('validity'), validityShown],
    keywords: [labelled('keywords')],
    summary: [labelled('summary')],
    disclosure: [labelled('disclosure')],
    audience: [labelled('audience')],
    source: [labelled('source'), tag('ContentSource')],
    column: [innermostColumn, tag('ColumnName'), labelled('column'), columnInTitle],
    siteName: [tag('SiteName'), siteNameShown],
    siteCode: [tag('SiteIDCode'), siteCodeAtFoot],
    host: [hostOfAddress],
  },
};
