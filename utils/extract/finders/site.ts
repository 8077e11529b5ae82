import { readDialect } from '@/utils/identify/dialect';
import { isOrganisationName } from '@/utils/identify/issuer';
import { isOfficialTitle, withoutSite } from '../fields/titles';
import { fold, remember, tidy } from '../page';
import { breadcrumbOf } from './breadcrumb';
import { type Finder, inferred, stated } from './finder';
import { runsOf } from './runs';
import { tagContent } from './tags';

/** The last runs of the page: what stands at its foot. */
const footOf = remember((document: Document) => runsOf(document).slice(-60));

/** A code of any make: what is none of the two official forms is told with its raw text (12 digits, `28` occur on live sites). */
const siteCodeText = /标识码\s?[:：(（]?\s?((?:bm|zq)?\d[\da-z-]{0,29})/i;
const hostBody = /主办(?:单位)?\s?[:：]\s?([^\s:：|]{3,30})/;

/** 网站标识码：5001300001 at the page's foot. */
export const siteCodeAtFoot: Finder = ({ page }) =>
  footOf(page.document).flatMap((run, at, runs) => {
    // The code may stand in an element of its own behind its label: <dt>网站标识码：</dt><dd>…</dd>.
    const isLabel = /标识码\s?[:：]?\s?$/.test(run.text);
    const code = siteCodeText.exec(isLabel ? `${run.text.trim()}${runs[at + 1]?.text.trim() ?? ''}` : run.text)?.[1];
    return code ? [stated('site', 'footer', code, run.block)] : [];
  });

/** The site's name in `<title>` behind the last separator, or the body that runs it at the foot. */
export const siteNameShown: Finder = ({ page }) => {
  const found = footOf(page.document).flatMap((run) => {
    const name = hostBody.exec(run.text)?.[1];
    return name ? [inferred('site', 'footer', name, run.block)] : [];
  });
  const whole = tidy(page.document.title);
  const isOne = partsOfTitle(whole).length === 1;
  if (
    (isOne && isOrganisationName(whole)) ||
    /^[^_|｜《关-]{2,30}(?:门户网站|政府网|人民政府网站?|[^上官]网)$/.test(whole)
  ) {
    return [stated('site', 'title-tag', whole, titleElement(page.document))];
  }
  const [first = '', ...rest] = partsOfTitle(page.document.title);
  if (rest.length > 0 && isOfficialTitle(rest.at(-1) ?? '') && !isOfficialTitle(first) && namesSite(first))
    return [inferred('site', 'title-tag', first, titleElement(page.document)), ...found];
  const last = rest.at(-1) ?? '';
  return /(?:网|网站|政府|局|厅|委员会|办公室|委|部|大学|学院|学校|医院|中心|馆|台|站)$/.test(last)
    ? [inferred('site', 'title-tag', last, titleElement(page.document)), ...found]
    : found;
};

/** The element whose text `document.title` is: the first, wherever a parser put it; a drawing's is another. */
const titleElement = (document: Document) =>
  Array.from(document.querySelectorAll('title')).find((element) => !element.closest('svg'));

/** `<title>` at its separators. */
const partsOfTitle = (title: string): readonly string[] => tidy(title).split(/\s?[_|｜]\s?|\s?-{1,2}\s?(?=[^\d])/);

/** A body's name or one that ends like a site's, where some sites put it: in front of column and title. */
const namesSite = (text: string) => isOrganisationName(fold(text)) || /^.{2,24}(?:网|网站|平台|门户)$/.test(fold(text));

/** `<title>` without the site's name. */
export const titleTag: Finder = ({ page, lines }) => {
  const siteName = tagContent(page.document, 'SiteName');
  const title = withoutSite(page.document.title, siteName ? [siteName] : []);
  // A list is rightly called by its column; a text is not.
  const steps = lines.length > 0 ? (breadcrumbOf(page.document)?.steps ?? []) : [];
  const isColumn = steps.some((step) => fold(step) === fold(title)) && !isOfficialTitle(title);
  return title === '' || isColumn ? [] : [inferred('heading', 'title-tag', title, titleElement(page.document))];
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

/** The host of the page's address, `www.` kept; the dot of the root behind it (RFC 1034 3.1) left out. */
export const hostOfAddress: Finder = ({ page }) => {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(page.url)?.[1];
  return host ? [stated('url', 'address', host.toLowerCase().replace(/\.$/, ''))] : [];
};
