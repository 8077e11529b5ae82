import { absoluteAddress } from '../../address';
import { isRemark, numberOf } from './numberOf';
import type { ListPage, Pager } from './pager';

const call =
  /\bcreate?Page\w{0,8}\s{0,4}\(\s{0,4}(?:(["']#?[A-Za-z_][\w-]{0,59}["'])\s{0,4},\s{0,4})?([\w$"']{1,40})\s{0,4},\s{0,4}([\w$"']{1,40})\s{0,4},\s{0,4}["']([^"'()]{1,200})["']\s{0,4},\s{0,4}["']\.?(s?html?|jhtml|aspx?|php|jsp)["']/g;
const pagerObject =
  /Pager\s{0,4}\(\s{0,4}\{[^{}]{0,600}?\bsize\s{0,4}:\s{0,4}(\d{1,6})\s{0,4},\s{0,4}current\s{0,4}:\s{0,4}(\d{1,6})\s{0,4},\s{0,4}prefix\s{0,4}:\s{0,4}["']([^"']{1,120})["']\s{0,4},\s{0,4}suffix\s{0,4}:\s{0,4}["'](\w{2,6})["']/;
const variables = {
  count: /\bcountPage\s{0,4}=\s{0,4}(?:(?:Number|parseInt)\s{0,4}\(\s{0,4})?["']?(\d{1,6})/,
  current: /\bcurrentPage\s{0,4}=\s{0,4}(?:(?:Number|parseInt)\s{0,4}\(\s{0,4})?["']?(\d{1,6})/,
};
/** The address a page's own script writes for the next page: `"<a href=\"index" + "_" + nextPage + "." + "html\">"`. */
const written =
  /href=\s{0,2}\\?["']?\s{0,2}([\w-]{1,40}?)(?:["']\s{0,3}\+\s{0,3}["'])?_["']\s{0,3}\+\s{0,3}\(?\s{0,3}next\w{0,8}\s{0,3}\)?\s{0,3}\+\s{0,3}["']\.(?:["']\s{0,3}\+\s{0,3}["'])?(s?html?)/i;

/**
 * TRS: `createPageHTML(total, current, "index", "html")` counts from 0 and `index_1.html` is page 2; with an element id in
 * front it counts from 1. Also `createPage(…)`, `Pager({size, current, prefix, suffix})` and `countPage`/`currentPage`.
 */
export const trsPager: Pager = (page) => {
  for (const match of page.scripts.matchAll(call)) {
    if (isRemark(page.scripts, match.index)) continue;
    const [, id, count, at, stem = '', ending = 'html'] = match;
    const total = numberOf(page.scripts, count);
    const current = numberOf(page.scripts, at);
    if (total !== undefined && current !== undefined)
      return paging(page, total, current, stem, ending, id !== undefined);
  }
  const object = pagerObject.exec(page.scripts);
  if (object) return paging(page, Number(object[1]), Number(object[2]), object[3] ?? '', object[4] ?? 'html', false);
  const count = variables.count.exec(page.scripts)?.[1];
  const current = variables.current.exec(page.scripts)?.[1];
  if (count === undefined || current === undefined) return undefined;
  const [, stem = 'index', ending] = written.exec(page.scripts) ?? [];
  return paging(
    page,
    Number(count),
    Number(current),
    stem,
    ending ?? /\.(s?html?)(?:$|[?#])/.exec(page.url)?.[1] ?? 'html',
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
