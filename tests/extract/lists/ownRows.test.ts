import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../../support/pageOf';

const url = 'https://www.example.gov.cn/zwgk/zcwj/index_2.html';
const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
const own = (n: number) => `<h4><a href="/zcwj/t${n}.html">清河县人民政府关于第${n}项工作的通知</a></h4>`;
const cards = `<div class="cards">${times(7, (n) => `<div class="card">${own(n)}<p><span>文号：清政发〔2021〕${n}号</span><span>发布日期：2021-03-0${n}</span></p></div>`)}</div>`;
const news = (from: number, count: number) =>
  `<ul>${times(count, (n) => `<li><a href="/xw/n${from + n}.html">清河县某部门开展第${from + n}次节前安全检查活动</a><span>2024-05-${String((n % 28) + 1).padStart(2, '0')}</span></li>`)}</ul>`;
const pager =
  '<ul class="turn"><li><a href="index.html">1</a></li><li class="active"><a>2</a></li><li><a href="index_3.html">3</a></li><li><a href="index_3.html">&raquo;</a></li></ul>';
const page = (inner: string, title = '清河县人民政府') => `<title>${title}</title><body>${inner}</body>`;
const read = (inner: string, title?: string) => {
  const { items } = readingOnly(pageOf(page(inner, title), url), readList);
  return items.map((item) => item.url.replace('https://www.example.gov.cn', ''));
};
const ownUrls = Array.from({ length: 7 }, (_unused, at) => `/zcwj/t${at + 1}.html`);

describe('the page’s own rows beside longer boxes of links', () => {
  it('are those before the pager', () => {
    expect(read(`${cards}${pager}<div><h3>本站信息</h3>${news(0, 30)}</div>`)).toEqual(ownUrls);
    expect(read(`<div>${news(0, 30)}</div><div>${cards}<div>共9页 <a href="x_3.html">下一页</a></div></div>`)).toEqual(
      ownUrls,
    );
    expect(
      read(`<div>${cards}<div id="pg"></div><script>createPageHTML(9,1,"index","html")</script></div>${news(0, 30)}`),
    ).toEqual(ownUrls);
    expect(read(`<div>${cards}<div class="page-box">共 9 页 第 2 页</div></div><div>${news(0, 30)}</div>`)).toEqual(
      ownUrls,
    );
  });

  it('are those under the page’s own name, and not those under 最新信息', () => {
    expect(
      read(`<div>县政府文件</div>${cards}<div><h3>要点</h3>${news(0, 12)}</div>`, '县政府文件-清河县人民政府'),
    ).toEqual(ownUrls);
    for (const heading of ['最新信息', '热点推荐', '点击排行', '相关链接'])
      expect(read(`<div>${cards}</div><div><h3>${heading}</h3>${news(0, 20)}</div>`)).toEqual(ownUrls);
    expect(read(`<div>${cards}</div><div class="hot-box">${news(0, 20)}</div>`)).toEqual(ownUrls);
  });

  it('an arrow of a picture show is no pager, and without any sign the longer set stays the list', () => {
    const show = `<div>${cards}<div class="pics"><a href="#">‹</a><a href="#">›</a></div></div>`;
    expect(read(`${show}<div>${news(0, 30)}</div>`)).toHaveLength(30);
    expect(read(`<div>${cards}</div><div>${news(0, 30)}</div>`)).toHaveLength(30);
  });

  it('two rows on the last page', () => {
    const two = `<div class="rows"><ul>${times(2, (n) => `<li><a href="/zcwj/t${n}.html">清河县人民政府第${n}号令</a><span>2021-01-0${n}</span></li>`)}</ul><div>共3页 <a href="i1.html">上一页</a> <a>下一页</a></div></div>`;
    expect(read(`${two}<div>${news(0, 10)}</div>`)).toEqual(ownUrls.slice(0, 2));
  });
});

describe('odd rows among a list’s own', () => {
  const item = (n: number, inner = '') =>
    `<li><a href="/zcwj/t${n}.html">清河县第${n}号政策文件</a>${inner}<span>2021-03-0${n}</span></li>`;
  const list = (inner: string) =>
    readList(pageOf(page(`<div class="main"><ul>${item(1)}${item(2)}${inner}${item(5)}${item(6)}</ul></div>`), url))
      .items;

  it('a short name, links about the text, a day that belongs to the title', () => {
    const related = `<div><h3>相关解读</h3><ul>${times(6, (n) => `<li><a href="/jd/${n}.html">政策解读材料之第${n}篇</a></li>`)}</ul></div>`;
    const odd = `<li><a href="/zcwj/t3.html">公示</a><span>2021-03-03</span></li>${item(4, related)}`;
    expect(list(odd).map((one) => [one.title, one.date])).toEqual([
      ['清河县第1号政策文件', '2021-03-01'],
      ['清河县第2号政策文件', '2021-03-02'],
      ['公示', '2021-03-03'],
      ['清河县第4号政策文件', '2021-03-04'],
      ['清河县第5号政策文件', '2021-03-05'],
      ['清河县第6号政策文件', '2021-03-06'],
    ]);
    const dated = '<li><a href="/zcwj/t3.html">班车路线及时间（2019年9月3日）</a><span>2021-03-03</span></li>';
    expect(list(dated)[2]).toMatchObject({ title: '班车路线及时间（2019年9月3日）', date: '2021-03-03' });
    expect(list('<li><a href="/more/">更多</a></li>')).toHaveLength(4);
  });
});

