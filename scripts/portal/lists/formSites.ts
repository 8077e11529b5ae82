import { type ListAsked, type ListRow, type ListSite, li, listHtml, sliceOf } from './listSite';

const size = 6;
const count = 20;
const pages = Math.ceil(count / size);
/** Sent along by ASP.NET pages, which answer nothing to a form without it. */
const viewState = '/wEPDwUKLTE2MTY4NzI5Nw9kFgICAw==';

const page = (rows: readonly ListRow[], number: number, pager: string) =>
  listHtml(`<ul class="list">${sliceOf(rows, Math.min(number, pages), size).map(li).join('')}</ul>${pager}`);

/** A list on one address: further pages are the answers to a form whose field `pageNo` says which. */
function byNumber(id: string, method: 'get' | 'post', isEndless = false): ListSite {
  const answer = ({ path, query, form }: ListAsked, rows: readonly ListRow[]) => {
    if (path !== '/zwgk/list.jsp') return undefined;
    const asked = Number((method === 'post' ? form : query).get('pageNo') ?? 1);
    const turn = isEndless || asked < pages ? `<a href="javascript:turnTo(${asked + 1})">下一页</a>` : '<a>下一页</a>';
    return page(
      rows,
      asked,
      `<form id="pager" name="pager" method="${method}" action="list.jsp"><input type="hidden" name="columnId" value="331">
<input type="hidden" name="pageNo" value="${asked}">${turn}</form>
<script>function turnTo(number) { document.pager.pageNo.value = number; document.pager.submit(); }</script>`,
    );
  };
  return { id, path: '/zwgk/list.jsp', count, size, answer, ...(isEndless ? { endsBy: 'list-loop' } : {}) };
}

/** What a search form on a GBK portal was filled with: sent in another encoding, nothing is found. */
const sought = '法治政府建设';

/** A search form of a GBK portal: its answers go on by the same form, the Chinese word in it. */
function bySearch(id: string, method: 'get' | 'post'): ListSite {
  const answer = ({ path, query, form }: ListAsked, rows: readonly ListRow[]) => {
    if (path !== '/zwgk/search.jsp') return undefined;
    const sent = method === 'post' ? form : query;
    if (sent.has('pageNo') && sent.get('title') !== sought) return page([], 1, '<p>没有找到</p>');
    const asked = Number(sent.get('pageNo') ?? 1);
    const turn = asked < pages ? `<a href="javascript:turnTo(${asked + 1})">下一页</a>` : '<a>下一页</a>';
    return page(
      rows,
      asked,
      `<form name="pager" method="${method}" action="search.jsp"><input name="title" value="${sought}">
<input type="hidden" name="pageNo" value="${asked}">${turn}</form>
<script>function turnTo(number) { document.pager.pageNo.value = number; document.pager.submit(); }</script>`,
    );
  };
  return { id, path: '/zwgk/search.jsp', count, size, answer, charset: 'gbk' };
}

/** The lists that are turned over by sending a form: no page but the first has an address of its own. */
export const formSites: readonly ListSite[] = [
  byNumber('form-post', 'post'),
  byNumber('form-get', 'get'),
  bySearch('gbk-post', 'post'),
  bySearch('gbk-get', 'get'),
  // Beyond its end it shows its last page for ever.
  byNumber('form-endless', 'post', true),
  {
    id: 'aspnet',
    path: '/zwgk/List.aspx',
    count,
    size,
    answer: ({ path, form }, rows) => {
      if (path !== '/zwgk/List.aspx') return undefined;
      const target = form.get('__EVENTTARGET');
      if (target !== null && form.get('__VIEWSTATE') !== `${viewState}${form.get('shown')}`) return undefined;
      const shown = Number(form.get('shown') ?? 0) + 1;
      const next = shown < pages ? ` href="javascript:__doPostBack('ctl00$pager$next','')"` : ' disabled="disabled"';
      return page(
        rows,
        shown,
        `<form name="aspnetForm" method="post" action="List.aspx" id="aspnetForm">
<input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" value="${viewState}${shown}"><input type="hidden" name="shown" value="${shown}">
<input type="submit" name="search" value="搜索"><span>第${shown}页 共${pages}页</span> <a${next}>下一页</a></form>`,
      );
    },
  },
];
