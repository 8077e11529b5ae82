import { describe, expect, it } from 'vitest';
import { read, text, title, zoom } from '../support/noticePage';

/** The same page in other tags: what a style sheet draws as a grid, a heading or an item says no more by its element. */

const names = ['索取号', '发布时间', '发布机构', '文件编号', '备注'];
const values = ['076478684Q/2024-00112', '', '临江县水利局', '临水〔2023〕5号', ''];
const row = (cells: readonly string[], tag: string) =>
  `<div>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join(' ')}</div>`;

describe('a catalogue of blocks', () => {
  it.each(['span', 'div'])('holds its values below its labels: %s', (tag) => {
    const grid = `<div class="qa">${row(names, tag)}${row(values, tag)}</div>`;
    const { fields, body } = read(`<h1>${title}</h1><div class="qb">${grid}${text}</div>`);
    expect(fields.indexNumber?.value).toBe('076478684Q/2024-00112');
    expect(fields.documentNumber?.value).toBe('临水〔2023〕5号');
    expect(fields.issuingBody?.value).toEqual(['临江县水利局']);
    expect(body.text).toMatch(/^各乡镇人民政府/);
  });

  it('of three rows is a list', () => {
    const rows = [1, 2, 3]
      .map((at) =>
        row(
          values.map((value) => value.replace(/5号|2$/, `${at}`)),
          'span',
        ),
      )
      .join('');
    const { fields } = read(`<h1>${title}</h1><div>${row(names, 'span')}${rows}</div>${zoom}`);
    expect(fields.indexNumber).toBeUndefined();
  });

  it('ends an index number before a label that nobody knows', () => {
    const cells = [
      '索 引 号',
      '002482330/2020-10091',
      '归档门类',
      '',
      '发布机构',
      '临江县水利局',
      '成文日期',
      '2023-05-08',
    ];
    const grid = `<div>${cells.map((cell) => `<span>${cell}</span>`).join(' ')}</div>`;
    expect(read(`<h1>${title}</h1>${grid}${zoom}`).fields.indexNumber?.value).toBe('002482330/2020-10091');
  });
});

describe('a title without a heading’s tag', () => {
  const site = { head: '<title>临江县公共资源交易平台</title>' };
  const line = '<p>信息发布时间：2023-05-09 来源：县交易中心 阅读次数：12</p>';
  const table = `<table><tr><th>采购人</th><td>县水利局</td></tr><tr><th>合同金额</th><td>12.5万元</td></tr></table>`;

  it('is the line just above the one with source and day, however it ends', () => {
    const name = '（县交易中心）临江县防汛物资仓库改造工程招标公告308831';
    const page = `<div class="qa"><div class="qb">${name}</div>${line}${text}</div>`;
    expect(read(page, site).fields.title?.value).toBe(name);
  });

  it('though that line names its source only, and the text’s element holds both', () => {
    const name = '临江县体育中心（县少年儿童体育学校）训练用车服务采购项目合同';
    const info = '<p><span>签署时间：2023-05-09 00:32</span><span>信息来源：<b>县交易网</b></span></p>';
    const page = `<div class="qa"><div class="qb">${name}</div>${info}<div>${table}</div></div>`;
    expect(read(page, site).fields.title?.value).toBe(name);
  });

  it('stands below the path', () => {
    const name = '临江县河道采砂管理办法';
    const page = `<div><a href="/">首页</a> &gt; <a href="/zc/">政策法规</a></div><div><div>${name}</div><div><div>临江县水利局令</div><div>第18号</div>${text}</div></div>`;
    expect(read(page, site).fields.title?.value).toBe(name);
  });
});

describe('rows of blocks', () => {
  const url = 'http://www.linjiang.gov.cn/zwgk/zc/';
  const three = [1, 2, 3, 4];

  it('hold their interpretations in a box that unfolds', () => {
    const item = (at: number) =>
      `<div><a href="./202301/t2023010${at}_${at}.html">临江县防汛抗旱管理办法第${at}部分</a><div class="qp"><div></div><h3>相关解读</h3>` +
      `<div><div><a href="/jd/202301/t2023010${at}_9${at}.html">水利局有关负责同志就第${at}部分答记者问</a></div><div><a href="/jd/202301/t2023010${at}_8${at}.html">一图读懂第${at}部分的主要内容</a></div></div></div><span>2023/01/0${at}</span></div>`;
    const { items } = read(`<div class="qa">${three.map(item).join('')}</div>`, { url, head: '<title>政策</title>' });
    expect(items.map(({ title, date }) => `${title} ${date}`)).toEqual(
      three.map((at) => `临江县防汛抗旱管理办法第${at}部分 2023-01-0${at}`),
    );
  });

  it('say their title once, though their card repeats it', () => {
    const item = (at: number) =>
      `<a href="/c/1/${at}.html"><img src="${at}.jpg"><div>[图]全县防汛物资仓库第${at}次检查情况通报(2023-01-0${at})</div><p>[图]全县防汛物资仓库第${at}次检查情况通报</p></a>`;
    const { items } = read(`<div class="qa">${three.map(item).join('')}</div>`, { url, head: '<title>通报</title>' });
    expect(items.map(({ title, date }) => `${title} ${date}`)).toEqual(
      three.map((at) => `[图]全县防汛物资仓库第${at}次检查情况通报 2023-01-0${at}`),
    );
  });
});

describe('an information line without colons', () => {
  const line = (inner: string) => `<div class="qc"><h1>${title}</h1>${inner}${text}</div>`;

  it('never gives the next label for a value', () => {
    const { fields } = read(
      line('<h4>来源<i></i>&nbsp;&nbsp;发布时间 <i>2023-05-09</i>&nbsp;&nbsp;作者 <i>县防汛办</i></h4>'),
    );
    expect(fields.source).toBeUndefined();
    expect(fields.datePublished?.value).toBe('2023-05-09');
  });

  it('has labels that no element holds', () => {
    const { fields } = read(line('<div>浏览次数<em>2096</em> 发布时间<b>2023年5月9日</b></div>'));
    expect(fields.datePublished?.value).toBe('2023-05-09');
  });

  it('is none of the text', () => {
    const spans =
      '<span><b>发布时间</b> <b>2023-05-09</b></span><span>浏览次数</span><span><b>作者</b> <b>县防汛办</b></span><span><b>来源</b> <b>县水利局</b></span>';
    expect(read(line(spans)).body.text).toMatch(/^各乡镇人民政府/);
  });

  it('leaves a keyword that is also a label alone', () => {
    const { fields } = read(
      `<h1>${title}</h1><p>索引号：LJ-2023-0005</p><p>发布机构：临江县水利局</p><p>主题词：防汛 状态 <b>值守</b></p>${zoom}`,
    );
    expect(fields.keywords?.raw).toContain('值守');
  });

  it('of day, editor and counter is none of the text', () => {
    const cells = ['日期', '2023-05-09 16:02:43', '发布人', 'fxb', '浏览量', '423'];
    const spans = cells.map((cell) => `<em>${cell}</em>`).join('');
    expect(read(line(`<div>${spans}</div>`)).body.text).toMatch(/^各乡镇人民政府/);
  });

  it.each([
    '<p>发布时间：2023-05-09 / 来源：县水利局 / 字号：大 中 小</p>',
    '<p>发布时间：2023-05-09 | 来源：县水利局 浏览 | 字号：大 中 小</p>',
  ])('ends a source before its separator: %s', (info) => {
    expect(read(line(info)).fields.source?.value).toBe('县水利局');
  });
});
