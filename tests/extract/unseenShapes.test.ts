import { describe, expect, it } from 'vitest';
import { read, title } from '../support/noticePage';

/**
 * Causes of misreadings met on pages the engine had not seen, each as a page of its own, written by hand. One cause each:
 * the mechanism that answers it stands beside the test's name in utils/extract.
 */
const text =
  '<p>各乡镇人民政府：</p><p>为做好今年汛期值守工作，根据防汛条例有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。</p>' +
  '<p>一、落实责任，二十四小时值守，险情随时上报。</p><p>二、备足物资，沙袋、抽水泵按乡镇人口配备到位。</p>' +
  '<p style="text-align:right">临江县水利局</p><p style="text-align:right">2023年5月8日</p>';

const article = (above: string, below = '') => `${above}<h1>${title}</h1><div id="zoom">${text}</div>${below}`;

describe('columns', () => {
  it.each([
    [
      'a menu with upright bars is no breadcrumb',
      '<div><a href="/">首页</a> | <a href="/xw/">新闻中心</a> | <a href="/zj/">走进临江</a></div>',
      undefined,
    ],
    [
      'the page itself is the list item without a link',
      '<ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/gk/">信息公开</a></li><li class="active">通知公告</li></ol>',
      '通知公告',
    ],
    [
      'nothing but empty elements between the steps',
      '<div class="nav02"><a>首页</a><i></i><a>政府信息公开</a><i></i><a>通知公告</a></div>',
      '通知公告',
    ],
    [
      'links side by side are a menu',
      '<div class="nav02"><a href="/">首页</a><i></i><a href="/xw/">新闻中心</a><i></i><a href="/gk/">政务公开</a></div>',
      undefined,
    ],
    [
      '当前：',
      '<div>当前：<a href="/">首页</a>&gt;<a href="/gk/">公开目录</a>&gt;<a href="/gk/tz/">通知公告</a></div>',
      '通知公告',
    ],
    [
      '我的位置:',
      '<table><tr><td>我的位置:<a>首页</a> &gt; <a>信息公开</a> &gt; <a>通知公告</a></td></tr></table>',
      '通知公告',
    ],
    [
      'an unclosed wrapper around the line',
      '<div><span>您的位置：<a href="/">首页</a>&gt;<a href="/gk/">通知公告</a></span><p>'.concat(
        '防汛'.repeat(200),
        '</p>',
      ),
      '通知公告',
    ],
  ])('%s', (_name, above, column) => {
    expect(read(article(above)).fields.column?.value).toBe(column);
  });
});

describe('labels', () => {
  it('reads a badge before its label, never the next row', () => {
    const { fields } = read(
      article(
        '<ul><li><span class="badge">014223412/2023-00019</span>索引号</li><li><span class="badge">临江县水利局</span>发布机构</li><li><span class="badge">2023-05-09</span>发布日期</li></ul>',
      ),
    );
    expect(fields.indexNumber?.value).toBe('014223412/2023-00019');
    expect(fields.issuingBody?.value).toEqual(['临江县水利局']);
    expect(fields.datePublished?.value).toBe('2023-05-09');
  });

  it('takes two tables side by side for one block', () => {
    const cell = (label: string, value: string) => `<div class="c">${label}</div><div class="c">${value}</div>`;
    const { fields } = read(
      article(
        `<div class="t"><div>${cell('索引号', '014223412/2023-00019')}${cell('成文日期', '2023-05-08')}</div></div><div class="t"><div>${cell('发布机构', '临江县水利局')}</div></div>`,
      ),
    );
    expect(fields.indexNumber?.value).toBe('014223412/2023-00019');
    expect(fields.dateWritten).toMatchObject({ value: '2023-05-08', inferred: false });
  });

  it('does not count a table’s own levels', () => {
    const inner = (label: string, value: string) =>
      `<table><tr><td><b>${label}:</b><span>${value}</span></td></tr></table>`;
    const { fields } = read(
      article(
        `<table><tbody><tr><td>${inner('索 引 号', '014223412/2023-00019')}</td></tr><tr><td>${inner('分类', '防汛抗旱')}</td></tr><tr><td>${inner('发布机构', '临江县水利局')}</td></tr></tbody></table>`,
      ),
    );
    expect(fields.topic?.value).toBe('防汛抗旱');
  });

  it('reads a day of effect that stands alone above the text', () => {
    const { fields } = read(
      article('', '').replace('<div id="zoom">', '<div>施行日期：2023年6月1日</div><div id="zoom">'),
    );
    expect(fields.dateEffective?.value).toBe('2023-06-01');
  });
});

