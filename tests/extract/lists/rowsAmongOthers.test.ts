import { expect, it } from 'vitest';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../../support/pageOf';

const url = 'https://www.example.gov.cn/zcwjk/search?q=1';
const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
const read = (inner: string) =>
  readingOnly(pageOf(`<title>政策文件库</title><body>${inner}</body>`, url), readList).items;

it('head, filters and pager in boxes beside the hits of a search are no rows', () => {
  const hits = times(
    7,
    (n) =>
      `<div class="res"><h4><a href="/zcwjk/doc/${n}.html">清河县人民政府关于第${n}项工作的通知</a></h4><p>各乡镇人民政府：现就有关事项通知如下……</p><p><span>发布日期：2024-03-0${n}</span></p></div>`,
  );
  const items = read(
    `<div class="hd"><a href="/">清河县人民政府</a><strong>政策文件库</strong></div><div class="filter"><dl><dd><a href="/zcwjk/search?q=1&amp;type=gfxwj">规范性文件</a></dd></dl></div>${hits}<div class="pg"><a href="/zcwjk/search?q=1&amp;p=2">下一页 &gt;</a></div><div><a href="/s?q=3">养老保险</a></div>`,
  );
  expect(items.map(({ title }) => title)).toEqual(
    Array.from({ length: 7 }, (_unused, at) => `清河县人民政府关于第${at + 1}项工作的通知`),
  );
});

it('a counter of readers in its own element is no part of a row’s title', () => {
  const cells = times(
    5,
    (n) =>
      `<a href="/detail.html?id=${n}"><p>关于开展第${n}次自查的通知</p><span>2024年05月0${n}日</span><span>阅读 ${n}7</span></a>`,
  );
  const [first] = read(`<div id="list">${cells}</div>`);
  expect(first).toMatchObject({ title: '关于开展第1次自查的通知', date: '2024-05-01' });
});

it('a tooltip of pairs gives the year of the day that the row shows', () => {
  const rows = times(
    5,
    (n) =>
      `<li><span class="date">11-0${n}</span><a href="/content_${n}" title="标题：第${n}周值班安排的通知&#xD;&#xA;点击数：67${n}&#xD;&#xA;发表时间：2024-11-0${n}">第${n}周值班安排的通知</a></li>`,
  );
  expect(read(`<ul>${rows}</ul>`)[1]).toMatchObject({ title: '第2周值班安排的通知', date: '2024-11-02' });
  // A name with the word in it is no tooltip of pairs.
  const named = rows.replace(/title="[^"]*"/g, 'title="关于发布时间：2024-11-09安排的通知"');
  expect(read(`<ul>${named}</ul>`)[1]?.date).toBeUndefined();
});

it('a cell with the column and the title beside a cell with the day is one row', () => {
  const rows = times(
    5,
    (n) =>
      `<tr><td><img src="/a.gif">[<a href="/Article/zwgk/Index.html">政务公开</a>] <a href="/Article/zwgk/200703/14${n}.html">关于做好第${n}次春季植树造林工作的通知</a></td><td align="right">2007/3/2${n}&nbsp;</td></tr>`,
  );
  const items = read(
    `<table><tr><td width="180"><b>最新热门</b><br>·<a href="/a/1.html">清河县情简介</a><br>·<a href="/a/2.html">二〇〇六年度先进单位名单</a></td><td><table>${rows}</table></td></tr></table>`,
  );
  expect(items).toHaveLength(5);
  expect(items[0]).toMatchObject({ title: '关于做好第1次春季植树造林工作的通知', date: '2007-03-21' });
});
