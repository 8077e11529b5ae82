import { describe, expect, it } from 'vitest';
import { type PagerCase, listRoot as R, readPager } from '../../support/pagerCase';

const signs: readonly PagerCase[] = [
  [
    'img arrow next',
    'index.html',
    '<div class="page"><a href="index_2.html"><img src="next.gif" title="下一页"></a></div>',
    `${R}index_2.html`,
    null,
  ],
  [
    'img src next only',
    'index.html',
    '<div class="page"><a href="index.html" class="on">1</a><a href="index_2.html">2</a><a href="index_2.html"><img src="images/next.gif"></a></div>',
    `${R}index_2.html`,
    null,
  ],
  [
    '→',
    'index.html',
    '<div class="page"><a class="cur">1</a><a href="index_2.html">→</a></div>',
    `${R}index_2.html`,
    null,
  ],
  [
    '» is last, › next',
    'index_2.html',
    '<div class="page"><a href="index.html">«</a><a href="index.html">‹</a><a href="index.html">1</a><b>2</b><a href="index_3.html">3</a><a href="index_3.html">›</a><a href="index_9.html">»</a></div>',
    `${R}index_3.html`,
    null,
  ],
  [
    '>> last, > next',
    'index_2.html',
    '<div class="page"><a href="index.html">&lt;&lt;</a><a href="index.html">&lt;</a><a href="index.html">1</a><b>2</b><a href="index_3.html">3</a><a href="index_3.html">&gt;</a><a href="index_9.html">&gt;&gt;</a></div>',
    `${R}index_3.html`,
    null,
  ],
  ['下一頁', 'index.html', '<a href="index_2.html">下一頁</a>', `${R}index_2.html`, null],
  [
    '下一页 > with span',
    'index.html',
    '<a href="index_2.html"><span>下一页</span><i>&gt;</i></a>',
    `${R}index_2.html`,
    null,
  ],
  [
    'data-href',
    'index.html',
    '<div class="page"><span class="next" data-href="index_2.html">下一页</span></div>',
    `${R}index_2.html`,
    null,
  ],
  ['加载更多 link', 'index.html', '<a class="loadmore" href="index_2.html">加载更多</a>', `${R}index_2.html`, null],
  [
    'load more data-page button',
    'index.html',
    '<button class="more" data-next="index_2.html">加载更多</button>',
    `${R}index_2.html`,
    null,
  ],
  [
    'select script no onchange',
    'index.html',
    '<div>第<select id="pageSel"><option value="index.html" selected>1</option><option value="index_2.html">2</option></select>页</div><script>$("#pageSel").change(function(){location.href=$(this).val()})</script>',
    `${R}index_2.html`,
    2,
  ],
  [
    'select jump option url',
    'index.html',
    '<div>转到<select onchange="location.href=this.options[this.selectedIndex].value"><option value="index.html">第1页</option><option value="index_1.html">第2页</option><option value="index_2.html">第3页</option></select></div>',
    `${R}index_1.html`,
    3,
  ],
  [
    'nextpage() no arg var',
    'list.jsp',
    '<script>var cur=1;function nextPage(){window.location.href="list.jsp?page="+(cur+1);}</script><div>共7页 <a href="javascript:nextPage()">下一页</a></div>',
    `${R}list.jsp?page=2`,
    7,
  ],
  [
    'wordpress',
    'index.html',
    '<nav class="navigation pagination"><div class="nav-links"><span aria-current="page" class="page-numbers current">1</span><a class="page-numbers" href="https://www.example.gov.cn/zwgk/nb/page/2/">2</a><span class="page-numbers dots">…</span><a class="page-numbers" href="https://www.example.gov.cn/zwgk/nb/page/16/">16</a><a class="next page-numbers" href="https://www.example.gov.cn/zwgk/nb/page/2/">»</a></div></nav>',
    `${R}page/2/`,
    16,
  ],
];
const numbers: readonly PagerCase[] = [
  [
    'numbers in td',
    'index.html',
    '<table class="pages"><tr><td><font color="red">1</font></td><td><a href="index_2.html">2</a></td><td><a href="index_3.html">3</a></td></tr></table>',
    `${R}index_2.html`,
    null,
  ],
  [
    'numbers with []',
    'index.html',
    '<div class="pages"><span>[1]</span> <a href="index_2.html">[2]</a> <a href="index_3.html">[3]</a></div>',
    `${R}index_2.html`,
    null,
  ],
  [
    'numbers a without href current',
    'index.html',
    '<div class="pages"><a>1</a> <a href="index_2.html">2</a> <a href="index_3.html">3</a></div>',
    `${R}index_2.html`,
    null,
  ],
  [
    'numbers all links, current by url',
    'index_2.html',
    '<div class="pages"><a href="index.html">1</a> <a href="index_2.html">2</a> <a href="index_3.html">3</a></div>',
    `${R}index_3.html`,
    null,
  ],
  [
    'numbers aria-current',
    'index_2.html',
    '<nav><a href="index.html">1</a> <a href="index_2.html" aria-current="page">2</a> <a href="index_3.html">3</a></nav>',
    `${R}index_3.html`,
    null,
  ],
  [
    'numbers 第1页',
    'index.html',
    '<div class="pages"><span>第1页</span> <a href="index_2.html">第2页</a> <a href="index_3.html">第3页</a></div>',
    `${R}index_2.html`,
    null,
  ],
  [
    'numbers at last',
    'index_3.html',
    '<div class="pages"><a href="index.html">1</a> <a href="index_2.html">2</a> <span class="current">3</span></div>',
    null,
    3,
  ],
];
const totals: readonly PagerCase[] = [
  [
    '?pg=2',
    'list.asp?id=3',
    '<div><a href="?id=3&pg=2">下一页</a> <a href="?id=3&pg=11">尾页</a></div>',
    `${R}list.asp?id=3&pg=2`,
    11,
  ],
  [
    '/p/2.html next',
    'nb',
    '<div><a href="/zwgk/nb/p/2.html">下一页</a><a href="/zwgk/nb/p/7.html">末页</a></div>',
    'https://www.example.gov.cn/zwgk/nb/p/2.html',
    7,
  ],
  [
    '共312条 20条/页',
    'index.html',
    '<div class="p">共 312 条 20条/页 <a href="index_2.html">下一页</a></div>',
    `${R}index_2.html`,
    16,
  ],
  [
    '共 312 条 16 页',
    'index.html',
    '<div class="p">共 312 条 16 页 <a href="index_2.html">下一页</a></div>',
    `${R}index_2.html`,
    16,
  ],
  [
    '共312条记录 分16页',
    'index.html',
    '<div class="p">共312条记录 分16页显示 当前第1页 <a href="index_2.html">下一页</a></div>',
    `${R}index_2.html`,
    16,
  ],
  [
    'last: 下一页 href index_4 but 3/3',
    'index_3.html',
    '<div class="pages">3/3 <a href="index_2.html">上一页</a> <a href="index_4.html">下一页</a></div>',
    null,
    3,
  ],
];
const none: readonly PagerCase[] = [
  ['carousel next', 'index.html', '<div class="swiper"><a class="next" href="javascript:;">&gt;</a></div>', null, null],
  ['calendar next', 'index.html', '<table class="calendar"><tr><td><a href="?m=2">»</a></td></tr></table>', null, null],
  ['article prev next no', 'index.html', '<div>下一篇：<a href="x.html">某某报告</a></div>', null, null],
];

describe('ways on, by sign', () => {
  it.each([...signs, ...numbers, ...totals, ...none])('%s', (_how, file, pager, want, pages) => {
    const { next, totalPages } = readPager(file, pager);
    expect([next?.url ?? null, totalPages]).toEqual([want, pages]);
  });
});