describe('labels of other makes', () => {
  const rows = (...pairs: readonly (readonly [string, string])[]) =>
    `<table>${pairs.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`;

  it('a foreign gloss, a break inside a narrow cell, brackets around a value', () => {
    const { fields } = read(
      article(
        rows(
          ['索引号(Index No.)', 'TJ-2024-0017'],
          ['公开<br>日期', '2023-05-09'],
          ['发布机构(Publisher)', '临江县水利局'],
          ['效力', '[有效]'],
        ),
      ),
    );
    expect(fields.indexNumber?.value).toBe('TJ-2024-0017');
    expect(fields.datePublished?.value).toBe('2023-05-09');
    expect(fields.issuingBody?.value).toEqual(['临江县水利局']);
    expect(fields.validity?.value).toBe('有效');
  });

  it('a label that the style sheet prints out of an attribute', () => {
    const { fields } = read(
      article('').replace(
        '<div id="zoom">',
        '<div><span data-label="发布时间">2023-05-09 09:05</span><span data-label="来源">防汛办</span></div><div id="zoom">',
      ),
    );
    expect(fields.datePublished).toMatchObject({ value: '2023-05-09', inferred: false });
    expect(fields.source?.value).toBe('防汛办');
  });

  it('two bodies in two descriptions of one term', () => {
    const terms =
      '<dl><dt>信息索取号</dt><dd>LJ-2023-003</dd><dt>发文机关</dt><dd>临江县水利局</dd><dd>临江县财政局</dd><dt>成文日期</dt><dd>2023年5月8日</dd></dl>';
    expect(read(article(terms)).fields.issuingBody?.value).toEqual(['临江县水利局', '临江县财政局']);
  });

  it('pairs in the head of the table that holds the text, and a form around a whole article', () => {
    const table = `<table><caption>${title}</caption><thead><tr><td>发布机构：临江县水利局</td><td>发布日期：2023年5月9日</td><td>信息索引号：LJ-2023-1231</td></tr></thead><tbody><tr><td colspan="3">${text}</td></tr></tbody></table>`;
    expect(read(table).fields.indexNumber?.value).toBe('LJ-2023-1231');
    const form = `<form name="news"><input type="hidden"><h2>${title}</h2><p>信息来源：防汛办　发布日期：2023-05-09</p><div id="zoom">${text}</div></form>`;
    expect(read(form).fields.source?.value).toBe('防汛办');
  });

  it('a number before a labelled day, a code in an element of its own', () => {
    const { fields } = read(
      `<h1>${title}</h1><div>临水发〔2023〕7号　添加时间：2023-5-9 9:22:41</div><div id="zoom">${text}</div><dl><dt>网站标识码：</dt><dd>4203000001</dd></dl>`,
    );
    expect(fields.documentNumber?.value).toBe('临水发〔2023〕7号');
    expect(fields.siteCode?.value).toBe('4203000001');
  });

  it('infers when the text is in force, not when another text was', () => {
    const inForce = text.replace('<p style', '<p>本通知自2023年6月1日起施行，有效期三年。</p><p style');
    expect(read(`<h1>${title}</h1><div id="zoom">${inForce}</div>`).fields.dateEffective).toMatchObject({
      value: '2023-06-01',
      inferred: true,
    });
    const cites = text.replace('<p style', '<p>根据本省自2020年1月1日起施行的《河道管理条例》执行。</p><p style');
    expect(read(`<h1>${title}</h1><div id="zoom">${cites}</div>`).fields.dateEffective).toBeUndefined();
  });
});

describe('menus inside the text’s element', () => {
  it('reads the information line between a menu and the text, and a number beside its signer', () => {
    const menu =
      '<div class="tree"><p>权责清单</p><p>便民电话</p><p>户籍管理</p><p>新闻发布会</p><p>招标采购</p><p>经济概况</p><p>双随机</p></div>';
    const body = `<div class="article">${menu}<h1>${title}</h1><h6>来源：防汛办　发布时间：2023-05-09</h6><p>临水发〔2023〕7号　　　签发人：王某</p>${text}</div>`;
    const { fields } = read(body);
    expect(fields.source?.value).toBe('防汛办');
    expect(fields.documentNumber?.value).toBe('临水发〔2023〕7号');
  });
});

