import { readDialect } from '@/utils/identify/dialect';
import { isOrganisationName } from '@/utils/identify/issuer';
import { withoutSite } from '../fields/titles';
import { fold, remember, tidy } from '../page';
import { type Finder, inferred, stated } from './finder';
import { runsOf } from './runs';
import { tagContent } from './tags';

/** The last runs of the page: what stands at its foot. */
const footOf = remember((document: Document) => runsOf(document).slice(-60));

const siteCodeText = /(?:网站)?标识码\s?[:：]?\s?((?:bm\d{8}|\d{10})(?!\d))/i;
const hostBody = /主办(?:单位)?\s?[:：]\s?([^\s:：|]{3,30})/;

/** 网站标识码：5001300001 at the page's foot. */
export const siteCodeAtFoot: Finder = ({ page }) =>
  footOf(page.document).flatMap((run) => {
    const code = siteCodeText.exec(run.text)?.[1];
    return code ? [stated('site', 'footer', code, run.block)] : [];
  });

/** The site's name in `<title>` behind the last separator, or the body that runs it at the foot. */
export const siteNameShown: Finder = ({ page }) => {
  const found = footOf(page.document).flatMap((run) => {
    const name = hostBody.exec(run.text)?.[1];
    return name ? [inferred('site', 'footer', name, run.block)] : [];
  });
  const whole = tidy(page.document.title);
  if (isOrganisationName(whole) || /^[^_|｜《关-]{2,30}(?:门户网站|政府网|人民政府网站?)$/.test(whole)) {
    return [stated('site', 'title-tag', whole)];
  }
  const last = lastPart(page.document.title);
  return /(?:网|网站|政府|局|厅|委员会|办公室|委|部)$/.test(last)
    ? [inferred('site', 'title-tag', last), ...found]
    : found;
};

/** What stands behind the last separator of `<title>`; '' when there is none. */
function lastPart(title: string): string {
  const parts = tidy(title).split(/\s?[_|｜]\s?|\s?-{1,2}\s?(?=[^\d])/);
  return parts.length > 1 ? (parts.at(-1) ?? '') : '';
}

/** `<title>` without the site's name. */
export const titleTag: Finder = ({ page }) => {
  const siteName = tagContent(page.document, 'SiteName');
  const title = withoutSite(page.document.title, siteName ? [siteName] : []);
  return title === '' ? [] : [inferred('heading', 'title-tag', title)];
};

const ownerInTitle = /^.{2,16}?(?:省|市|县|区|旗|镇|乡|街道|局|厅|委|办)/;

/**
 * The body that keeps the site, when its name is one: 青石县人民政府门户网站 → 青石县人民政府. Not when the title begins
 * with another body or place: towns publish on their county's site.
 */
export const bodyOfSite: Finder = ({ page, title }) => {
  const name = fold(tagContent(page.document, 'SiteName') ?? '').replace(
    /(?:政府)?(?:门户|官方)?网站?$|信息公开网?$/,
    '',
  );
  if (!isOrganisationName(name) || (ownerInTitle.test(title) && !title.startsWith(name.slice(0, 3)))) return [];
  return [inferred('site', 'meta:SiteName', name)];
};

/** The day that the address carries. */
export const dayInAddress: Finder = ({ page }) => {
  const dialect = readDialect(page.url);
  return dialect?.day ? [inferred('url', `address:${dialect.name}`, dialect.day)] : [];
};

/** The host of the page's address, `www.` kept. */
export const hostOfAddress: Finder = ({ page }) => {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(page.url)?.[1];
  return host ? [stated('url', 'address', host.toLowerCase())] : [];
};
