import { anchorPager } from './pagers/anchorPager';
import { gkmlptPager } from './pagers/gkmlptPager';
import { hanwebPager } from './pagers/hanwebPager';
import { jpaasPager } from './pagers/jpaasPager';
import { lonsunPager } from './pagers/lonsunPager';
import { numberPager } from './pagers/numberPager';
import type { ListPage, Pager, Paging } from './pagers/pager';
import { trsPager } from './pagers/trsPager';
import { ucapPager } from './pagers/ucapPager';
import { xxgkPager } from './pagers/xxgkPager';

/** Mechanisms that state their own end: their answer is final. */
const certain: readonly Pager[] = [hanwebPager, gkmlptPager, trsPager];

/**
 * Mechanisms of which a page may show several, in order of trust: the first that names a next page answers. (A dead
 * 下一页 link beside a list that its script fills is not the end of the list.)
 */
const likely: readonly Pager[] = [anchorPager, jpaasPager, xxgkPager, lonsunPager, ucapPager, numberPager];

/** Where a list goes on; `next` is null at its end and where no mechanism is recognised. */
export function nextPage(page: ListPage): Paging {
  for (const pager of certain) {
    const paging = pager(page);
    if (paging) return paging;
  }
  let first: Paging | undefined;
  for (const pager of likely) {
    const paging = pager(page);
    if (paging?.next) return { next: paging.next, totalPages: paging.totalPages ?? first?.totalPages ?? null };
    first ??= paging;
  }
  return first ?? { next: null, totalPages: null };
}
