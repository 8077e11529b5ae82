import { type ListRow, type ListSite, li, listHtml, sliceOf } from './listSite';

const size = 6;
const count = 20;
const pages = Math.ceil(count / size);

/** A list of numbered pages: `numberOf` gives a path's page from 1, `pager` what stands below the rows. */
function paged(
  id: string,
  path: string,
  numberOf: (path: string, query: URLSearchParams) => number | undefined,
  pager: (page: number) => string,
  more: Partial<ListSite> = {},
): ListSite {
  const answer = (asked: { path: string; query: URLSearchParams }, rows: readonly ListRow[]) => {
    const page = numberOf(asked.path, asked.query);
    if (page === undefined) return undefined;
    const shown = sliceOf(rows, Math.min(page, pages), size);
    return listHtml(`<ul class="list">${shown.map(li).join('')}</ul><div class="page">${pager(page)}</div>`);
  };
  return { id, path, count, size, answer, ...more };
}

/** `index.html`, `index_2.html` …: the number after the stem is the page, or one less. */
const byFile =
  (stem: string, first: 0 | 1, ending = 'html') =>
  (path: string): number | undefined => {
    const match = new RegExp(`/${stem}(?:_(\\d{1,3}))?\\.${ending}$`).exec(path);
    const page = match && (match[1] === undefined ? 1 : Number(match[1]) + (first === 0 ? 1 : 0));
    return page && page <= pages ? page : undefined;
  };
const byQuery = (_path: string, query: URLSearchParams): number => Number(query.get('page') ?? 1);
const script = (text: string) => `<script>${text}</script>`;
const file = (page: number) => (page === 1 ? 'index.html' : `index_${page}.html`);
const numbers = (page: number, to: (page: number) => string, mark: (page: number) => string) =>
  Array.from({ length: pages }, (_, at) => at + 1)
    .map((each) => (each === page ? mark(each) : `<a href="${to(each)}">${each}</a>`))
    .join('');

/** The lists whose pages are addresses of their own. */
export const pagedSites: readonly ListSite[] = [
  paged('trs', '/zwgk/nb/index.html', byFile('index', 0), (page) =>
    script(`createPageHTML(${pages}, ${page - 1}, "index", "html");`),
  ),
  paged('trs-named', '/zwgk/nb/zwgklist.shtml', byFile('zwgklist', 1, 'shtml'), (page) =>
    script(`createPageHTML('page_div',${pages},${page},'zwgklist','shtml',${count});`),
  ),
  paged('create-page', '/zwgk/nb/list.html', byFile('list', 0), (page) =>
    script(`createPage(${pages}, ${page - 1}, "list", "html");`),
  ),
  paged(
    'numbered',
    '/zwgk/nb/index.html',
    byFile('index', 1),
    (page) =>
      `${numbers(page, file, (each) => `<b>${each}</b>`)}${page < pages ? `<a href="${file(page + 1)}">下一页</a><a href="${file(pages)}">尾页</a>` : ''}`,
  ),
  paged('only-numbers', '/zwgk/nb/index.html', byFile('index', 1), (page) =>
    numbers(page, file, (each) => `<span class="cur">${each}</span>`),
  ),
  paged('next-link', '/iList.jsp?page=1', byQuery, (page) =>
    page < pages ? `<a href="/iList.jsp?page=${page + 1}">下一页</a>` : '<a href="javascript:;">下一页</a>',
  ),
  paged(
    'easysite',
    '/zwgk/nb/17081.html',
    (path) => {
      const match = /\/17081(?:-(\d))?\.html$/.exec(path);
      return match ? Number(match[1] ?? 1) : undefined;
    },
    (page) =>
      page < pages
        ? `<a style="cursor:pointer" onclick="queryArticleByCondition(this,'/zwgk/nb/17081-${page + 1}.html')" tagname="/zwgk/nb/17081-${page + 1}.html">下一页</a>`
        : '<a tagname="[NEXTPAGE]">下一页</a>',
  ),
  // The last page's link leads to itself.
  paged(
    'self',
    '/zwgk/nb/index.html',
    byFile('index', 1),
    (page) => `<a href="${file(Math.min(page + 1, pages))}">下一页</a>`,
  ),
  // The last page leads back to the first.
  paged(
    'loop',
    '/zwgk/nb/index.html',
    byFile('index', 1),
    (page) => `<a href="${file((page % pages) + 1)}">下一页</a>`,
    {
      endsBy: 'list-loop',
    },
  ),
  // Beyond its end it shows its last page for ever, each time under another address.
  paged('endless', '/iList.jsp?page=1', byQuery, (page) => `<a href="/iList.jsp?page=${page + 1}">下一页</a>`, {
    endsBy: 'list-loop',
  }),
];
