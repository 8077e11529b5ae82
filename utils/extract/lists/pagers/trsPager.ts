import { absoluteAddress } from '../../address';
import type { ListPage, Pager } from './pager';

const call =
  /createPage(?:HTML)?\s{0,4}\(\s{0,4}(?:["'][\w#-]{1,60}["']\s{0,4},\s{0,4})?(\d{1,6})\s{0,4},\s{0,4}(\d{1,6})\s{0,4},\s{0,4}["']([^"'()]{1,200})["']\s{0,4},\s{0,4}["'](s?html?|jhtml|aspx?|php|jsp)["']/;
const named = /createPage(?:HTML)?\s{0,4}\(\s{0,4}["'][\w#-]{1,60}["']\s{0,4},/;
const pagerObject =
  /Pager\s{0,4}\(\s{0,4}\{[^{}]{0,600}?\bsize\s{0,4}:\s{0,4}(\d{1,6})\s{0,4},\s{0,4}current\s{0,4}:\s{0,4}(\d{1,6})\s{0,4},\s{0,4}prefix\s{0,4}:\s{0,4}["']([^"']{1,120})["']\s{0,4},\s{0,4}suffix\s{0,4}:\s{0,4}["'](\w{2,6})["']/;
const variables = {
  count: /\bcountPage\s{0,4}=\s{0,4}["']?(\d{1,6})/,
  current: /\bcurrentPage\s{0,4}=\s{0,4}["']?(\d{1,6})/,
};

/**
 * TRS: `createPageHTML(total, current, "index", "html")` counts from 0 and `index_1.html` is page 2; with an element id in
 * front it counts from 1. Also `createPage(…)`, `Pager({size, current, prefix, suffix})` and `countPage`/`currentPage`.
 */
export const trsPager: Pager = (page) => {
  const match = call.exec(page.scripts);
  if (match) {
    const fromOne = named.test(match[0]);
    return paging(page, Number(match[1]), Number(match[2]), match[3] ?? '', match[4] ?? 'html', fromOne);
  }
  const object = pagerObject.exec(page.scripts);
  if (object) return paging(page, Number(object[1]), Number(object[2]), object[3] ?? '', object[4] ?? 'html', false);
  const count = variables.count.exec(page.scripts)?.[1];
  const current = variables.current.exec(page.scripts)?.[1];
  if (count === undefined || current === undefined) return undefined;
  return paging(
    page,
    Number(count),
    Number(current),
    'index',
    /\.(s?html?)(?:$|[?#])/.exec(page.url)?.[1] ?? 'html',
    false,
  );
};

function paging(page: ListPage, total: number, current: number, stem: string, ending: string, fromOne: boolean) {
  const next = current + 1;
  const isLast = fromOne ? next > total : next >= total;
  const url = isLast ? undefined : absoluteAddress(`${stem}_${next}.${ending}`, page.base);
  return {
    next: url && url !== page.url ? { url, mechanism: 'trs-createPageHTML' } : null,
    totalPages: total > 0 ? total : null,
  };
}
