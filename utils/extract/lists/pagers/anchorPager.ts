import { absoluteAddress } from '../../address';
import { seenText } from '../../page';
import type { ListPage, Pager } from './pager';

const nextName = /^(?:下一?页|后一页|后页|下一页[>»›]*|next(?:page)?|[>»›]{1,2})[\s>»›]*$/i;
const lastName = /^(?:尾页|末页|最后一页|最末页|last)[\s>»›|]*$/i;
const totalText =
  /(?:共|总|分为?)\s{0,2}(\d{1,6})\s{0,2}页|(?:第\s{0,2})?\d{1,6}\s{0,2}\/\s{0,2}(\d{1,6})\s{0,2}页|页数[:：]\s{0,2}\d{1,6}\s{0,2}\/\s{0,2}(\d{1,6})/;
const pageOf =
  /(?:[_-]|[?&](?:page|pageNo|pageIndex|currentPage|cur_page|pn|p|PageNum|curpage)=|\/page\/|\/)(\d{1,6})(?:\.\w{2,6})?(?:$|[?#&])/i;

const nameOf = (link: Element) =>
  seenText(link, 40).replace(/\s/g, '') ||
  (link.getAttribute('title') ?? '').trim() ||
  (link.getAttribute('aria-label') ?? '');

function totalPages(page: ListPage, last: Element | undefined): number | null {
  const near = last?.parentElement?.parentElement ?? last?.parentElement;
  const stated = totalText.exec(near ? seenText(near, 2000) : seenText(page.document.body, 200_000).slice(-6000));
  const number = stated?.[1] ?? stated?.[2] ?? stated?.[3];
  if (number) return Number(number);
  const end = last && absoluteAddress(last.getAttribute('href'), page.base);
  const counted = end ? pageOf.exec(end)?.[1] : undefined;
  return counted ? Number(counted) : null;
}

/** A link named 下一页 with a real address: EmpireCMS, Guangdong, EasySite and most numbered static pages. */
export const anchorPager: Pager = (page) => {
  let next: Element | undefined;
  let last: Element | undefined;
  for (const link of page.document.querySelectorAll('a')) {
    const name = nameOf(link);
    if (name.length > 12) continue;
    if (nextName.test(name) && (!next || /下/.test(name))) next = link;
    if (lastName.test(name)) last = link;
  }
  const rel = page.document.querySelector('link[rel~="next"][href],a[rel~="next"][href]');
  const at = next ?? rel ?? undefined;
  if (!at) return undefined;
  const url = absoluteAddress(at.getAttribute('href'), page.base);
  const end = last ? absoluteAddress(last.getAttribute('href'), page.base) : undefined;
  const total = totalPages(page, last ?? next);
  if (!url) {
    const raw = at.getAttribute('href')?.trim() ?? '';
    return /^javascript:.*\(/i.test(raw) || at.hasAttribute('onclick') ? undefined : { next: null, totalPages: total };
  }
  const bare = (address: string) => address.replace(/#.*$/, '');
  const isHere = bare(url) === bare(page.url) || at.classList.contains('disabled');
  const isEnd = end !== undefined && bare(end) === bare(page.url);
  return { next: isHere || isEnd ? null : { url, mechanism: 'anchor-next' }, totalPages: total };
};
