import { describe, expect, it } from 'vitest';
import { lines, read as readPage, text, title, zoom } from '../support/noticePage';

/**
 * What stands between the page's menus and the text, in the shapes of pages the engine had not seen: numbers in titles,
 * days without labels, labels with words in front, the page's own lines inside the text's element. Written by hand.
 */

const read = (body: string, head?: string) => readPage(body, head === undefined ? {} : { head });
const value = (
  page: string,
  field: 'title' | 'documentNumber' | 'datePublished' | 'column' | 'indexNumber' | 'topic',
) => read(page).fields[field]?.value;

describe('numbers of documents', () => {
  const named = (name: string) =>
    read(`<h1>${name}</h1><p>发布日期：2022-05-11</p>${zoom}`, `<title>${name}</title>`).fields.documentNumber;

  it.each([
    ['行政处罚决定书（江市监处罚〔2022〕33号）', '江市监处罚〔2022〕33号'],
    ['临江县国有建设用地使用权挂牌出让公告(临自然告字[2021]5号)', '临自然告字〔2021〕5号'],
    ['行政处罚决定书临环罚〔2020〕7号', '临环罚〔2020〕7号'],
  ])('stands at the end of the title: %s', (name, number) => {
    expect(named(name)).toMatchObject({ value: number, inferred: false });
  });

  it.each([
    '《临江县物业管理办法》（临政发〔2021〕5号）解读',
    '关于废止《临江县价格管理办法》（临政发〔2001〕5号）的决定',
    '关于转发省政府办公厅通知的通知（江政办发〔2021〕5号）',
    '关于学习临政发〔2021〕5号',
  ])('a number that another text bears is not taken: %s', (name) => {
    expect(named(name)).toBeUndefined();
  });

  it('is told in the note between title and text', () => {
    const note = '（2023年9月8日临江县人民政府第34次常务会议审议通过　临政规〔2023〕3号公布）';
    const page = `<h1>临江县停车场管理办法</h1><div>${note}</div><p>公布机关：临江县人民政府　公布日期：2023.09.14</p>${zoom}`;
    expect(value(page, 'documentNumber')).toBe('临政规〔2023〕3号');
    expect(read(page).fields.issuingBody?.value).toEqual(['临江县人民政府']);
  });
});

describe('titles', () => {
  it('takes the heading that <title> repeats, where the tag names the matter shortly', () => {
    const head = `<title>${title}_临江县</title><meta name="ArticleTitle" content="关于汛期值守工作的通知">`;
    expect(read(`<h2>${title}</h2>${zoom}`, head).fields.title?.value).toBe(title);
  });

  it('keeps the tag where <title> repeats the tag', () => {
    const short = '关于做好汛期值守工作的通知';
    const head = `<title>${short}</title><meta name="ArticleTitle" content="${short}">`;
    expect(read(`<h2>临江县水利局文件${short}</h2>${zoom}`, head).fields.title?.value).toBe(short);
  });
});

describe('days without a label', () => {
  const tag = (day: string) => `<title>${title}</title><meta name="PubDate" content="${day}">`;

  it.each([
    ['with its hour', '<div><span>2021-10-12 16:08</span> <span>字号</span></div>'],
    ['beside the source', '<div><span>2021-10-12</span>　<span>来源：水旱防御科</span></div>'],
    ['in brackets before the source', '<div>[2021-10-12]　来源：水旱防御科　【<a href="#">打印</a>】</div>'],
  ])('%s: goes before a tag of another day', (_name, line) => {
    const { datePublished } = read(`<h1>${title}</h1>${line}${zoom}`, tag('2020-01-01')).fields;
    expect(datePublished).toMatchObject({ value: '2021-10-12', inferred: true });
  });

  it('leaves the tag to state the same day', () => {
    const page = `<h1>${title}</h1><div>2021-10-12 16:08 来源：水旱防御科</div>${zoom}`;
    expect(read(page, tag('2021-10-12 16:08')).fields.datePublished).toMatchObject({ origin: 'meta', inferred: false });
  });

  it('a day alone below the title may be that of writing: the tag goes before it', () => {
    const page = `<h1>${title}</h1><div>（2021年10月12日）</div>${zoom}`;
    expect(read(page, tag('2021-10-14')).fields.datePublished?.value).toBe('2021-10-14');
  });

  it('a day of registration is no day of writing while the text is signed with one', () => {
    const rows = '<ul><li>索引号：431000/2022-010437</li><li>登记日期：2022-06-15</li><li>公开方式：政府网站</li></ul>';
    expect(read(`<h1>${title}</h1>${rows}${zoom}`).fields.dateWritten?.value).toBe('2023-05-08');
    const unsigned = `<div id="zoom"><p>${lines[1]}</p><p>${lines[2]}</p></div>`;
    expect(read(`<h1>${title}</h1>${rows}${unsigned}`).fields.dateWritten?.value).toBe('2022-06-15');
  });
});

