import { absoluteAddress } from '../../address';
import type { Pager } from './pager';
import { countOf } from './quoted';

const search =
  /["'(]((?:https?:\/\/[^"'\s]{1,80})?\/(?:common\/)?search(?:List)?\/[\da-f]{32}(?:\?[^"'\s<>]{0,300})?)/i;

/**
 * UCAP: the list comes as JSON from `/common/search/{channel}` or `/searchList/{channel}`, pages by `page`. Where the page
 * also has links to its next page, these are followed (the mechanism stands behind the plain one).
 */
export const ucapPager: Pager = ({ document, scripts, base }) => {
  const channel = document.querySelector('meta[name="channelid" i]')?.getAttribute('content')?.trim();
  const written = search.exec(scripts)?.[1]?.replaceAll('&amp;', '&');
  const path =
    written ??
    (channel && /^[\da-f]{32}$/i.test(channel) && /_isJson|searchList|common\/search/.test(scripts)
      ? `/searchList/${channel}`
      : undefined);
  const address = absoluteAddress(path, base);
  if (!address) return undefined;
  const url = new URL(address);
  const current = countOf(scripts, 'currentPage', 'pageIndex', 'pageNo') ?? 0;
  const size = countOf(url.search, '_pageSize') ?? countOf(scripts, '_pageSize', 'pageSize') ?? 15;
  const total = countOf(scripts, 'totalCount', 'totalSize', 'total');
  const pages =
    countOf(scripts, 'totalPage', 'pageCount') ?? (total === undefined ? undefined : Math.ceil(total / size));
  if (pages !== undefined && current >= pages) return { next: null, totalPages: pages };
  url.searchParams.set('_isAgg', 'true');
  url.searchParams.set('_isJson', 'true');
  url.searchParams.set('_pageSize', String(size));
  url.searchParams.set('page', String(current + 1));
  return { next: { url: url.href, mechanism: 'ucap-search' }, totalPages: pages ?? null };
};
