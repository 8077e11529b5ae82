import { absoluteAddress } from '../../address';
import type { Pager } from './pager';
import { givenTo } from './quoted';

const listing = /\/gkmlpt\/(?:index|policy|api\/all\/(\d{1,8}))/;
const category = /#(\d{1,8})/;

/** gkmlpt (Guangdong): the list is `/gkmlpt/api/all/{category}?page&sid`, 100 a page; the category stands behind the #. */
export const gkmlptPager: Pager = ({ url, scripts }) => {
  const match = listing.exec(url);
  if (!match) return undefined;
  const id = match[1] ?? category.exec(url)?.[1] ?? givenTo(scripts, 'CATE_ID') ?? givenTo(scripts, 'cate_id') ?? '0';
  const site = givenTo(scripts, 'SID');
  if (!site) return undefined;
  const path = url.slice(0, url.indexOf('/gkmlpt/'));
  const next = absoluteAddress(`${path}/gkmlpt/api/all/${id}?page=1&sid=${site}`, url);
  return { next: next ? { url: next, mechanism: 'gkmlpt-api' } : null, totalPages: null };
};
