import { describe, expect, it } from 'vitest';
import { dayOf, itemsOf, nameOf, rows, twelve, twoDigits } from '../../support/listRows';

const link = (n: number) => `<a href="t${n}.html">${nameOf(n)}</a>`;
const index = (n: number) => `01234567-8/2024-000${twoDigits(n)}`;
const number = (n: number) => `清政〔2024〕${n}号`;
const tr = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const whole = (n: number) => tr(index(n), link(n), number(n), dayOf(n));
const head = tr('索引号', '名称', '文号', '发布日期');
const both = { rest: (n: number) => ({ indexNumber: index(n), documentNumber: number(n) }) };
/** Four groups of three rows; the first of each has one cell more. */
const grouped = (first: (g: number, n: number) => string, later: (n: number) => string) =>
  rows(4, (g) => rows(3, (k) => (k === 1 ? first(g, g * 3 - 2) : later(g * 3 - 3 + k))));

const shapes: Readonly<Record<string, string>> = {
  'a head whose letters are apart, two days': `<table><thead><tr><td>索&nbsp;引&nbsp;号</td><td>文件名称</td><td>发文字号</td><td>成文日期</td><td>发布日期</td></tr></thead><tbody>${rows(12, (n) => tr(index(n), link(n), number(n), '2023-12-01', dayOf(n)))}</tbody></table>`,
  'a head below the table’s name': `<table><tr><th colspan="4">信息公开目录</th></tr>${head}${rows(12, whole)}</table>`,
  'a head that spans two columns': `<table><tr><th>索引号</th><th colspan="2">名称</th><th>文号</th><th>发布日期</th></tr>${rows(12, (n) => tr(index(n), '·', link(n), number(n), dayOf(n)))}</table>`,
  'a head of links that sort': `<table><tr><th><a href="?s=1">索引号</a></th><th><a href="?s=2">名称</a></th><th><a href="?s=3">文号</a></th><th><a href="?s=4">发布日期</a></th></tr>${rows(12, whole)}</table>`,
  'a table for each row and one for the head': `<table>${head}</table>${rows(12, (n) => `<table>${whole(n)}</table>`)}`,
  'a line of its own below each row': `<table>${rows(12, (n) => `<tr><td>${link(n)}</td><td>${dayOf(n)}</td></tr><tr><td colspan="2">索引号：${index(n)} 文号：${number(n)}</td></tr>`)}</table>`,
  'boxes below a head of boxes': `<div><div><span>索引号</span><span>标题</span><span>文号</span><span>发文日期</span></div>${rows(12, (n) => `<div><span>${index(n)}</span><span>${link(n)}</span><span>${number(n)}</span><span>${dayOf(n)}</span></div>`)}</div>`,
  'a hidden box of pairs in each row': `<ul>${rows(12, (n) => `<li>${link(n)}<span>${dayOf(n)}</span><div style="display:none"><table>${tr('索引号：', index(n))}${tr('发文字号：', number(n))}${tr('成文日期：', '2023-12-01')}</table></div></li>`)}</ul>`,
  'a column of kinds that reaches down': `<table><tr><th>类别</th><th>索引号</th><th>名称</th><th>文号</th><th>发布日期</th></tr>${grouped(
    (_g, n) => whole(n).replace('<tr>', '<tr><td rowspan="3">年度报告</td>'),
    whole,
  )}</table>`,
};

describe('index and document numbers of rows', () => {
  it.each(Object.entries(shapes))('%s', (_how, html) => expect(itemsOf(html)).toEqual(twelve(both)));

  it('a document number alone in a part of the row or of its link', () => {
    const want = twelve({ rest: (n) => ({ documentNumber: number(n) }) });
    const list = (row: (n: number) => string) => `<ul>${rows(12, (n) => `<li>${row(n)}<i>${dayOf(n)}</i></li>`)}</ul>`;
    expect(itemsOf(list((n) => `${link(n)}<span>（${number(n)}）</span>`))).toEqual(want);
    expect(itemsOf(list((n) => `<a href="t${n}.html"><p>${nameOf(n)}</p><p>${number(n)}</p></a>`))).toEqual(want);
  });
});

describe('cells that reach down', () => {
  const date = (n: number) => dayOf(Math.ceil(n / 3));

  it('a day on the left, and on the right', () => {
    const left = grouped(
      (g, n) => `<tr><td rowspan="3">${dayOf(g)}</td><td>${link(n)}</td></tr>`,
      (n) => tr(link(n)),
    );
    expect(itemsOf(`<table>${tr('日期', '名称')}${left}</table>`)).toEqual(twelve({ date }));
    const right = grouped(
      (g, n) => `<tr><td>${link(n)}</td><td>${number(n)}</td><td rowspan="3">${dayOf(g)}</td></tr>`,
      (n) => tr(link(n), number(n)),
    );
    const want = twelve({ date, rest: (n) => ({ documentNumber: number(n) }) });
    expect(itemsOf(`<table>${tr('名称', '文号', '发布日期')}${right}</table>`)).toEqual(want);
    expect(itemsOf(`<table>${right}</table>`)).toEqual(want);
  });

  it('reach no further than they say', () => {
    const html = `<table>${tr('日期', '名称')}<tr><td rowspan="2">${dayOf(1)}</td><td>${link(1)}</td></tr>${rows(11, (k) => tr(link(k + 1)))}</table>`;
    expect(itemsOf(html)).toEqual(twelve({ date: (n) => (n <= 2 ? dayOf(1) : undefined) }));
  });
});
