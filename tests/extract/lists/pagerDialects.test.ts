import { describe, expect, it } from 'vitest';
import { readList } from '@/utils/extract/lists/readList';
import { readListResponse } from '@/utils/extract/lists/readListResponse';
import { pageOf } from '../../support/pageOf';
import { listOfTwelve, listRoot, type PagerCase, readPager } from '../../support/pagerCase';

const cases: readonly PagerCase[] = [
  [
    '共5页第1页 plain',
    'index.html',
    '<div>共 5 页 第 1 页 <a href="index_2.html">下一页</a> <a href="index_5.html">尾页</a></div>',
    `${listRoot}index_2.html`,
    5,
  ],
  [
    '1/5',
    'index.html',
    '<div><span>1/5</span><a href="index_1.shtml">下一页</a><a href="index_4.shtml">末页</a></div>',
    `${listRoot}index_1.shtml`,
    5,
  ],
  [
    '/2/ folders',
    '',
    '<div class="page"><span class="cur">1</span><a href="2/">2</a><a href="3/">3</a></div>',
    `${listRoot}2/`,
    null,
  ],
  [
    'page/2',
    '',
    '<div class="page"><a class="on">1</a><a href="page/2">2</a><a href="page/3">3</a><a href="page/2">›</a></div>',
    `${listRoot}page/2`,
    null,
  ],
  ['-2.htm', 'list.htm', '<div><a href="list-2.htm">后页</a> 共3页</div>', `${listRoot}list-2.htm`, 3],
  [
    '?page relative',
    'list.php?cid=3',
    '<div>首页 上一页 <a href="?cid=3&page=2">下一页</a> <a href="?cid=3&page=9">末页</a> 页次：1/9页</div>',
    `${listRoot}list.php?cid=3&page=2`,
    9,
  ],
  [
    'disabled last span',
    'list.php?cid=3&page=9',
    '<div><a href="?cid=3&page=1">首页</a> <a href="?cid=3&page=8">上一页</a> <span>下一页</span> <span>末页</span> 页次：9/9页</div>',
    null,
    9,
  ],
  [
    'disabled last a no href',
    'index_5.html',
    '<div><a href="index_4.html">上一页</a><a class="disabled">下一页</a> 共5页</div>',
    null,
    5,
  ],
  [
    'last a href self #',
    'index_5.html',
    '<div><a href="index_4.html">上一页</a><a href="#">下一页</a> 第5页/共5页</div>',
    null,
    5,
  ],
  [
    'last a href javascript:;',
    'index_5.html',
    '<div><a href="index_4.html">上一页</a><a href="javascript:;">下一页</a> 第5页/共5页</div>',
    null,
    5,
  ],
  [
    'last: next href same',
    'index_5.html',
    '<div><a href="index_4.html">上一页</a><a href="index_5.html">下一页</a> 5/5</div>',
    null,
    5,
  ],
  [
    'goPage function w/ location',
    'list.jsp?id=4',
    '<script>function goPage(n){ location.href="list.jsp?id=4&pageNo="+n; }</script><div><a href="javascript:goPage(2)">下一页</a> 共7页</div>',
    `${listRoot}list.jsp?id=4&pageNo=2`,
    7,
  ],
  [
    'POST form submit',
    'list.action',
    '<form name="f" action="list.action" method="post"><input type="hidden" name="cid" value="4"><input type="hidden" name="pageNo" value="1"><a href="javascript:document.f.pageNo.value=2;document.f.submit()">下一页</a> 共7页</form>',
    `POST ${listRoot}list.action pageNo=2`,
    7,
  ],
  [
    'POST form via function',
    'list.action',
    '<script>function toPage(n){document.getElementById("pageNo").value=n;document.forms["f"].submit();}</script><form id="f" name="f" action="list.action" method="post"><input type="hidden" name="cid" value="4"><input type="hidden" id="pageNo" name="pageNo" value="1"><a href="#" onclick="toPage(2)">下一页</a> 共7页</form>',
    `POST ${listRoot}list.action pageNo=2`,
    7,
  ],
  [
    'GET form via function',
    'list.action',
    '<script>function toPage(n){document.f.pageNo.value=n;document.f.submit();}</script><form name="f" action="list.action"><input type="hidden" name="cid" value="4"><input type="hidden" id="pageNo" name="pageNo" value="1"><a href="javascript:toPage(2)">下一页</a> 共7页</form>',
    `${listRoot}list.action?cid=4&pageNo=2`,
    7,
  ],
  [
    'doPostBack',
    'list.aspx?id=3',
    '<form method="post" action="list.aspx?id=3" id="form1"><input type="hidden" name="__VIEWSTATE" value="abc"><div><a href="javascript:__doPostBack(\'pager\',\'2\')">下一页</a> 共7页</div></form>',
    `POST ${listRoot}list.aspx?id=3`,
    7,
  ],
  [
    'layui laypage',
    'index.html',
    '<div id="page"></div><script>laypage.render({elem:"page",count:156,limit:15,curr:1,jump:function(obj,first){ if(!first) location.href="index_"+obj.curr+".html"; }});</script>',
    `${listRoot}index_2.html`,
    11,
  ],
  [
    'total by js vars 1 of 5',
    'index.html',
    '<div class="pagination"><a href="index.html" class="active">1</a><a href="index_1.html">2</a><a href="index_2.html">3</a><a href="index_1.html">下页</a></div>',
    `${listRoot}index_1.html`,
    null,
  ],
  [
    'next with img',
    'index.html',
    '<div><a href="index_2.html"><img src="next.gif" alt="下一页"></a></div>',
    `${listRoot}index_2.html`,
    null,
  ],
  [
    'next icon class',
    'index.html',
    '<ul class="pagination"><li class="active"><a href="index.html">1</a></li><li><a href="index_2.html">2</a></li><li><a href="index_2.html"><i class="icon-next"></i></a></li></ul>',
    `${listRoot}index_2.html`,
    null,
  ],
  [
    'english next',
    'index.html',
    '<div><a href="index_2.html">Next &gt;&gt;</a></div>',
    `${listRoot}index_2.html`,
    null,
  ],
  [
    '下10页',
    'index.html',
    '<div><a class="c">1</a><a href="index_2.html">2</a><a href="index_10.html">下10页</a><a href="index_2.html">下一页&gt;</a></div>',
    `${listRoot}index_2.html`,
    null,
  ],
  [
    'select no onchange button',
    'index.html',
    '<div>第<select name="p" onchange="window.location=this.value"><option value="index.html" selected>1</option><option value="index_2.html">2</option></select>页</div>',
    `${listRoot}index_2.html`,
    2,
  ],
  [
    'data-page',
    'list?cid=1&page=1',
    '<div class="page"><a data-page="1" class="active">1</a><a data-page="2">2</a><a data-page="2" class="next">下一页</a></div>',
    `${listRoot}list?cid=1&page=2`,
    null,
  ],
  [
    'article prev/next not pager',
    't1.html',
    '<div>上一篇：<a href="t0.html">甲</a> 下一篇：<a href="t2.html">乙</a></div>',
    null,
    null,
  ],
  [
    '下一页 span onclick goto',
    'index.html',
    '<span onclick="location.href=\'index_2.html\'">下一页</span>',
    `${listRoot}index_2.html`,
    null,
  ],
  [
    'createPageHTML',
    'index.html',
    '<script>createPageHTML(5, 0, "index", "html");</script>',
    `${listRoot}index_1.html`,
    5,
  ],
  [
    'createPageHTML w perpage & total',
    'index.html',
    "<script>createPageHTML('page_div',10,1,'zwgklist','shtml',200);</script>",
    `${listRoot}zwgklist_2.shtml`,
    10,
  ],
  [
    'TRS vars',
    'index.html',
    '<script>var currentPage = 0;var prevPage = currentPage-1;var nextPage = currentPage+1;var countPage = 6;</script>',
    `${listRoot}index_1.html`,
    6,
  ],
  [
    'total pages 总共12页',
    'index.html',
    '<div>总共 12 页 <a href="index_2.html">下一页</a></div>',
    `${listRoot}index_2.html`,
    12,
  ],
  [
    '共 156 条记录 每页 15 条',
    'index.html',
    '<div>共 156 条记录 每页 15 条 <a href="index_2.html">下一页</a></div>',
    `${listRoot}index_2.html`,
    11,
  ],
  [
    '当前第1页 总计11页',
    'index.html',
    '<div>当前第 1 页/总计 11 页 <a href="index_2.html">下一页</a></div>',
    `${listRoot}index_2.html`,
    11,
  ],
  [
    'jump input max',
    'index.html',
    '<div><a href="index_2.html">下一页</a> 到第<input value="1" max="20">页，共<b>20</b>页</div>',
    `${listRoot}index_2.html`,
    20,
  ],
];