describe('titles', () => {
  it('passes over a page tag that names the body', () => {
    const head = `<title>${title}</title><meta name="ArticleTitle" content="临江县水利局">`;
    expect(read(article(''), { head }).fields.title?.value).toBe(title);
  });

  it('keeps the first line of a title broken over two', () => {
    const broken = '<div class="content_tit">临江县水利局<br>关于做好汛期值守工作的通知</div>';
    expect(read(`${broken}<div id="zoom">${text}</div>`).fields.title?.value).toBe(title);
  });

  it('takes a centred line above source and day where no element is named', () => {
    const table = `<table><tr><td align="center">${title}</td></tr><tr><td>发布时间：2023-05-09</td></tr><tr><td><span id="zoom">${text}</span></td></tr></table>`;
    expect(read(table, { head: '<title>临江县水利局</title>' }).fields.title?.value).toBe(title);
  });
});

describe('days', () => {
  it('reads a day in two boxes below the title', () => {
    const boxes = `<h1>${title}</h1><div><p>2023</p><p>05/09</p><p>16:35</p></div><div id="zoom">${text}</div>`;
    expect(read(boxes).fields.datePublished).toMatchObject({ value: '2023-05-09', inferred: true });
  });

  it('infers when a regulation was made public, not when it was passed', () => {
    const name = '临江市河道采砂管理办法';
    const body = `<h1>${name}</h1><div id="zoom"><p>（2022年9月6日市人民政府第12次常务会议通过，2022年9月20日临江市人民政府令第19号公布）</p><p>第一条　为加强河道采砂管理，保障防洪安全，根据水法，制定本办法。</p><p>第二条　本市河道内采砂，适用本办法。</p></div>`;
    expect(read(body, { head: `<title>${name}</title>` }).fields.dateWritten).toMatchObject({
      value: '2022-09-20',
      inferred: true,
    });
  });
});

describe('texts', () => {
  it('does not take the catalogue for the text because of its name', () => {
    const rows =
      '<tr><td>索引号：</td><td>014223412/2023-00019</td></tr><tr><td>发布机构：</td><td>临江县水利局</td></tr><tr><td>发文字号：</td><td>临水发〔2023〕7号</td></tr><tr><td>成文日期：</td><td>2023-05-08</td></tr>';
    const page = read(
      `<div class="xxgk-txt"><table>${rows}</table></div><h1>${title}</h1><div class="mt10">${text}</div>`,
    );
    expect(page.body.text).toContain('备足物资');
    expect(page.body.text).not.toContain('索引号');
  });

  it('reads the block around a file where there is no other text', () => {
    const name = '临江县水利局2022年部门决算';
    const body = `<div class="top"><h1>${name}</h1><p>发布时间：2023-09-28　来源：水利局</p></div><div class="m-art"><p>${name}说明及报表见下方文件。</p><iframe src="/pdf/viewer.html?file=/u/2309/a.pdf"></iframe></div>`;
    const { body: found, attachments } = read(body, { head: `<title>${name}</title>` });
    expect(found.text).toBe(`${name}说明及报表见下方文件。`);
    expect(attachments.map(({ url }) => url)).toEqual(['http://www.linjiang.gov.cn/u/2309/a.pdf']);
  });

  it('finds a file below the text that shares nothing with it but the page', () => {
    const { attachments } = read(article('', '<div class="fj"><a href="./fa.pdf?v=2">方案.pdf</a></div>'));
    expect(attachments.map(({ url }) => url)).toEqual(['http://www.linjiang.gov.cn/zwgk/tzgg/fa.pdf?v=2']);
  });

  it('leaves out an information line with the document’s number, and keeps a heading of months', () => {
    const list = `<ul><li>来源：水利局　时间：2023-05-09　文号：临水发〔2023〕7号　【字号：大 中 小】</li><li class="article">${text}</li></ul>`;
    expect(read(`<h1>${title}</h1>${list}`).body.text).toMatch(/^各乡镇/);
    const months = `<h1>${title}</h1><div id="zoom"><p>2023年1-9月</p>${text}</div>`;
    expect(read(months).body.text).toMatch(/^2023年1-9月/);
  });
});

