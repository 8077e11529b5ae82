import { anchorPager } from './pagers/anchorPager';
import { hanwebPager } from './pagers/hanwebPager';
import type { ListPage, Pager, Paging } from './pagers/pager';
import { trsPager } from './pagers/trsPager';

/** Every pagination mechanism, surest first: the first that recognises the page answers. */
export const pagers: readonly Pager[] = [hanwebPager, trsPager, anchorPager];

/** Where a list goes on; `next` is null at its end and where no mechanism is recognised. */
export function nextPage(page: ListPage): Paging {
  for (const pager of pagers) {
    const paging = pager(page);
    if (paging) return paging;
  }
  return { next: null, totalPages: null };
}