describe('the next page of lists turned over in other ways', () => {
  it.each(cases)('%s', (_how, file, pager, want, pages) => {
    const { next, totalPages } = readPager(file, pager);
    const number = next?.form?.pageNo ? ` pageNo=${next.form.pageNo}` : '';
    const told = next && (next.method === 'POST' ? `POST ${next.url}${number}` : next.url);
    expect([told, totalPages]).toEqual([want, pages]);
  });

  it('an ASP.NET page is sent back whole, with the control that was used', () => {
    const [, file = '', pager = ''] = cases.find(([how]) => how === 'doPostBack') ?? [];
    expect(readPager(file, pager).issues).toMatchObject([{ code: 'unreadable', reason: 'next-page-by-form' }]);
    expect(readPager(file, pager).next?.form).toEqual({
      __VIEWSTATE: 'abc',
      __EVENTTARGET: 'pager',
      __EVENTARGUMENT: '2',
    });
  });

  it('the answer to a form is read on by its own form, to the last page', () => {
    const answer = (number: number) =>
      `<html><body>${listOfTwelve}<form name="f" method="post" action="list.action"><input type="hidden" name="pageNo" value="${number}">` +
      `${number < 3 ? `<a href="javascript:document.f.pageNo.value=${number + 1};document.f.submit()">下一页</a>` : '下一页'} 共3页</form></body></html>`;
    let { next } = readList(pageOf(answer(1), `${listRoot}list.action`));
    const asked: (string | undefined)[] = [];
    while (next && asked.length < 9) {
      asked.push(next.form?.pageNo);
      ({ next } = readListResponse(answer(Number(next.form?.pageNo)), next, (html) => pageOf(html).document));
    }
    expect(asked).toEqual(['2', '3']);
  });

  it('a form whose number does not follow, or whose script stands elsewhere, is not sent but told', () => {
    const form = (handler: string, number: number) =>
      `<form name="f" action="list.action" method="post"><input type="hidden" name="pageNo" value="${number}"><a href="javascript:${handler}">下一页</a></form>`;
    for (const pager of [form('document.f.pageNo.value=5;document.f.submit()', 1), form('toPage(2)', 1)]) {
      const { next, issues } = readPager('list.action', pager);
      expect(next).toBeNull();
      expect(issues).toMatchObject([{ code: 'unreadable', reason: 'next-page-in-script' }]);
    }
  });

  it('a dead 下一页 at the end of the list is no issue', () => {
    for (const pager of ['<a class="disabled" onclick="go(3)">下一页</a>', '<a href="javascript:void(0);">下一页</a>'])
      expect(readPager('index_2.html', `共2页 ${pager}`)).toMatchObject({ next: null, issues: [] });
  });
});