describe('below and around the text', () => {
  const below =
    '<ul class="sx"><li>发布日期：2023/05/09</li><li>发布机构：临江县水利局</li><li>成文日期：2023/05/08</li><li>索　引　号：014223412/2023-00019</li></ul>';

  it('reads a catalogue below the text and leaves it out of the text', () => {
    const page = read(`<div class="detail"><h1>${title}</h1><div class="c">${text}${below}</div></div>`);
    expect(page.fields.indexNumber?.value).toBe('014223412/2023-00019');
    expect(page.fields.dateWritten).toMatchObject({ value: '2023-05-08', inferred: false });
    expect(page.body.text).not.toContain('索');
    expect(page.body.text).toContain('备足物资');
  });

  it('leaves out buttons written together and counters of visitors', () => {
    const tools = '<div>大 中 小 打印 收藏</div><p>您是第 位浏览者</p>';
    expect(read(`<h1>${title}</h1><div id="zoom">${text}${tools}</div>`).body.text).toMatch(/2023年5月8日$/);
  });

  it.each(['<div id="printContent">', '<div class="print_area zoom2">', '<div id="share"><div class="sidebar">'])(
    'reads a text in %s',
    (open) => {
      const page = read(
        `${open}<h1>${title}</h1><div>${text.repeat(2)}</div></div><div><dl><dt>友情链接</dt><dd><a href="http://www.gov.cn">中国政府网</a></dd></dl></div>`,
      );
      expect(page.body.text).toContain('备足物资');
    },
  );

  it('reads a day and a name behind a bar as information, not as text', () => {
    const page = read(`<h1>${title}</h1><div class="c"><div>2023-05-09｜临江县水利局</div>${text}</div>`);
    expect(page.fields.datePublished).toMatchObject({ value: '2023-05-09', inferred: true });
    expect(page.body.text).toMatch(/^各乡镇/);
  });
});

describe('lists', () => {
  const rows = (write: (at: number) => string) => Array.from({ length: 8 }, (_, at) => write(at + 1)).join('');
  const name = (at: number) => `临江县水利局关于印发第${at}号防汛方案的通知`;
  const list = (body: string) =>
    read(body, { head: '<title>通知公告</title>', url: 'http://www.linjiang.gov.cn/zwgk/tzgg/' });

  it.each([
    [
      'day in a large box, a summary behind',
      (at: number) =>
        `<div class="item"><div class="date"><b>0${at}</b><span>2023-05</span></div><h4><a href="${at}.html">${name(at)}</a></h4><p>各有关单位：现将方案印发给你们。</p></div>`,
    ],
    [
      'terms and descriptions',
      (at: number) => `<dl><dt>2023/5/${at}</dt><dd><a href="${at}.html">${name(at)}</a></dd></dl>`,
    ],
    [
      'links without a block of their own',
      (at: number) => `<a class="row" href="${at}.html"><span>${name(at)}</span><small>2023-05-0${at}</small></a>`,
    ],
  ])('%s', (_name, write) => {
    const page = list(`<div class="main">${rows(write)}</div>`);
    expect(page.kind).toBe('list');
    expect(page.items.map(({ title: of, date }) => [of, date])).toEqual(
      Array.from({ length: 8 }, (_, at) => [name(at + 1), `2023-05-0${at + 1}`]),
    );
  });

  it('takes the year from the heading of the list, and from nowhere else', () => {
    const row = (at: number) => `<li><a href="${at}.html">${name(at)}</a><b>05-0${at}</b></li>`;
    expect(list(`<h3>2023年</h3><ul>${rows(row)}</ul>`).items[1]?.date).toBe('2023-05-02');
    expect(list(`<h3>通知</h3><ul>${rows(row)}</ul>`).items[1]?.date).toBeUndefined();
  });

  it('reads what a row shows when it is pointed at', () => {
    const row = (at: number) =>
      `<div class="row"><div><a href="${at}.html">${name(at)}</a></div><div>2023年05月0${at}日</div><div>临水发〔2023〕${at}号</div></div><div style="display:none"><b>索 引 号:</b> 40000895X/2023-0123${at}</div>`;
    expect(list(`<div>${rows(row)}</div>`).items[2]).toMatchObject({
      date: '2023-05-03',
      documentNumber: '临水发〔2023〕3号',
      indexNumber: '40000895X/2023-01233',
    });
  });

  it('joins parts under headings of their own', () => {
    const part = (from: number) =>
      `<div class="part"><h3>文件</h3><ul>${[0, 1, 2, 3].map((at) => `<li><a href="${from + at}.html">${name(from + at)}</a><span>2023-05-0${from + at}</span></li>`).join('')}</ul></div>`;
    expect(list(`<div class="all">${part(1)}${part(5)}</div>`).items).toHaveLength(8);
  });

  it.each([
    [
      'a drop-down of pages',
      '<select onchange="location.href=this.value"><option value="index.html" selected>1</option><option value="index_1.html">2</option></select>',
      'index_1.html',
    ],
    [
      'buttons of a form',
      '<input type="button" value="上一页"><input type="button" value="下一页" onclick="location.href=\'index_2.html\'">',
      'index_2.html',
    ],
    [
      'pictures',
      '<a href="index.html"><img alt="上一页"></a><a href="index_3.html"><img alt="下一页"></a>',
      'index_3.html',
    ],
  ])('next page: %s', (_name, pager, next) => {
    const items = rows((at) => `<li><a href="${at}.html">${name(at)}</a><span>2023-05-0${at}</span></li>`);
    expect(list(`<ul>${items}</ul><div>${pager}</div>`).next?.url).toBe(`http://www.linjiang.gov.cn/zwgk/tzgg/${next}`);
  });
});

