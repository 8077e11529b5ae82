import { describe, expect, it } from 'vitest';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../../support/pageOf';

const rows = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}`;
const menu = `<ul class="m">${rows(9, (n) => `<li><a href="/c${n}/">政务公开栏目第${n}项</a></li>`)}</ul>`;
const around = (list: string) =>
  `<html><body>${menu}<div class="main">${list}</div><p>版权所有 清河镇人民政府</p></body></html>`;
const listUrl = 'https://www.example.gov.cn/zwgk/nb/index.html';
const expected = (count: number) =>
  Array.from({ length: count }, (_unused, at) => ({
    title: `清河镇${2000 + at + 1}年法治政府建设年度报告`,
    url: `https://www.example.gov.cn/zwgk/nb/t${at + 1}.html`,
    date: day(at + 1),
  }));
const name = (n: number) => `清河镇${2000 + n}年法治政府建设年度报告`;

/** One list in many shapes: all give the same items. */
const shapes: readonly (readonly [string, string])[] = [
  [
    'li with a and span',
    `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  ],
  [
    'day before the link, in brackets',
    `<ul>${rows(12, (n) => `<li><em>[${day(n)}]</em><a href="./t${n}.html">${name(n)}</a></li>`)}</ul>`,
  ],
  [
    'whole title only in the title attribute',
    `<ul>${rows(12, (n) => `<li><a href="t${n}.html" title="${name(n)}">${name(n).slice(0, 9)}…</a><span>${day(n)}</span></li>`)}</ul>`,
  ],
  [
    'day inside the link',
    `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><i>${day(n)}</i>${name(n)}</a></li>`)}</ul>`,
  ],
  [
    'day at the end of the link text',
    `<ul>${rows(12, (n) => `<li><a href="t${n}.html">·${name(n)}  ${day(n)}</a></li>`)}</ul>`,
  ],
  [
    'day in a box: day large, year and month below',
    `<ul>${rows(12, (n) => `<li><div><b>${day(n).slice(8)}</b><span>2024-01</span></div><a href="t${n}.html">${name(n)}</a></li>`)}</ul>`,
  ],
  [
    'Chinese days',
    `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>2024年1月${n}日</span></li>`)}</ul>`,
  ],
  [
    'table rows',
    `<table>${rows(12, (n) => `<tr><td>${n}</td><td><a href="t${n}.html">${name(n)}</a></td><td>${day(n)}</td></tr>`)}</table>`,
  ],
  [
    'one table for each row',
    rows(12, (n) => `<table><tr><td>·</td><td><a href="t${n}.html">${name(n)}</a></td><td>${day(n)}</td></tr></table>`),
  ],
  [
    'five to a list, lists apart',
    rows(
      3,
      (k) =>
        `<ul>${rows(4, (n) => `<li><a href="t${(k - 1) * 4 + n}.html">${name((k - 1) * 4 + n)}</a><span>${day((k - 1) * 4 + n)}</span></li>`)}</ul><hr>`,
    ),
  ],
  [
    'divs',
    rows(
      12,
      (n) =>
        `<div class="item"><div class="t"><a href="t${n}.html">${name(n)}</a></div><div class="d">${day(n)}</div></div>`,
    ),
  ],
  [
    'years of two digits',
    `<table>${rows(12, (n) => `<tr><td>·</td><td><a href="t${n}.html">${name(n)}</a></td><td>${day(n).slice(2)}<br></td></tr>`)}</table>`,
  ],
  ['dl', rows(12, (n) => `<dl><dt><a href="t${n}.html">${name(n)}</a></dt><dd>${day(n)}</dd></dl>`)],
  ['dd in one dl', `<dl>${rows(12, (n) => `<dd><span>${day(n)}</span><a href="t${n}.html">${name(n)}</a></dd>`)}</dl>`],
  [
    'a column link before the title',
    `<ul>${rows(12, (n) => `<li>[<a href="/zwgk/nb/">年度报告栏目</a>]<a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  ],
  [
    'link around everything',
    rows(
      12,
      (n) =>
        `<a class="card" href="t${n}.html"><h3>${name(n)}</h3><p>摘要：清河镇坚持依法行政，深入推进法治政府建设各项工作。</p><span>${day(n)}</span></a>`,
    ),
  ],
  [
    'card with its day behind the heading',
    rows(
      12,
      (n) => `<a class="card" href="t${n}.html"><img src="a.jpg"><h3>${name(n)}(${day(n)})</h3><p>${name(n)}</p></a>`,
    ),
  ],
  [
    'day in the title attribute too',
    `<ul>${rows(12, (n) => `<li><a href="t${n}.html" title="${name(n)} [${day(n)}]">${name(n).slice(0, 9)}… [${day(n)}]</a></li>`)}</ul>`,
  ],
];

describe('items of a list page', () => {
  it.each(shapes)('%s', (_name, html) => {
    const { items } = readingOnly(pageOf(around(html), listUrl), readList);
    expect(items).toEqual(expected(12));
  });

  it('takes index and document numbers from a table whose header names them', () => {
    const html = around(
      `<table><tr><th>索引号</th><th>信息名称</th><th>发文字号</th><th>生成日期</th><th>发布日期</th></tr>${rows(9, (n) => `<tr><td>11500112009290000X/2024-000${n}0</td><td><a href="t${n}.html">${name(n)}</a></td><td>${n === 1 ? '—' : `清河府发〔2024〕${n}号`}</td><td>2023-12-0${n}</td><td>${day(n)}</td></tr>`)}</table>`,
    );
    const { items } = readList(pageOf(html, listUrl));
    expect(items[1]).toEqual({
      title: name(2),
      url: 'https://www.example.gov.cn/zwgk/nb/t2.html',
      date: '2024-01-02',
      indexNumber: '11500112009290000X/2024-00020',
      documentNumber: '清河府发〔2024〕2号',
    });
    expect(items[0]).not.toHaveProperty('documentNumber');
  });

  it('takes them from the hidden pairs of a row and from hanweb attributes', () => {
    const html = around(
      `<ul>${rows(9, (n) => `<li><a href="t${n}.html" mc="${name(n)}" rq="${day(n)}" wh="清河府〔2024〕${n}号" syh="K2804490${n}/2024-00001">${name(n).slice(0, 8)}..</a><div style="display:none"><p><b>索引号：</b><span>K2804490${n}/2024-00001</span></p></div></li>`)}</ul>`,
    );
    expect(readList(pageOf(html, listUrl)).items[2]).toEqual({
      title: name(3),
      url: 'https://www.example.gov.cn/zwgk/nb/t3.html',
      date: '2024-01-03',
      indexNumber: 'K28044903/2024-00001',
      documentNumber: '清河府〔2024〕3号',
    });
  });

  it('never makes up a year, and gives no items for a document', () => {
    const noYear = around(
      `<ul>${rows(9, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>01-0${n}</span></li>`)}</ul>`,
    );
    expect(readList(pageOf(noYear, listUrl)).items.every((item) => !('date' in item))).toBe(true);
    const text = around(
      '<h1>报告</h1><p>根据<a href="/law.html">《中华人民共和国政府信息公开条例》</a>，现予公布。2024-01-15</p>',
    );
    expect(readList(pageOf(text, listUrl)).items).toEqual([]);
  });

  it('reads every record of a hanweb datastore, those not shown included', () => {
    const html = around(
      `<div id="c"><ul>${rows(5, (n) => `<li><a href="/art/2024/1/${n}/art_1_${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}</ul></div><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=3&path=/&columnid=77&unitid=88&webname=%E6%B8%85%E6%B2%B3&permissiontype=0"></a>]]></nextgroup><totalrecord>31</totalrecord><totalpage>7</totalpage><recordset>${rows(15, (n) => `<record><![CDATA[<li><a href="/art/2024/1/${n}/art_1_${n}.html" title="${name(n)}">${name(n).slice(0, 6)}...</a><span>${day(n)}</span></li>]]></record>`)}</recordset></datastore></script><script>$("#c").jpage({perPage:5,proxyUrl:'/module/web/jpage/dataproxy.jsp'})</script>`,
    );
    const { items, next, totalPages } = readList(pageOf(html, 'https://www.example.gov.cn/col/col77/index.html'));
    expect(items).toHaveLength(15);
    expect(items[14]).toEqual({
      title: name(15),
      url: 'https://www.example.gov.cn/art/2024/1/15/art_1_15.html',
      date: day(15),
    });
    expect(totalPages).toBe(7);
    expect(Object.fromEntries(new URL(next?.url ?? '').searchParams)).toEqual({
      startrecord: '16',
      endrecord: '30',
      perpage: '5',
      webid: '3',
      path: '/',
      columnid: '77',
      unitid: '88',
      webname: '清河',
      permissiontype: '0',
    });
  });

  it('posts what a jpage script says where its list gives no address', () => {
    const html = `<ul id="c"></ul><script type="text/xml"><datastore><totalrecord>31</totalrecord>${rows(15, (n) => `<record><![CDATA[<li><a href="/art/${n}.html">${name(n)}</a></li>]]></record>`)}</datastore></script><script>$("#c").jpage({perPage:5,proxyUrl:'/module/jpage/dataproxy.jsp',param:{col:1,webid:3,path:'/',columnid:77,unitid:'88',webname:'清河',permissiontype:0}})</script>`;
    expect(readList(pageOf(html, 'https://www.example.gov.cn/col/col77/index.html')).next).toEqual({
      url: 'https://www.example.gov.cn/module/jpage/dataproxy.jsp?startrecord=16&endrecord=30&perpage=5',
      method: 'POST',
      form: { col: '1', webid: '3', path: '/', columnid: '77', unitid: '88', webname: '清河', permissiontype: '0' },
      mechanism: 'hanweb-dataproxy',
    });
  });
});
