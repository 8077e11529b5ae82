import { absoluteAddress } from '../../address';
import { seenText } from '../../page';
import type { ListPage, Pager } from './pager';

const nextName = /^(?:下一?页|后一?页|下页|next(?:page)?|[>»›])[\s>»›]*$/i;
const lastName = /^(?:尾页|末页|最后一?页|最末页|last(?:page)?)[\s>»›|]*$/i;
const totalText =
  /(?:共|总计?|分为?)\s{0,2}(\d{1,6})\s{0,2}页|\d{1,6}\s{0,2}\/\s{0,2}(\d{1,6})\s{0,2}页|页[数码次][:：]\s{0,2}\d{1,6}\s{0,2}\/\s{0,2}(\d{1,6})/;
const pageNumber =
  /(?:[_-]|[?&](?:page|pageno|pageindex|currentpage|cur_page|curpage|pn|p|pagenum)=|\/page\/)(\d{1,6})(?:\.\w{2,6})?(?:$|[?#&])/i;
const quoted = /["']([^"'\s]{3,300})["']/g;
const pageFile = /(?:\.s?html?|\.jhtml|\.jsp|\.aspx?|\.php|\.do|\/ui)(?:\?|$)/i;
const asked = /[(,'"\s](\d{1,6})['"]?\s{0,3}[,)]/;
const pageParameter = /([?&](?:page|pageno|pageindex|currentpage|cur_page|curpage|pn|pagenum|p)=)(\d{1,6})/i;

const nameOf = (link: Element) =>
  seenText(link, 40).replace(/\s/g, '') ||
  (link.getAttribute('title') ?? '').trim() ||
  (link.getAttribute('aria-label') ?? '').trim();

/**
 * Where a pager's control leads: its address; EasySite's `tagname` or the address in its handler; or, for a handler
 * that only names a page, this page's address with that page number. Undefined when it cannot be told.
 */
export function leadsTo(link: Element, page: ListPage): string | undefined {
  const direct = absoluteAddress(link.getAttribute('href'), page.base);
  if (direct) return direct;
  for (const name of ['tagname', 'data-url', 'data-href', 'url']) {
    const value = link.getAttribute(name);
    if (value && !/^\[/.test(value) && /[/.]/.test(value)) return absoluteAddress(value, page.base);
  }
  const handler = `${link.getAttribute('onclick') ?? ''} ${link.getAttribute('href') ?? ''}`.slice(0, 1500);
  const written = [...handler.matchAll(quoted)].map((match) => match[1] ?? '').find((text) => pageFile.test(text));
  if (written) return absoluteAddress(written, page.base);
  const number = asked.exec(handler)?.[1];
  return number && pageParameter.test(page.url) ? page.url.replace(pageParameter, `$1${number}`) : undefined;
}

function totalPages(page: ListPage, near: Element, last: string | undefined): number | null {
  let area: Element = near;
  for (let up = 0; up < 3 && area.parentElement && area.parentElement.localName !== 'body'; up += 1) {
    area = area.parentElement;
    const stated = totalText.exec(seenText(area, 3000));
    const number = stated?.[1] ?? stated?.[2] ?? stated?.[3];
    if (number) return Number(number);
  }
  const counted = last ? pageNumber.exec(last)?.[1] : undefined;
  if (!counted) return null;
  // index_N is page N where page 2 is index_2; where the second page is index_1 it is page N + 1.
  const second = [...page.document.querySelectorAll('a[href]')].find((link) => nameOf(link) === '2');
  const isFromZero =
    second && pageNumber.exec(absoluteAddress(second.getAttribute('href'), page.base) ?? '')?.[1] === '1';
  return Number(counted) + (isFromZero ? 1 : 0);
}

const bare = (address: string) => (address.split('#')[0] ?? '').replace(/\/index\.s?html?$/, '/');

/** A control named 下一页: EmpireCMS, Guangdong, EasySite and most numbered static pages. */
export const anchorPager: Pager = (page) => {
  let next: Element | undefined;
  let last: Element | undefined;
  for (const link of page.document.querySelectorAll('a,[tagname],button[onclick],span[onclick],li[onclick]')) {
    const name = nameOf(link);
    if (name.length > 12) continue;
    if (nextName.test(name) && (!next || /下|后/.test(name))) next = link;
    if (lastName.test(name)) last = link;
  }
  const control = next ?? page.document.querySelector('link[rel~="next"][href],a[rel~="next"][href]') ?? undefined;
  if (!control) return undefined;
  const url = leadsTo(control, page);
  const end = last ? leadsTo(last, page) : undefined;
  const total = totalPages(page, control, end);
  const isOff = /disabled|disable\b/.test(control.getAttribute('class') ?? '') || control.hasAttribute('disabled');
  const isLast =
    url !== undefined && (bare(url) === bare(page.url) || (end !== undefined && bare(end) === bare(page.url)));
  if (url && !isOff && !isLast) return { next: { url, mechanism: 'anchor-next' }, totalPages: total };
  const isScript =
    url === undefined && !isOff && /\(/.test(`${control.getAttribute('onclick')}${control.getAttribute('href')}`);
  return isScript ? undefined : { next: null, totalPages: total };
};