describe('kinds', () => {
  const catalogue =
    '<table><tr><td>索引号</td><td>014223412/2023-00019</td></tr><tr><td>发布机构</td><td>临江县水利局</td></tr><tr><td>发布日期</td><td>2023-05-09</td></tr><tr><td>有效性</td><td>有效</td></tr></table>';
  const foot = '<div>网站标识码：4203000001</div>';

  it('news in a catalogue block stays news, a notice there a notice', () => {
    const url = 'http://www.linjiang.gov.cn/zfxxgk/gzdt/202305/9004.html';
    const news = '节水宣传进校园 点滴护航美丽水乡';
    const body = `<div>位置：<a href="/">首页</a> &gt; <a href="/gk/">政府信息公开</a> &gt; <a href="/gk/dt/">工作动态</a></div>${catalogue}`;
    const told =
      '<div id="zoom"><p>5月8日，县水利局工作人员走进镇中心小学，为同学们送上一堂节水课，现场解答了同学们的提问。</p><p>他强调，要爱惜每一滴水，课后同学们纷纷表示受益匪浅，将把节水知识带回家。</p></div>';
    expect(read(`${body}<h1>${news}</h1>${told}${foot}`, { head: `<title>${news}</title>`, url }).kind).toBe('other');
    expect(read(`${body}<h1>${title}</h1><div id="zoom">${text}</div>${foot}`, { url }).kind).toBe('document');
  });

  it.each([
    [
      'an application',
      '政府信息公开申请表',
      '<input name="a"><input name="b"><input name="c"><input name="d"><textarea></textarea>',
    ],
    [
      'a survey',
      '关于城区停车问题的网上调查',
      Array.from({ length: 6 }, (_, at) => `<p>${at}、您对停车秩序是否满意？</p><input type="radio">`).join(''),
    ],
  ])('%s to be filled in is no document', (_name, of, inputs) => {
    expect(
      read(`<h2>${of}</h2><form>${inputs}</form>${foot}`, {
        head: `<title>${of}</title>`,
        url: 'http://www.linjiang.gov.cn/hd/a.html',
      }).kind,
    ).toBe('other');
  });

  it('a code in brackets at the foot, an account’s name as source, a breadcrumb step named like a label', () => {
    const { fields } = read(
      `<div>当前位置 &gt; <a>首页</a> &gt; <a>公开目录</a> &gt; <a>部门文件</a></div>${article('', '<p>发布者：admin</p><p>公示日期：2024-03-05</p>')}
      <table><tr><td>版权所有 临江县人民政府<br>网站标识码（3311980004）</td></tr></table>`,
    );
    expect(fields.siteCode?.value).toBe('3311980004');
    expect(fields.source).toBeUndefined();
    expect(fields.topic).toBeUndefined();
  });
});
