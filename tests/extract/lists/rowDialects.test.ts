import { describe, expect, it } from 'vitest';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf } from '../../support/pageOf';

const rows = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_u, at) => make(at + 1)).join('\n');
const day = (n: number) => `2024-01-${String(n).padStart(2, '0')}`;
const menu = `<ul class="m">${rows(9, (n) => `<li><a href="/c${n}/">政务公开栏目第${n}项</a></li>`)}</ul>`;
const around = (list: string) =>
  `<html><head><title>年度报告_清河镇人民政府</title></head><body>${menu}<div class="main">${list}</div><p>版权所有 清河镇人民政府</p></body></html>`;
const listUrl = 'https://www.example.gov.cn/zwgk/nb/index.html';
const name = (n: number) => `清河镇${2000 + n}年法治政府建设年度报告`;
const expected = (count: number) =>
  Array.from({ length: count }, (_u, at) => ({
    title: name(at + 1),
    url: `https://www.example.gov.cn/zwgk/nb/t${at + 1}.html`,
    date: day(at + 1),
  }));
const dd = (n: number) => day(n).slice(8);
/** Rows of one list in the ways portals write them: all give the same twelve items. */
const shapes: Readonly<Record<string, string>> = {
  'day 日 in one, 年-月 in other, both in one cell before a': `<ul>${rows(12, (n) => `<li><div class="date"><p>${dd(n)}日</p><p>2024-01</p></div><a href="t${n}.html">${name(n)}</a></li>`)}</ul>`,
  'month-day then year': `<ul>${rows(12, (n) => `<li><div class="date"><p>01-${dd(n)}</p><p>2024</p></div><a href="t${n}.html">${name(n)}</a></li>`)}</ul>`,
  'year then month-day, link wraps all': `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><div class="date"><p>2024</p><p>01-${dd(n)}</p></div><div class="tt">${name(n)}</div></a></li>`)}</ul>`,
  'day then year.month, link wraps all': `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><div class="date"><b>${dd(n)}</b><i>2024.01</i></div><div class="tt"><h3>${name(n)}</h3><p>为全面落实法治政府建设的各项要求，现将本年度情况报告如下，请予审议。</p></div></a></li>`)}</ul>`,
  'link wraps date span': `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><span>${name(n)}</span><span class="time">${day(n)}</span></a></li>`)}</ul>`,
  'two links: category and title': `<ul>${rows(12, (n) => `<li><a href="/zwgk/nb/">[年度报告]</a><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  'two links: long category': `<ul>${rows(12, (n) => `<li><a href="/zwgk/fzzfjsndbgzl/">[法治政府建设年度报告专栏目录工作]</a><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  'dept prefix link after': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><a class="dept" href="/bm/">清河镇人民政府党政综合办公室政务公开科（法制办公室合署）</a><span>${day(n)}</span></li>`)}</ul>`,
  'more row at end': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}<li><a href="/more/">更多>></a></li></ul>`,
  'more row long': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}<li class="more"><a href="/more/">查看更多信息>></a></li></ul>`,
  'table idx doc date': `<table><tr><th>序号</th><th>索引号</th><th>名称</th><th>文号</th><th>发布日期</th></tr>${rows(12, (n) => `<tr><td>${n}</td><td>012345678/2024-000${dd(n)}</td><td><a href="t${n}.html">${name(n)}</a></td><td></td><td>${day(n)}</td></tr>`)}</table>`,
  'table header in thead other table': `<table><tr><th>序号</th><th>名称</th><th>生成日期</th><th>发布日期</th></tr></table><table>${rows(12, (n) => `<tr><td>${n}</td><td><a href="t${n}.html">${name(n)}</a></td><td>2023-12-0${(n % 9) + 1}</td><td>${day(n)}</td></tr>`)}</table>`,
  'div header with li columns': `<ul class="head"><li>名称</li><li>成文日期</li><li>发布日期</li></ul>${rows(12, (n) => `<ul class="row"><li><a href="t${n}.html">${name(n)}</a></li><li>2023-12-0${(n % 9) + 1}</li><li>${day(n)}</li></ul>`)}`,
  'labels in row 成文 发布': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><p><span>成文日期：2023-12-0${(n % 9) + 1}</span> <span>发布日期：${day(n)}</span></p></li>`)}</ul>`,
  'months nested': `<div>${[0, 1].map((m) => `<dl><dt>2024年${m + 1}月</dt>${rows(6, (k) => `<dd><a href="t${m * 6 + k}.html">${name(m * 6 + k)}</a><span>${day(m * 6 + k)}</span></dd>`)}</dl>`).join('')}</div>`,
  'months nested ul': `<ul>${[0, 1].map((m) => `<li><h3>2024年${m + 1}月</h3><ul>${rows(6, (k) => `<li><a href="t${m * 6 + k}.html">${name(m * 6 + k)}</a><span>${day(m * 6 + k)}</span></li>`)}</ul></li>`).join('')}</ul>`,
  'years groups': `<div class="g"><h3>2024年</h3><ul>${rows(6, (k) => `<li><a href="t${k}.html">${name(k)}</a><span>${day(k)}</span></li>`)}</ul></div><div class="g"><h3>2023年</h3><ul>${rows(6, (k) => `<li><a href="t${k + 6}.html">${name(k + 6)}</a><span>${day(k + 6)}</span></li>`)}</ul></div>`,
  'tabs hidden by style display none': `<div class="tabs"><a href="javascript:;">2024年</a><a href="javascript:;">2023年</a></div><div class="c"><ul>${rows(12, (k) => `<li><a href="t${k}.html">${name(k)}</a><span>${day(k)}</span></li>`)}</ul></div><div class="c" style="display:none"><ul>${rows(6, (k) => `<li><a href="u${k}.html">${name(k + 20)}</a><span>${day(k)}</span></li>`)}</ul></div>`,
  'p rows with br': `<div class="list">${rows(12, (n) => `<a href="t${n}.html">${name(n)}</a> ${day(n)}<br>`)}</div>`,
  'p rows with br, span': `<div class="list">${rows(12, (n) => `·<a href="t${n}.html">${name(n)}</a>&nbsp;<span>(${day(n)})</span><br/>`)}</div>`,
  'a siblings then date sibling spans': `<div class="list">${rows(12, (n) => `<a href="t${n}.html">${name(n)}</a><span>${day(n)}</span>`)}</div>`,
  'dl dt a dd date': `<dl>${rows(12, (n) => `<dt><a href="t${n}.html">${name(n)}</a></dt><dd>${day(n)}</dd>`)}</dl>`,
  'dl dt date dd a each own dl': rows(
    12,
    (n) => `<dl><dt>${day(n)}</dt><dd><a href="t${n}.html">${name(n)}</a></dd></dl>`,
  ),
  'title and date cells two tds with same row two columns': `<table>${rows(6, (n) => `<tr><td><a href="t${2 * n - 1}.html">${name(2 * n - 1)}</a></td><td>${day(2 * n - 1)}</td><td><a href="t${2 * n}.html">${name(2 * n)}</a></td><td>${day(2 * n)}</td></tr>`)}</table>`,
  'english-ish month': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>2024/1/${n}</span></li>`)}</ul>`,
  'dot date w time': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>2024.01.${dd(n)} 10:20:30</span></li>`)}</ul>`,
  'picture links duplicates': `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><img src="x.jpg"></a><div><a href="t${n}.html">${name(n)}</a><p>摘要说明文字这里是<a href="t${n}.html">[详细]</a></p><span>${day(n)}</span></div></li>`)}</ul>`,
  'summary then 阅读全文': `<ul>${rows(12, (n) => `<li><h4><a href="t${n}.html">${name(n)}</a></h4><p>为全面落实法治政府建设的各项要求，现将本年度情况报告如下，请予审议。<a href="t${n}.html">阅读全文</a></p><span>发布时间：${day(n)} 来源：办公室</span></li>`)}</ul>`,
  'span title attr in td': `<table>${rows(12, (n) => `<tr><td><a href="t${n}.html"><span title="${name(n)}">${name(n).slice(0, 8)}...</span></a></td><td>${day(n)}</td></tr>`)}</table>`,
  'title attr on li': `<ul>${rows(12, (n) => `<li title="${name(n)}"><a href="t${n}.html">${name(n).slice(0, 8)}...</a><span>${day(n)}</span></li>`)}</ul>`,
  'title attr w newline labels': `<ul>${rows(12, (n) => `<li><a title="标题：${name(n)}\n发布时间：${day(n)}" href="t${n}.html">${name(n).slice(0, 8)}...</a><span>${day(n)}</span></li>`)}</ul>`,
  'new badge img text': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><em class="new">NEW</em><span>${day(n)}</span></li>`)}</ul>`,
  'number before': `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><i>${n}</i>${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  'number before text': `<ul>${rows(12, (n) => `<li>${n}. <a href="t${n}.html">${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  'top badge 置顶': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${n === 1 ? '<b class="top">[置顶]</b>' : ''}${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  'onclick open rows': `<ul>${rows(12, (n) => `<li onclick="window.open('t${n}.html')"><span class="t">${name(n)}</span><span>${day(n)}</span></li>`)}</ul>`,
  'javascript:open': `<ul>${rows(12, (n) => `<li><a href="javascript:window.open('t${n}.html')">${name(n)}</a><span>${day(n)}</span></li>`)}</ul>`,
  'date attr data-time': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span data-time="${day(n)}">01-${dd(n)}</span></li>`)}</ul>`,
  'time datetime': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><time datetime="${day(n)}T08:00:00+08:00">1月${n}日</time></li>`)}</ul>`,
  'title of date span': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span title="${day(n)}">01-${dd(n)}</span></li>`)}</ul>`,
  'divs rows table-like': `<div class="tb">${rows(12, (n) => `<div class="tr"><div class="td">${n}</div><div class="td"><a href="t${n}.html">${name(n)}</a></div><div class="td">清河镇人民政府</div><div class="td">${day(n)}</div></div>`)}</div>`,
  'select row checkbox': `<form>${rows(12, (n) => `<p><input type="checkbox" name="id" value="${n}"><a href="t${n}.html" target="_blank">${name(n)}</a> <font color=gray>[${day(n)}]</font></p>`)}</form>`,
  'attachment beside': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><a href="f${n}.pdf">清河镇法治政府建设年度报告全文下载附件.pdf</a><span>${day(n)}</span></li>`)}</ul>`,
  'interpretation link': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><span>${day(n)}</span><p>相关解读：<a href="j${n}.html">《清河镇${2000 + n}年法治政府建设年度报告》政策解读材料一图读懂</a></p></li>`)}</ul>`,
  'hidden tip box w dates': `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${name(n)}</a><div style="display:none"><p>生成日期：2023-11-1${n % 9}</p></div><span>${day(n)}</span></li>`)}</ul>`,
};
describe('the same rows, however they are written', () => {
  it.each(Object.entries(shapes))('%s', (_how, html) => {
    const { items } = readList(pageOf(around(html), listUrl));
    expect(items.map(({ title, url, date }) => ({ title, url, date }))).toEqual(expected(12));
  });
});

describe('what stands around rows is not theirs', () => {
  const plain = (n: number) => `<p><a href="t${n}.html">${name(n)}</a></p>`;

  it('a single day below the last row is the page’s, not its date', () => {
    const html = around(`${rows(12, plain)}<p>2024年3月5日</p>`);
    expect(readList(pageOf(html, listUrl)).items.map(({ date }) => date)).toEqual(Array(12).fill(undefined));
  });

  it('days in front of links belong to what follows them', () => {
    const html = around(rows(12, (n) => `<span>${day(n)}</span><a href="t${n}.html">${name(n)}</a>`));
    expect(readList(pageOf(html, listUrl)).items.map(({ date }) => date)).toEqual(expected(12).map(({ date }) => date));
  });

  it('a number that a title begins with stays in it', () => {
    const html = around(
      `<ul>${rows(12, (n) => `<li><a href="t${n}.html"><b>${n}</b>个部门的年度报告</a><i>${day(n)}</i></li>`)}</ul>`,
    );
    expect(readList(pageOf(html, listUrl)).items[2]?.title).toBe('3个部门的年度报告');
  });
});
