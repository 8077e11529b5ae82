import { readSiteCode } from '@/utils/identify/siteCode';
import { breadcrumbOf } from '../finders/breadcrumb';
import { tagContent } from '../finders/tags';
import type { Page } from '../page';
import { isPublicBody, isPublicSite } from './publicBody';

export interface Standing {
  readonly isGovernmentHost: boolean;
  readonly siteCode: string | undefined;
  /** Nothing on the page or in its address says that a public body keeps the site. */
  readonly isForeign: boolean;
}

const codeAtFoot = /标识码\s?[:：(（]?\s?((?:bm|zq)\d{8}|\d{10})(?!\d)/i;
/** 党政机关 badge, 政府网站找错 and the tag for a 标识码, filled in or not, which only templates of public bodies carry. */
const badge =
  'meta[name="SiteIDCode" i], script[src*="conac.cn"], a[href*="conac.cn"], a[href*="zfwzgl.www.gov.cn"], img[src*="conac"], span#_ideConac';
const keptBy = /(?:主\s?[办管](?:单位)?|网站管理)\s?[:：]\s?([^\s:：|]{3,40})/g;
/** Who holds the rights in the site: 版权所有：…农药检定所, 版权所有©2002-2018…领导小组办公室. */
const ownedBy = /(?:版权所有|版权归)(?:属于)?[^\u3400-\u9fff|。]{0,40}([\u3400-\u9fff]{5,40})/g;
const ownerBefore = /([\u3400-\u9fff-]{4,60}(?:\s[\u3400-\u9fff]{2,12})?)\s?(?:网站)?\s?版权所有/g;
/** The same in English: Copyright © 2020 青石县人民医院. */
const copyrightOf = /(?:copyright|©)[^\u3400-\u9fff|。]{0,40}([\u3400-\u9fff]{5,40})/gi;
/** Whose site it is stands before its registration: 共青团青石市委员会 京公网安备:…, 青石县人民医院 琼ICP备…. */
const registered = /([\u3400-\u9fff]{4,40})\s{0,6}[\u3400-\u9fff](?:ICP备|公网安备)/g;
/** Domains that only the state, schools, academies and 政务 names are given (CNNIC, 中央编办). */
const publicHost = /\.(?:edu|ac|cas|mil)\.cn$|\.xn--zfr164b$/i;

/** Who keeps this site, by its address, its 标识码, its name and its foot. */
export function standingOf(page: Page, foot: string): Standing {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(page.url)?.[1] ?? '';
  const isGovernmentHost = /(?:^|\.)gov\.cn\.?$/i.test(host);
  const tagged = tagContent(page.document, 'SiteIDCode');
  const siteCode = (tagged && readSiteCode(tagged)?.code) || codeAtFoot.exec(foot)?.[1];
  const keepers = [keptBy, ownedBy, ownerBefore, copyrightOf, registered].flatMap((pattern) =>
    Array.from(foot.matchAll(pattern), (match) => match[1] ?? ''),
  );
  const isNamed =
    [tagContent(page.document, 'SiteName') ?? '', ...keepers].some(isPublicBody) ||
    // A copy elsewhere keeps 中国政府网 in its <title>; the name of a school there is the site's own.
    isPublicSite(page.document.title.split(/[_|｜—-]/).at(-1) ?? '') ||
    // 您现在的位置：市妇女儿童医院 > 院务公开: the path begins at the one whose site it is.
    isPublicSite(breadcrumbOf(page.document)?.steps[0] ?? '') ||
    publicHost.test(host);
  const isMarked = page.document.querySelector(badge) !== null;
  return { isGovernmentHost, siteCode, isForeign: !isGovernmentHost && !siteCode && !isNamed && !isMarked };
}
