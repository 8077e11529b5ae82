import { absoluteAddress } from '../../address';
import { scriptAddresses } from '../scriptAddress';
import type { ListPage, Pager } from './pager';
import { nameOf } from './pagerControls';
import { handlerOf, isOff, turningControls } from './turningControls';

const pageNumber =
  /(?:[_-]|[?&](?:page|pageno|pageindex|currentpage|cur_page|curpage|pn|pg|p|pagenum)=|\/(?:page|p)\/)(\d{1,6})(?:\.\w{2,6})?(?:$|[?#&])/i;
const quoted = /["']([^"'\s]{3,300})["']/g;
const pageFile = /(?:\.s?html?|\.jhtml|\.jsp|\.aspx?|\.php|\.do|\/ui)(?:\?|$)/i;
const asked = /[(,'"\s](\d{1,6})['"]?\s{0,3}[,)]/;
const pageParameter = /([?&](?:page|pageno|pageindex|currentpage|cur_page|curpage|pn|pg|pagenum|p)=)(\d{1,6})/i;

/**
 * Where a pager's control leads: its address; EasySite's `tagname`, or what its handler tells; or, for a handler
 * that only names a page, this page's address with that page number. Undefined when it cannot be told.
 */
export function leadsTo(link: Element, page: ListPage): string | undefined {
  const direct = absoluteAddress(link.getAttribute('href'), page.base);
  if (direct) return direct;
  for (const name of ['tagname', 'data-url', 'data-href', 'data-next', 'url']) {
    const value = link.getAttribute(name);
    if (value && !/^\[/.test(value) && /[/.]/.test(value)) return absoluteAddress(value, page.base);
  }
  const read = scriptAddresses(page.scripts, page.base);
  for (const script of [link.getAttribute('onclick'), link.getAttribute('href')]) {
    const told = script ? read(script) : undefined;
    if (told) return told;
  }
  const handler = `${link.getAttribute('onclick') ?? ''} ${link.getAttribute('href') ?? ''}`.slice(0, 1500);
  const written = [...handler.matchAll(quoted)].map((match) => match[1] ?? '').find((text) => pageFile.test(text));
  if (written) return absoluteAddress(written, page.base);
  const kept = link.getAttribute('data-page') ?? '';
  const number = asked.exec(handler)?.[1] ?? (/^\d{1,6}$/.test(kept) ? kept : undefined);
  return number && pageParameter.test(page.url) ? page.url.replace(pageParameter, `$1${number}`) : undefined;
}

/** Pages by the number in the address of 尾页; null where its pages are numbered backwards. */
function totalPages(page: ListPage, next: string | undefined, last: string | undefined): number | null {
  const counted = last ? pageNumber.exec(last)?.[1] : undefined;
  const following = next ? pageNumber.exec(next)?.[1] : undefined;
  if (!counted || (following && Number(following) > Number(counted))) return null;
  // index_N is page N where page 2 is index_2; where the second page is index_1 it is page N + 1.
  const second = [...page.document.querySelectorAll('a[href]')].find((link) => nameOf(link) === '2');
  const isFromZero =
    second && pageNumber.exec(absoluteAddress(second.getAttribute('href'), page.base) ?? '')?.[1] === '1';
  return Number(counted) + (isFromZero ? 1 : 0);
}

/** An address without its anchor and without the file that is left out for a folder. */
export const plainAddress = (address: string) => (address.split('#')[0] ?? '').replace(/\/index\.s?html?$/, '/');

/** A control named 下一页: EmpireCMS, Guangdong, EasySite and most numbered static pages. */
export const anchorPager: Pager = (page) => {
  const { next, last } = turningControls(page.document);
  const control = next ?? page.document.querySelector('link[rel~="next"][href],a[rel~="next"][href]') ?? undefined;
  if (!control) return undefined;
  const url = leadsTo(control, page);
  const end = last ? leadsTo(last, page) : undefined;
  const total = totalPages(page, url, end);
  const isLast =
    url !== undefined &&
    (plainAddress(url) === plainAddress(page.url) ||
      (end !== undefined && plainAddress(end) === plainAddress(page.url)));
  if (url && !isOff(control) && !isLast) return { next: { url, mechanism: 'anchor-next' }, totalPages: total };
  return url === undefined && handlerOf(control) !== '' ? undefined : { next: null, totalPages: total };
};
