import { anchorPager } from './pagers/anchorPager';
import { encodedPager } from './pagers/encodedPager';
import { formPager } from './pagers/formPager';
import { gkmlptPager } from './pagers/gkmlptPager';
import { hanwebPager } from './pagers/hanwebPager';
import { jpaasPager } from './pagers/jpaasPager';
import { lonsunPager } from './pagers/lonsunPager';
import { numberPager } from './pagers/numberPager';
import type { ListPage, Pager, Paging } from './pagers/pager';
import { scriptPager } from './pagers/scriptPager';
import { selectPager } from './pagers/selectPager';
import { statedTotal } from './pagers/statedTotal';
import { trsPager } from './pagers/trsPager';
import { handlerOf, turningControls } from './pagers/turningControls';
import { ucapPager } from './pagers/ucapPager';
import { xxgkPager } from './pagers/xxgkPager';

/** Mechanisms that state their own end: their answer is final. */
const certain: readonly Pager[] = [hanwebPager, gkmlptPager, trsPager];

/**
 * Mechanisms of which a page may show several, in order of trust: the first that names a next page answers. (A dead
 * 下一页 link beside a list that its script fills is not the end of the list.)
 */
const likely: readonly Pager[] = [
  anchorPager,
  selectPager,
  scriptPager,
  jpaasPager,
  xxgkPager,
  lonsunPager,
  ucapPager,
  formPager,
  numberPager,
];

/** What 下一页 runs where that tells no address. */
function unreadNext({ document }: ListPage): string {
  const { next } = turningControls(document);
  return next ? handlerOf(next).slice(0, 120) : '';
}

/** Where a list goes on; `next` is null at its end and where no mechanism is recognised (`unread` says what 下一页 runs there); `totalPages` where it is stated. */
export function nextPage(asked: ListPage): Paging {
  const page = encodedPager(asked) ?? asked;
  for (const pager of certain) {
    const paging = pager(page);
    if (paging) return paging;
  }
  const place = page.document.body ? statedTotal(page.document.body) : undefined;
  const stated = place?.total ?? null;
  if (place?.isLast) return { next: null, totalPages: stated };
  let first: Paging | undefined;
  let told: string | undefined;
  for (const pager of likely) {
    const paging = pager(page);
    if (paging?.next)
      return { next: paging.next, totalPages: stated ?? paging.totalPages ?? first?.totalPages ?? null };
    first ??= paging;
    told ??= paging?.unread;
  }
  const totalPages = stated ?? first?.totalPages ?? null;
  const unread = told ?? (first ? '' : unreadNext(page));
  return { next: null, totalPages, ...(unread === '' ? {} : { unread }) };
}
