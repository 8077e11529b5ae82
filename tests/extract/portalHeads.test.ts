import { describe, expect, it } from 'vitest';
import { lines, read, text, title, zoom } from '../support/noticePage';

/** Heads of pages as portals met later print them, one cause each, written by hand. */

describe('what stands around the title', () => {
  it('a number in the title’s own line, and whether the text is in force', () => {
    const head = `<div><span class="a">${title}</span> <span class="b">临水发〔2013〕81号 </span></div><div><span>全文废止</span> <span>成文日期：<i>2013-10-28</i></span></div>`;
    const { fields } = read(`${head}${zoom}`, {
      head: `<title>${title}</title><meta name="ArticleTitle" content="${title}">`,
    });
    expect(fields.documentNumber?.value).toBe('临水发〔2013〕81号');
    expect(fields.documentNumber?.inferred).toBe(false);
    expect(fields.validity).toMatchObject({ value: '全文废止', inferred: true });
  });

  it('those words in the text or in a link say nothing of this text', () => {
    const link = '<div><a href="/a">全文废止</a></div>';
    const inText = `<div id="zoom">${text}<p>《临江县防汛办法》</p><p>全文废止</p></div>`;
    expect(read(`<h1>${title}</h1>${link}${inText}`).fields.validity).toBeUndefined();
  });

  it('a day glued to the label behind it', () => {
    const info = '<div>2022-03-14<em>作者：</em>浏览次数：<span></span></div>';
    expect(read(`<h1>${title}</h1>${info}${zoom}`).fields.datePublished?.value).toBe('2022-03-14');
  });

  it('the day a text takes effect is not the one it was published', () => {
    const list = `<h1>${title}</h1><ul><li><span>统一编号：</span> LJ0320250043</li><li><span>实施日期：</span>\n 2025年06月01日 </li><li><span>文　　号：</span> 临水规字〔2025〕2号</li></ul>`;
    const { fields } = read(`${list}${zoom}`, {
      head: `<title>${title}</title><meta name="PubDate" content="2025-05-30 11:19">`,
    });
    expect(fields.datePublished?.value).toBe('2025-05-30');
    expect(fields.dateEffective?.value).toBe('2025-06-01');
  });
});

describe('columns', () => {
  it('正文 ends a path, whatever heading stands behind it in the line', () => {
    const path =
      '<div><span><a href="/">网站首页</a> | <a href="/bsh.htm">博士后</a> | <a href="/tzgg.htm">防汛通知</a> | 正文</span> 防汛通知</div>';
    expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('防汛通知');
  });

  it('留言公开 is a column, 留言 behind one a button', () => {
    const path = (last: string) =>
      `<div>您所在的位置：<a href="/">首页</a> &gt; <a href="/hd/">互动交流</a> &gt; ${last}</div>`;
    expect(read(`${path('<a href="/ly/">留言公开</a>')}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe(
      '留言公开',
    );
    expect(read(`${path('<a href="/tz/">防汛通知</a> 留言')}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe(
      '防汛通知',
    );
  });

  it.each([
    ['体艺教育', '<a href="../index.html">体艺教育</a>', '体艺教育'],
    ['体艺教育', '', undefined],
    ['临江县水利局', '<a href="../index.html">临江县水利局</a>', undefined],
  ])('between title and site in <title>, where the page links to it: %s, %s', (part, link, column) => {
    const head = `<title>${title}_${part}_临江小学</title>`;
    const { fields } = read(`<ul><li>${link}</li></ul><h1>${title}</h1>${zoom}`, { head });
    expect(fields.column?.value).toBe(column);
    if (column) expect(fields.column?.inferred).toBe(true);
  });
});

describe('who signs and who keeps', () => {
  it.each(['临江证监会', '临江区教育科研规划办', '临江市第一初级中学校长室'])('%s signs', (body) => {
    const signed = `<div id="zoom">${lines
      .slice(0, 4)
      .map((line) => `<p>${line}</p>`)
      .join('')}<p>${body}</p><p>2023年5月8日</p></div>`;
    expect(read(`<h1>汛期值守安排</h1>${signed}`).fields.issuingBody?.value).toEqual([body]);
  });

  it('a regional office of the securities regulator has a code of its own', () => {
    const head = `<title>${title}</title><meta name="SiteIDCode" content="zq56000003">`;
    expect(read(`<h1>${title}</h1>${zoom}`, { head }).fields.siteCode?.value).toBe('zq56000003');
  });

  it('an answered question with its labels in one line, the answer below 答：', () => {
    const page =
      '<div><span>个人独资企业分配利润要缴个税吗？</span><div><span>留言时间:</span><span>2019-11-12</span> <span>答复时间:2019年11月14日</span>\n<span>答复单位：临江县税务局</span></div></div><div id="zoom"><p>答：</p><p>根据有关规定，个人独资企业的投资者以全部生产经营所得为应纳税所得额，缴纳后将利润分配给投资者不再缴纳个人所得税。</p></div>';
    const read1 = read(page, {
      head: '<title>个人独资企业分配利润要缴个税吗？</title><meta name="ArticleTitle" content="个人独资企业分配利润要缴个税吗？">',
      url: 'http://www.linjiang.gov.cn/hd/n1/c5153507/content.html',
    });
    expect(read1.kind).toBe('document');
    expect(read1.fields.issuingBody?.value).toEqual(['临江县税务局']);
    expect(read1.fields.datePublished?.value).toBe('2019-11-14');
  });
});
