import { describe, expect, it } from 'vitest';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../../support/pageOf';

const base = 'https://www.example.gov.cn/zwgk/nb/';
const read = (html: string, url: string) => {
  const { next, totalPages } = readingOnly(pageOf(`<html><body>${html}</body></html>`, url), readList);
  return {
    url: next?.url ?? null,
    mechanism: next?.mechanism ?? null,
    method: next?.method ?? 'GET',
    form: next?.form,
    totalPages,
  };
};

describe('the next page, by mechanism', () => {
  it.each([
    ['TRS from 0', 'createPageHTML(3, 0, "index", "html")', 'index.html', 'index_1.html', 3],
    ['TRS from 0, second page', 'createPageHTML(3, 1, "index", "html")', 'index_1.html', 'index_2.html', 3],
    ['TRS from 0, end', 'createPageHTML(3, 2, "index", "html")', 'index_2.html', null, 3],
    ['TRS, one page', 'createPageHTML(1, 0, "index", "html")', 'index.html', null, 1],
    ['TRS other stem', "createPageHTML(20,0,'list','shtml')", 'list.shtml', 'list_1.shtml', 20],
    [
      'TRS with element id, from 1',
      "createPageHTML('page_div',10,1,'zwgklist','shtml',200)",
      'zwgklist.shtml',
      'zwgklist_2.shtml',
      10,
    ],
    [
      'TRS with element id, end',
      "createPageHTML('page_div',10,10,'zwgklist','shtml',200)",
      'zwgklist_10.shtml',
      null,
      10,
    ],
    ['createPage', "createPage(5, 0, 'index', 'html')", 'index.html', 'index_1.html', 5],
    ['Pager object', "Pager({ size:4, current:0, prefix:'index',suffix:'html' });", 'index.html', 'index_1.html', 4],
    [
      'TRS variables as numbers, address written by the page',
      `var currentPage = Number("0"); var nextPage = currentPage + 1; var countPage = Number("34"); document.write("<a href=\\"list" + "_" + nextPage + "." + "shtml\\">下一页</a>");`,
      'list.shtml',
      'list_1.shtml',
      34,
    ],
    ['TRS variables', 'var currentPage = 1; var countPage = 4;', 'index_1.html', 'index_2.html', 4],
  ])('%s', (_name, script, at, next, total) => {
    expect(read(`<script>${script}</script>`, base + at)).toMatchObject({
      url: next && base + next,
      totalPages: total,
    });
  });

  it.each([
    [
      'plain link',
      '<a href="index_1.html">1</a><a href="index_2.html">下一页</a><a href="index_9.html">尾页</a>',
      'index.html',
      'index_2.html',
      9,
    ],
    [
      'plain link, names from 0',
      '<a href="index.html">1</a><a href="index_1.html">2</a><a href="index_1.html">下一页</a><a href="index_8.html">尾页</a>',
      'index.html',
      'index_1.html',
      9,
    ],
    [
      'EmpireCMS',
      '<div class="page"><b>1</b><a href="/zwgk/nb/index_2.html">2</a> <a href="/zwgk/nb/index_2.html">下一页</a> <a href="/zwgk/nb/index_3.html">尾页</a></div>',
      'index.html',
      'index_2.html',
      3,
    ],
    [
      'stated total',
      '<div><div>共12页</div><span><a href="?page=3">下一页 &gt;</a></span></div>',
      'list.jsp?page=2',
      'list.jsp?page=3',
      12,
    ],
    [
      'end: dead link',
      '<a href="index_8.html">上一页</a><a href="#">下一页</a><a href="#">尾页</a>',
      'index_9.html',
      null,
      null,
    ],
    [
      'end: link to itself',
      '<a href="index_9.html">下一页</a><a href="index_9.html">尾页</a>',
      'index_9.html',
      null,
      9,
    ],
    ['end: marked off', '<a class="next disabled" href="index_10.html">下一页</a>', 'index_9.html', null, null],
    [
      'EasySite',
      `<a style="cursor:pointer" onclick="queryArticleByCondition(this,'/zwgk/nb/17081-2.html')" tagname="/zwgk/nb/17081-2.html">下一页</a>`,
      'index.html',
      '17081-2.html',
      null,
    ],
    [
      'EasySite, only the handler',
      `<a onclick="queryArticleByCondition(this,'/zwgk/nb/17081-2.html')">下一页</a>`,
      'index.html',
      '17081-2.html',
      null,
    ],
    ['EasySite end', '<a tagname="[NEXTPAGE]">下一页</a>', '17081-9.html', null, null],
    [
      'handler that names a page',
      `<a href="javascript:void(0)" onclick="goPage(3)">下一页</a>`,
      'iList.jsp?cat_id=10&cur_page=2',
      'iList.jsp?cat_id=10&cur_page=3',
      null,
    ],
    [
      'numbers only',
      '<div><span class="cur">2</span><a href="list_3.html">3</a><a href="list_4.html">4</a></div>',
      'list_2.html',
      'list_3.html',
      null,
    ],
    [
      'numbers only, class on the li',
      '<ul><li class="active"><a href="list_1.html">1</a></li><li><a href="list_2.html">2</a></li></ul>',
      'list_1.html',
      'list_2.html',
      null,
    ],
    [
      'numbers only, end',
      '<div><a href="list_1.html">1</a><a href="list_2.html">2</a><b>3</b></div>',
      'list_3.html',
      null,
      3,
    ],
    [
      'names in brackets',
      '<td>页次：2/6页 每页14条 <a href="class.asp?lm=7&amp;page=1">[上一页]</a> <a href="class.asp?lm=7&amp;page=3">[下一页]</a> <a href="class.asp?lm=7&amp;page=6">[最后页]</a></td>',
      'class.asp?lm=7&page=2',
      'class.asp?lm=7&page=3',
      6,
    ],
    [
      'a function of the page with the number',
      "<script>function turn(n){ location.href = 'list_' + n + '.aspx?lx=tz' }</script><a href=\"javascript:turn('3')\">【下页】</a><span>共4页</span>",
      'list_2.aspx?lx=tz',
      'list_3.aspx?lx=tz',
      4,
    ],
    ['rel=next', '<a rel="next" href="p2.html">older</a>', 'p1.html', 'p2.html', null],
    ['no pager', '<p>报告</p>', 'index.html', null, null],
  ])('%s', (_name, html, at, next, total) => {
    expect(read(html, base + at)).toMatchObject({ url: next && base + next, totalPages: total });
  });

  it.each([
    ['<span>共203条</span> <span>14/14</span><a href="i13.html">上页</a><span>下页</span>', 14],
    ['<a href="i2.html">下页</a><span>1/41</span><a href="i2.html">2</a>', 41],
    ['<span>共 96 条 8 页</span><a href="javascript:;">下一页</a>', 8],
    ['第<b>1</b>页 共<b>20</b>页 <a onclick="gotopage(2)">下一页</a>', 20],
    ['第 6 页 / 共 6 页 <a href="?page=5">上一页</a> <span class="disabled">下一页</span>', 6],
    ['共有156条记录，每页15条 <a href="i2.html">下一页</a>', 11],
    ['<a href="javascript:goPage(2)">下一页</a> <a href="javascript:goPage(11)">末页</a>', 11],
    [
      '<b>1</b> <a href="i2.html">2</a> <a href="i3.html">3</a>..<a href="i59.html">59</a> <a href="i2.html">下一页</a>',
      59,
    ],
    ['<a href="95.htm">下页</a><a href="1.htm">尾页</a>', null],
    ['<span>2024/05</span><a href="i2.html">下一页</a>', null],
    ['<a>1</a><a href="i2.html">2</a><a href="i3.html">3</a><a href="i2.html">下一页</a>', null],
  ])('pages in all: %s', (html, total) => {
    expect(read(`<div><div>${html}</div></div><p>共有3页附件</p>`, `${base}i1.html`).totalPages).toBe(total);
  });

  it('a pager kept as base64 until a script writes it', () => {
    const pager = '<span>1</span> <a href="/zwgk/nb/2.html">2</a> <a href="/zwgk/nb/2.html">下一页</a> <a>共59页</a>';
    const html = `<div class="nav"><div id="pages">${btoa(encodeURIComponent(pager).replaceAll('%20', '+'))}</div></div>`;
    expect(read(html, `${base}index.html`)).toMatchObject({ url: `${base}2.html`, totalPages: 59 });
    expect(read(html.replace('JTND', '@@@@'), `${base}index.html`).url).toBeNull();
  });

  it('jpaas: the unit of the page with the next number', () => {
    const html = `<script url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{'parseType':'bulidstatic','webId':'w1','tplSetId':'t1','pageType':'column','tagId':'列表','editType':'null','pageId':'p1'}"></script><div class="pagination" rows="15" count="40" pageNo="2"></div>`;
    const found = read(html, `${base}index.html`);
    const url = new URL(found.url ?? '');
    expect(found).toMatchObject({ mechanism: 'jpaas-build-unit', totalPages: 3 });
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      webId: 'w1',
      pageId: 'p1',
      tagId: '列表',
      paramJson: '{"pageNo":3,"pageSize":15}',
    });
    expect(read(html.replace('pageNo="2"', 'pageNo="3"'), `${base}index.html`).url).toBeNull();
  });

  it('hanweb xxgk: the form with the next page', () => {
    const html = `<form action="/module/xxgk/search.jsp"><input name="infotypeId" value="A02"><input name="jdid" value="149"><input name="area" value="002489"><input name="divid" value="div1"></form><p>第 2 页 共 5 页</p>`;
    expect(read(html, 'https://www.example.gov.cn/col/col9/index.html')).toMatchObject({
      url: 'https://www.example.gov.cn/module/xxgk/search.jsp',
      method: 'POST',
      form: { infotypeId: 'A02', area: '002489', currpage: '3' },
      totalPages: 5,
    });
  });

  it('gkmlpt, Lonsun and UCAP: their interfaces', () => {
    expect(
      read("<script>window._CONFIG={SID:'755031',TREE:[]}</script>", 'http://jr.example.gov.cn/gkmlpt/index#2811').url,
    ).toBe('http://jr.example.gov.cn/gkmlpt/api/all/2811?page=1&sid=755031');
    const lonsun = read(
      `<script>$.ajax({url:"/site/label/8888", data:{ labelName:"publicInfoList", siteId:6788031, pageSize:15, pageIndex:1, organId:'33', file:'/xxgk/publicInfoList' }}); var pageCount = 4;</script>`,
      `${base}index.html`,
    );
    expect(lonsun).toMatchObject({ mechanism: 'lonsun-label', totalPages: 4 });
    expect(Object.fromEntries(new URL(lonsun.url ?? '').searchParams)).toMatchObject({
      labelName: 'publicInfoList',
      pageIndex: '2',
      organId: '33',
    });
    const ucap = read(
      `<meta name="channelid" content="cd11df89f5894c1eac37ae37cc11e369"><script>var url="/searchList/cd11df89f5894c1eac37ae37cc11e369?_isAgg=true&_isJson=true&_pageSize=18&_template=index&page=";</script>`,
      `${base}index.html`,
    );
    expect(ucap.mechanism).toBe('ucap-search');
    expect(ucap.url).toContain('/searchList/cd11df89f5894c1eac37ae37cc11e369?');
    expect(ucap.url).toContain('page=1');
  });
});
