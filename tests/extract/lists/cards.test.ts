import { describe, expect, it } from 'vitest';
import { dayOf, itemsOf, nameOf, rows, summary, twelve } from '../../support/listRows';

const list = (row: (n: number) => string) => `<ul>${rows(12, (n) => `<li>${row(n)}</li>`)}</ul>`;
const link = (n: number) => `<a href="t${n}.html">${nameOf(n)}</a>`;
const day = (n: number) => `<span>${dayOf(n)}</span>`;

/** One title each, whatever stands in or around its link. */
const shapes: Readonly<Record<string, string>> = {
  'a card that is a link as a whole': `<div>${rows(12, (n) => `<a href="t${n}.html"><div><img src="p.jpg"></div><div><div>${nameOf(n)}</div><div>${summary}</div><div>${dayOf(n)}</div></div></a>`)}</div>`,
  'a picture, a heading, counts': `<div>${rows(12, (n) => `<div class="card"><a href="t${n}.html"><img src="p.jpg" alt="${nameOf(n)}"></a><h4>${link(n)}</h4><div>${day(n)}<span>浏览：${n * 13}</span></div></div>`)}</div>`,
  'a summary that is a link too': list((n) => `${link(n)}<a href="t${n}.html">${summary}</a>${day(n)}`),
  'an address spelt out below': list(
    (n) =>
      `<h3>${link(n)}</h3><p>${summary}</p><a href="t${n}.html">https://www.example.gov.cn/zwgk/nb/t${n}.html</a>${day(n)}`,
  ),
  'a long summary without a full stop that is a link too': list(
    (n) =>
      `${link(n)}<a href="t${n}.html">${'第一组：张三、李四、王五；第二组'.replace('；', ' ').repeat(9)}</a>${day(n)}`,
  ),
  'a kind before the title, tags in its tooltip': list(
    (n) =>
      `<a href="t${n}.html" title="清河镇&lt;br/&gt;${nameOf(n).slice(3)}"><span>镇政府公报</span>清河镇<br>${nameOf(n).slice(3)}</a>${day(n)}`,
  ),
  'pairs in a tooltip, a count among them': list(
    (n) =>
      `<a href="t${n}.html" title="标题：${nameOf(n)}\n点击数：${n}\n发表时间：2024年1月1日">${nameOf(n).slice(0, 8)}</a>${day(n)}`,
  ),
  'a title cut short, whole in its picture': list(
    (n) => `<a href="t${n}.html"><img src="p.jpg" alt="${nameOf(n)}">${nameOf(n).slice(0, 9)}...</a>${day(n)}`,
  ),
  'new behind it': list((n) => `<a href="t${n}.html">${nameOf(n)}<i>new</i></a>${day(n)}`),
  '新 behind some': list((n) => `<a href="t${n}.html">${nameOf(n)}${n < 3 ? '<b>新</b>' : ''}</a>${day(n)}`),
  '置顶 in front': list((n) => `<a href="t${n}.html">${n < 3 ? '<b>置顶</b>' : ''}${nameOf(n)}</a>${day(n)}`),
  '### beside a handler': list((n) => `<a href="###" onclick="window.location='t${n}.html'">${nameOf(n)}</a>${day(n)}`),
};

describe('rows that hold more than a title and a day', () => {
  it.each(Object.entries(shapes))('%s', (_how, html) => expect(itemsOf(html)).toEqual(twelve()));

  it('a card for a service among the hits of a search is none of them; an undated row without a name of its own is', () => {
    const hits = rows(12, (n) => `<div class="item hit"><h3>${link(n)}</h3><p>${summary}</p>${day(n)}</div>`);
    const card = '<div class="service"><a href="/bs/1.html">清河镇生育登记服务办理指南</a></div>';
    expect(itemsOf(`<div>${card}${hits}</div>`)).toEqual(twelve());
    const plain = '<div><a href="x.html">清河镇人民政府某项公告</a></div>';
    expect(itemsOf(`<div>${plain}${hits}</div>`)).toHaveLength(13);
  });

  it('one row is the list, not the longer menu of columns beside it', () => {
    expect(itemsOf(`<ul><li>${link(1)}${day(1)}</li></ul>`)).toEqual(twelve().slice(0, 1));
  });

  it('a title in two lines stays whole', () => {
    const html = list(
      (n) => `<a href="t${n}.html"><p>清河镇人民政府关于公开</p><p>第${n}批项目名单的公告</p></a>${day(n)}`,
    );
    expect(itemsOf(html)).toEqual(twelve({ title: (n) => `清河镇人民政府关于公开第${n}批项目名单的公告` }));
  });

  it('a word that ends like a badge stays', () => {
    const html = list((n) => `<a href="t${n}.html">第${n}号<b>创新</b></a>${day(n)}`);
    expect(itemsOf(html)[0]?.title).toBe('第1号创新');
  });
});