describe('labels with words in front', () => {
  it('are the labels they end with', () => {
    const rows =
      '<table><tr><td>信息公开目录索引号</td><td>014223412/2018-21690</td><td>公开主题</td><td>水利管理</td></tr>' +
      '<tr><td>文件发布日期</td><td>2018-10-30</td><td>公开方式</td><td>主动公开</td></tr></table>';
    const page = `${rows}<h1>${title}</h1>${zoom}`;
    expect(value(page, 'indexNumber')).toBe('014223412/2018-21690');
    expect(value(page, 'topic')).toBe('水利管理');
    expect(value(page, 'datePublished')).toBe('2018-10-30');
  });

  it('but 信息公开目录 is a heading of menus', () => {
    const menu = '<div>索引号：1</div><div>发布机构：县水利局</div><div>信息公开目录：通知公告</div>';
    expect(value(`<h1>${title}</h1>${menu}${zoom}`, 'topic')).toBeUndefined();
  });

  it('who typed a page in is no source', () => {
    const page = `<table><tr><td>索取号：</td><td>GP-1/2021-00091</td><td>信息提供单位：</td><td>县政府办公室</td></tr><tr><td>主题词：</td><td>汛期</td><td>公布日期：</td><td>2021-01-27</td></tr></table><h1>${title}</h1>${zoom}`;
    expect(read(page).fields.source).toBeUndefined();
  });
});

describe('columns without links', () => {
  it.each([
    ['in the items of a list', '<ol><li>首页</li><li>信息公开</li><li>规范性文件</li></ol>', '规范性文件'],
    ['between bars', '<div><span>首页</span>|<span>行政执法</span>|<span>公告送达</span></div>', '公告送达'],
    ['a menu in a list', '<ul><li>首页</li><li>新闻中心</li><li>政务公开</li><li>互动交流</li></ul>', undefined],
    ['a menu between bars', '<div><span>首页</span>|<span>新闻中心</span>|<span>走进临江</span></div>', undefined],
    ['a list of links', '<ul><li><a href="/">首页</a></li><li><a href="/a/">水利工程</a></li></ul>', undefined],
  ])('%s', (_name, path, column) => {
    expect(value(`${path}<h1>${title}</h1>${zoom}`, 'column')).toBe(column);
  });
});

describe('the ends of the text', () => {
  const body = (html: string) => read(html).body.text;

  it.each([
    [
      'title and line of information in brackets',
      `<div>${title}</div><div>[信息来源] 县水利局　[发布时间] 2023-05-09 08:55:00　[访问次数] <b>312</b></div>`,
    ],
    [
      'labels and values that are lines of their own',
      `<div><div><dt>索 引 号</dt><dd>321084/2024-00009</dd></div><div><dt>发布机构</dt><dd>县水利局</dd></div><div><dt>时　　效</dt><dd>有效</dd></div></div><h2>${title}</h2>`,
    ],
    [
      'a path and the title over two lines',
      `<p>当前位置：首页 &gt; 通知公告</p><div>临江县水利局<br><br>关于做好汛期值守工作的通知</div>`,
    ],
  ])('%s stand above it', (_name, above) => {
    expect(body(`<div class="q1">${above}<section>${text}</section></div>`)).toBe(lines.join('\n'));
  });

  it('controls end it, and what the site says below them', () => {
    const below = '<p>【回顶部】【打 印】【关 闭】</p><div><p>受理机构：县政务公开办</p><p>受理电话：7553322</p></div>';
    expect(body(`<div class="q1">${text}${below}</div>`)).toBe(lines.join('\n'));
  });

  it('controls above sentences or files do not', () => {
    const below = '<p>【打印】【关闭】</p><p>附件：汛期值守表</p>';
    expect(body(`<div class="q1">${text}${below}</div>`)).toContain('附件：汛期值守表');
  });
});
