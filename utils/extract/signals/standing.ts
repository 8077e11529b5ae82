import { readSiteCode } from '@/utils/identify/siteCode';
import { tagContent } from '../finders/tags';
import type { Page } from '../page';

export interface Standing {
  readonly isGovernmentHost: boolean;
  readonly siteCode: string | undefined;
  /** Nothing on the page or in its address says that a public body keeps the site. */
  readonly isForeign: boolean;
}

const codeAtFoot = /标识码\s?[:：]?\s?(bm\d{8}|\d{10})(?!\d)/i;
/** 党政机关 badge and 政府网站找错, which only registered public bodies carry. */
const badge =
  'script[src*="conac.cn"], a[href*="conac.cn"], a[href*="zfwzgl.www.gov.cn"], img[src*="conac"], span#_ideConac';
const publicName =
  /人民政府|政府网|政府门户|委员会|[\u3400-\u9fff]{2}(?:局|厅|署)(?:$|[\s,，。主承])|人民法院|检察院|海关|中国政府/;
const keptBy = /主\s?[办管](?:单位)?\s?[:：]\s?([^\s:：|]{3,40})/g;

/** Who keeps this site, by its address, its 标识码, its name and its foot. */
export function standingOf(page: Page, foot: string): Standing {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(page.url)?.[1] ?? '';
  const isGovernmentHost = /(?:^|\.)gov\.cn$/i.test(host);
  const tagged = tagContent(page.document, 'SiteIDCode');
  const siteCode = (tagged && readSiteCode(tagged)?.code) || codeAtFoot.exec(foot)?.[1];
  const names = [
    tagContent(page.document, 'SiteName') ?? '',
    ...Array.from(foot.matchAll(keptBy), (match) => match[1] ?? ''),
  ];
  const isNamed = names.some((name) => publicName.test(name));
  const isMarked = page.document.querySelector(badge) !== null;
  return { isGovernmentHost, siteCode, isForeign: !isGovernmentHost && !siteCode && !isNamed && !isMarked };
}
