import { describe, expect, it } from 'vitest';
import { type PagerCase, listRoot as R, readPager } from '../../support/pagerCase';

const templates: readonly PagerCase[] = [
  [
    'createPageHTML strings',
    'index.html',
    '<script>createPageHTML("5","0","index","html");</script>',
    `${R}index_1.html`,
    5,
  ],
  [
    'createPageHTML ids strings',
    'index.html',
    "<script>createPageHTML('page_div','5','1','index','html','100');</script>",
    `${R}index_2.html`,
    5,
  ],
  [
    'createPageHTML concatenated',
    'index.html',
    '<script>var _PAGE_COUNT="7"; var _PAGE_INDEX="0"; createPageHTML(_PAGE_COUNT, _PAGE_INDEX, "index", "shtml");</script>',
    `${R}index_1.shtml`,
    7,
  ],
  [
    'createPageHTML fn def + call',
    'index.html',
    '<script>function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){ if(_nPageCount<=1) return; }</script><script>createPageHTML(6, 0, "index", "html");</script>',
    `${R}index_1.html`,
    6,
  ],
  ['createPageHTML1', 'index.html', '<script>createPageHTML1(6, 0, "index", "html");</script>', `${R}index_1.html`, 6],
  ['createPagerHTML', 'index.html', '<script>createPagerHTML(6, 0, "index", "html");</script>', `${R}index_1.html`, 6],
  [
    'creatPageHTML w dot ext',
    'index.html',
    '<script>createPageHTML(6, 0, "index", ".html");</script>',
    `${R}index_1.html`,
    6,
  ],
  [
    'createPageHTML commented',
    'index.html',
    '<script>//createPageHTML(9, 0, "old", "html");\ncreatePageHTML(6, 0, "index", "html");</script>',
    `${R}index_1.html`,
    6,
  ],
  ['createPageHTML last', 'index_5.html', '<script>createPageHTML(6, 5, "index", "html");</script>', null, 6],
];
const plugins: readonly PagerCase[] = [
  [
    'pagination plugin jq w callback url',
    'index.html',
    '<div id="pg"></div><script>$("#pg").pagination({totalPage:9,currentPage:1,callback:function(p){location.href="index_"+p+".html";}});</script>',
    `${R}index_2.html`,
    9,
  ],
  [
    'pagination(total,{..})',
    'index.html',
    '<div id="pg"></div><script>$("#pg").pagination(156,{items_per_page:15,current_page:0,num_edge_entries:1,link_to:"index___id__.html",callback:function(){return true;}});</script>',
    `${R}index_1.html`,
    11,
  ],
  [
    'pagination link_to ?page',
    'list.jsp?id=3',
    '<div id="pg"></div><script>$("#pg").pagination(156,{items_per_page:15,current_page:0,link_to:"list.jsp?id=3&page=__id__"});</script>',
    `${R}list.jsp?id=3&page=1`,
    11,
  ],
  [
    'pagination pageCount jump',
    'index.html',
    '<div class="M-box"></div><script>$(".M-box").pagination({pageCount:11,current:1,jump:true,callback:function(api){window.location.href="list_"+api.getCurrent()+".html";}});</script>',
    `${R}list_2.html`,
    11,
  ],
  [
    'jqPaginator',
    'index.html',
    '<ul id="pg"></ul><script>$.jqPaginator("#pg",{totalPages:11,visiblePages:5,currentPage:1,onPageChange:function(num,type){ if(type=="change"){ location.href="index_"+num+".html"; } }});</script>',
    `${R}index_2.html`,
    11,
  ],
  [
    'jqPaginator $()',
    'index.html',
    '<ul id="pg"></ul><script>$("#pg").jqPaginator({totalCounts:156,pageSize:15,currentPage:1,onPageChange:function(num,type){ if(type!="init") window.location.href="?page="+num; }});</script>',
    `${R}index.html?page=2`,
    11,
  ],
  [
    'bootstrapPaginator pageUrl',
    'index.html',
    '<ul id="pg"></ul><script>$("#pg").bootstrapPaginator({currentPage:1,totalPages:11,pageUrl:function(type,page,current){return "index_"+page+".html";}});</script>',
    `${R}index_2.html`,
    11,
  ],
  [
    'twbsPagination',
    'index.html',
    '<ul id="pg"></ul><script>$("#pg").twbsPagination({totalPages:11,visiblePages:7,startPage:1,href:"?page={{number}}"});</script>',
    `${R}index.html?page=2`,
    11,
  ],
  [
    'laypage old',
    'index.html',
    '<div id="pg"></div><script>laypage({cont:"pg",pages:11,curr:1,jump:function(e,first){if(!first){location.href="?page="+e.curr;}}});</script>',
    `${R}index.html?page=2`,
    11,
  ],
  [
    'laypage curr from fn',
    'list.html?page=2',
    '<div id="pg"></div><script>laypage({cont:"pg",pages:11,curr:function(){var page=location.search.match(/page=(\\d+)/);return page?page[1]:1;}(),jump:function(e,first){if(!first){location.href="?page="+e.curr;}}});</script>',
    `${R}list.html?page=3`,
    11,
  ],
  [
    'laypage var total',
    'index.html',
    '<script>var total="156";var size=15;</script><div id="pg"></div><script>laypage.render({elem:"pg",count:total,limit:size,curr:1,jump:function(obj,first){ if(!first){ window.location.href = "index_" + obj.curr + ".html"; } }});</script>',
    `${R}index_2.html`,
    11,
  ],
  [
    'layui limit as url',
    'index.html',
    '<div id="pg"></div><script>layui.use(["laypage"],function(){var laypage=layui.laypage; laypage.render({elem:"pg",limit:20,count:312,curr:1,jump:function(obj,first){ if(!first){ var p=obj.curr; location.href="list_"+p+".html"; } }});});</script>',
    `${R}list_2.html`,
    16,
  ],
  [
    'setPage(total,size,cur)',
    'index.html',
    '<div id="pg"></div><script>Page({num:11,startnum:1,elem:$("#pg"),callback:function(n){location.href="index_"+n+".html"}});</script>',
    `${R}index_2.html`,
    11,
  ],
  [
    'a first page with a name of its own',
    'index.html',
    '<script>$("#p").pagination({totalPage:9,current:1,callback:function(n){ if (n == 1) { location.href="index.html"; } else { location.href="index_"+(n-1)+".html"; } }});</script>',
    `${R}index_1.html`,
    9,
  ],
  [
    'a function before its object, the page as a sum',
    'index.html',
    '<script>Ls.pagination("#page_31", function (pageIndex) { location.href = "list.html?pageIndex=" + pageIndex; }, { isTotal: true, total: 81, currPage: (0+1), pageCount:6, param: "pageSize=15" });</script>',
    `${R}list.html?pageIndex=2`,
    6,
  ],
  [
    'the last page',
    'index_9.html',
    '<script>$("#p").pagination({totalPage:9,current:9,callback:function(n){ location.href="index_"+n+".html"; }});</script>',
    null,
    9,
  ],
];

describe('pagers that a script draws', () => {
  it.each([...templates, ...plugins])('%s', (_how, file, pager, want, pages) => {
    const { next, totalPages, issues } = readPager(file, pager);
    expect([next?.url ?? null, totalPages, issues]).toEqual([want, pages, []]);
  });

  it.each([
    ['rows are fetched by a script', 'function(obj,first){ if(!first) load(obj.curr); }'],
    [
      'the address depends on something else',
      'function(obj){ if (old) location.href="a"+obj.curr; else location.href="b"+obj.curr; }',
    ],
    ['the address is put together elsewhere', 'function(obj){ location.href = addressOf(obj.curr); }'],
  ])('is told where %s', (_why, jump) => {
    const pager = `<div id="p"></div><script>laypage.render({elem:"p",count:156,limit:15,curr:1,jump:${jump}});</script>`;
    expect(readPager('index.html', pager)).toMatchObject({
      next: null,
      totalPages: 11,
      issues: [{ reason: 'next-page-in-script' }],
    });
  });
});