describe('rows that are links by a script', () => {
  const title = (n: number) => `清河县第${n}季度重点项目建设情况公示`;
  const wanted = (path: (n: number) => string) =>
    [1, 2, 3, 4, 5].map((n) => ({
      title: title(n),
      url: `https://www.example.gov.cn${path(n)}`,
      date: `2023-04-0${n}`,
    }));
  const rows = (make: (n: number) => string) => `<ul>${times(5, make)}</ul>`;
  const scripts =
    "<script>var root='/gk';function openDetail(id){ window.open(root + '/detail.html?id=' + id, '_blank'); }</script>";
  it.each([
    [
      'a function of the page',
      scripts +
        rows((n) => `<li><a href="javascript:openDetail('${n}')">${title(n)}</a><span>2023-04-0${n}</span></li>`),
      (n: number) => `/gk/detail.html?id=${n}`,
    ],
    [
      'a handler with the address',
      rows(
        (n) => `<li onclick="location.href='/a/${n}.html'"><p>${title(n)}</p><span class="t">2023-04-0${n}</span></li>`,
      ),
      (n: number) => `/a/${n}.html`,
    ],
    [
      'an address kept beside the row',
      `<table>${times(5, (n) => `<tr data-href="/b/${n}.html"><td>${n}</td><td>${title(n)}</td><td>2023-04-0${n}</td></tr>`)}</table>`,
      (n: number) => `/b/${n}.html`,
    ],
    [
      'an address kept beside a dead link',
      rows((n) => `<li><a href="#" data-url="/c/${n}.html">${title(n)}</a><span>2023-04-0${n}</span></li>`).replaceAll(
        'href="#"',
        'href="javascript:;"',
      ),
      (n: number) => `/c/${n}.html`,
    ],
  ])('%s', (_name, html, path) => {
    const read = readingOnly(pageOf(page(`<div class="main">${html}</div>`), url), readList);
    expect(read.items).toEqual(wanted(path));
    expect(read.issues).toEqual([]);
  });

  it('what only a file elsewhere knows is told, not passed over', () => {
    const html = rows(
      (n) => `<li><a href="javascript:openDetail('${n}')">${title(n)}</a><span>2023-04-0${n}</span></li>`,
    );
    const list = `<div class="main">${html}<div>共8页 <a href="i_3.html">下一页</a></div></div>`;
    const read = readList(pageOf(page(`<script src="/js/list.js"></script>${list}`), url));
    expect(read.items).toEqual([]);
    expect(read.issues).toEqual([{ code: 'unreadable', reason: 'row-address-in-script', raw: `5: ${title(1)}` }]);
    // Nor is a shorter box with addresses taken for the list in its place.
    expect(readList(pageOf(page(`${list}<div>${news(0, 3)}</div>`), url)).items).toEqual([]);
    expect(extract(pageOf(page(list, '重点项目-清河县人民政府'), url)).issues).toContainEqual(read.issues[0]);
  });

  it.each(['javascript:;', 'javascript:void(0);', '#'])(
    'dated rows whose links lead nowhere by themselves (%s) are told',
    (href) => {
      const html = rows((n) => `<li><a href="${href}" target="_blank">${title(n)}</a><span>2023-04-0${n}</span></li>`);
      const read = readList(pageOf(page(`<div class="main">${html}</div>`), url));
      expect(read.items).toEqual([]);
      expect(read.issues).toEqual([{ code: 'unreadable', reason: 'row-address-in-script', raw: `5: ${title(1)}` }]);
      const menu = times(6, (n) => `<li><a href="${href}">政务公开的第${n}个栏目页签</a></li>`);
      expect(readList(pageOf(page(`<ul>${menu}</ul>`), url)).issues).toEqual([]);
    },
  );

  it('handlers of the furniture are no rows', () => {
    const html = `<ul>${times(4, (n) => `<li><a href="/t${n}.html">${title(n)}</a><span>2023-04-0${n}</span></li>`)}</ul>`;
    const tabs = times(6, (n) => `<li onclick="setTab('one',${n})">政务公开的第${n}个栏目页签</li>`);
    const read = readList(pageOf(page(`<ul>${tabs}</ul><div class="main">${html}</div>`), url));
    expect(read.items).toHaveLength(4);
    expect(read.issues).toEqual([]);
  });
});
