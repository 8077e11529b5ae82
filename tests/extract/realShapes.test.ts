import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { lines, read, text, title, zoom } from '../support/noticePage';

/** Further causes of misreadings met on saved pages of public portals, each as a page of its own, written by hand. */

describe('a path of columns', () => {
  it('that begins at the site’s name and ends at the page’s own title', () => {
    const path = `<div><a href="#">[临江防汛网]</a>&nbsp; <a href="#">&gt;&gt;防汛通知</a>&nbsp; <a href="">&gt;&gt;${title}</a></div>`;
    expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('防汛通知');
  });

  it('whose last step is the template’s word for the page', () => {
    const path = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/hd/">防汛通知</a> &gt; 信息详细</div>';
    expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('防汛通知');
  });
});

describe('whose site it is', () => {
  const url = 'http://www.example.net/a/202005/2646161.html';
  it.each([
    ['妇女儿童医疗中心', 'document'],
    ['好运购物网', 'other'],
  ])('a path that begins at %s: %s', (owner, kind) => {
    const path = `<div>您现在的位置：<a href="/">${owner}</a> &gt; <a href="/yw/">院务公开</a> &gt; <a href="/zb/">通知公告</a></div>`;
    const page = `${path}<h1>${title}</h1><div>日期：2023-05-08</div>${zoom}`;
    expect(read(page, { url }).kind).toBe(kind);
  });
});

describe('news in the catalogue', () => {
  const catalogue =
    '<table><tr><th>索引号：</th><td>K16185922-201704-00036</td><th>发布机构：</th><td>临江县审计局</td></tr><tr><th>信息分类：</th><td>专项工作</td><th>生成日期：</th><td>2017-04-12</td></tr></table>';
  const feature = (opening: string) =>
    `${catalogue}<h1>工业设计城打造创新“联合国”</h1><div>发布时间：2017-04-12 来源：县审计局</div><div id="zoom"><p>最近，工业设计城不断加快发展战略布局，着力打造一个人才集聚的创新平台，先后与多家机构建立合作关系，签约入驻企业近百家。</p><p>${opening}设计城是省重点项目，也是全市最大的工业设计产业基地，城内七家企业获得二十二项大奖，为全市经济增长作出贡献。</p></div>`;
  const url = 'http://www.linjiang.gov.cn/public/13751/1000001.html';

  it('that tells what it was told is news, whatever its block says', () => {
    expect(read(feature('据了解，'), { head: '<title>工业设计城打造创新“联合国”</title>', url }).kind).toBe('other');
  });

  it('an official title is believed before its text', () => {
    expect(
      read(`${catalogue}<h1>${title}</h1><div id="zoom"><p>据了解，部分乡镇值守不到位。</p>${text}</div>`, { url })
        .kind,
    ).toBe('document');
  });
});

describe('paths in other clothes', () => {
  it.each([
    '<div>【当前位置】 <a href="/">首页</a> — <a href="/zwgk/">政务公开</a> — <a href="/tz/">防汛通知</a></div>',
    '<nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/tz/">防汛通知</a></li></ol></nav>',
  ])('%s', (path) => expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('防汛通知'));

  it('a label left empty at the end of a line does not take the heading below', () => {
    const block =
      '<div><span><label>索引号：</label>000014349/2024-00025</span> <span><label>发文机关：</label>临江县水利局</span> <span><label>公开方式：</label>&nbsp;</span></div>';
    expect(read(`${block}<div><b>${title}</b></div>${zoom}`).fields.disclosure).toBeUndefined();
  });
});

describe('a page that shows itself when its scripts are ready', () => {
  it.each(['visibility: hidden', 'display:none'])('is read (%s on its body)', (style) => {
    const html = `<html><head><title>${title}</title></head><body style="${style}"><h1>${title}</h1><div style="display:none"><p>${lines[1]}</p></div>${zoom}</body></html>`;
    const url = 'http://www.linjiang.gov.cn/gkmlpt/content/9/9306/post_9306638.html';
    const { kind, body } = extract({ document: new JSDOM(html, { url }).window.document, url });
    expect(kind).toBe('document');
    expect(body.text).toBe(lines.join('\n'));
  });
});

describe('guides', () => {
  it.each([
    ['广州市劳动人事争议仲裁网上申请流程', 'document'],
    ['临江县推出政务服务小程序', 'other'],
  ])('%s: %s', (name, kind) => {
    const page = `<h1>${name}</h1><div>发布日期：2022-05-06 文章来源：县人社局</div><div class="con"><p>1.先扫二维码，关注公众号。</p><p>2.进入小程序后点击劳动仲裁，按照页面提示填写申请书，上传身份证明、劳动合同等材料，核对无误后提交，等待审核结果。</p></div>`;
    const url = 'http://www.linjiang.gov.cn/ywk/rs/content/post_8225627.html';
    expect(read(page, { head: `<title>${name}</title><meta name="ArticleTitle" content="${name}">`, url }).kind).toBe(
      kind,
    );
  });
});

describe('主办单位', () => {
  const row = (label: string, value: string) => `<td>${label}:</td><td>${value}</td>`;
  const table = `<table><tr>${row('索引号', '000019705/2026-000154')}${row('主办单位', '临江县能源局')}</tr><tr>${row('制发日期', '2026-09-16')}</tr></table>`;
  const foot = '<div class="foot"><p>主办单位：临江县人民政府</p><p>承办单位：县大数据中心</p></div>';
  const head = `<title>${title}</title><meta name="SiteName" content="临江县人民政府">`;

  it('names the body in a catalogue', () => {
    const { issuingBody } = read(`${table}<h1>${title}</h1>${zoom}${foot}`, { head }).fields;
    expect(issuingBody).toMatchObject({ value: ['临江县能源局'], inferred: false });
  });

  it('and nobody at the foot of the site', () => {
    const { issuingBody } = read(`<h1>${title}</h1>${zoom}${foot}`, { head }).fields;
    expect(issuingBody).toMatchObject({ value: ['临江县水利局'], inferred: true });
  });
});

describe('a title over two lines, broken where the line was full', () => {
  const [first, second] = [title.slice(0, 11), title.slice(11)];
  const site = '<title>临江县人民政府网站</title><meta name="SiteName" content="临江县人民政府门户网站">';

  it('by a line break in a block set like a title', () => {
    const page = `<div class="bt" style="text-align:center;font-size:24px">${first}<br>${second}</div>${zoom}`;
    expect(read(page, { head: site }).fields.title?.value).toBe(title);
  });

  it('by blocks of their own that <title> holds together', () => {
    const line = (part: string) => `<p style="text-align:center"><span style="font-size:22pt">${part}</span></p>`;
    expect(read(`${line(first)}${line(second)}${zoom}`).fields.title?.value).toBe(title);
  });

  it('but two headings are not one title', () => {
    const page = `<h2>临江县水利局文件汇编</h2><h2>${title}</h2>${zoom}`;
    expect(read(page).fields.title?.value).toBe(title);
  });

  it('whose name is on the inline element around it', () => {
    const page = `<div class="article-head"><span class="articleTitle">取水许可登记信息一批</span></div>${zoom}`;
    expect(read(page, { head: '<title>临江县信息公开网</title>' }).fields.title?.value).toBe('取水许可登记信息一批');
  });
});

describe('a catalogue with empty values', () => {
  const rows = [
    ['索引号', '000014349/2024-00025'],
    ['发文机关', ''],
    ['文　号', '临水发〔2024〕3号'],
    ['组配分类', ''],
    ['公文种类', '通知'],
    ['主题词', '水利；规划'],
  ] as const;
  it.each([
    ['rows of two boxes', (l: string, v: string) => `<div><div>${l}</div><div>${v}</div></div>`],
    ['one list of terms each', (l: string, v: string) => `<dl><dt>${l}</dt><dd><span>${v}</span></dd></dl>`],
    ['heading and paragraph', (l: string, v: string) => `<div><h5>${l}</h5><p>${v}</p></div>`],
  ])('takes no value from the row below (%s)', (_name, row) => {
    const block = `<div>${rows.map(([label, value]) => row(label, value)).join('')}</div>`;
    const { fields } = read(`${block}<h1>${title}</h1>${zoom}`);
    expect(fields.issuingBody?.inferred ?? true).toBe(true);
    expect(fields.topic).toBeUndefined();
    expect(fields.documentNumber?.value).toBe('临水发〔2024〕3号');
    expect(fields.genre?.value).toBe('通知');
    expect(fields.keywords?.value).toBe('水利；规划');
  });
});

describe('an information line', () => {
  const page = (info: string) => read(`<h1>${title}</h1><div class="content"><div>${info}</div>${text}</div>`);

  it.each([
    '<em>发布时间</em><i>2024-03-13</i> <em>来源</em><i>县水利局</i>',
    '<div><div>发布日期</div><div>2024-03-13</div></div><div><div>来源</div><div>县水利局</div></div>',
    '日期：2024年03月13日 09:05&nbsp;来源：县水利局&nbsp;作者：&nbsp;点击：[12]',
    '来源：县水利局发布 作者：张某 发布时间：2024-03-13',
  ])('is read and is no text: %s', (info) => {
    const { fields, body } = page(info);
    expect(fields.datePublished?.value).toBe('2024-03-13');
    expect(fields.source?.value).toMatch(/^县水利局/);
    expect(body.text).toBe(lines.join('\n'));
  });
});

describe('an information line with more in it', () => {
  it('the day behind the site’s name and before the first label', () => {
    const info =
      '<p><a href="/">临江政府网 www.linjiang.gov.cn</a> <span>2018-04-19 17:32:17</span> <span>来源：县政府网</span></p>';
    expect(read(`<h1>${title}</h1>${info}${zoom}`).fields.datePublished?.value).toBe('2018-04-19');
  });

  it('the letters for the type size are not the source’s', () => {
    const info =
      '<span>发布时间：2026-09-09</span> <span> 来源：县水利局 </span> <span><b>大</b><b>中</b><b>小</b></span>';
    expect(read(`<h1>${title}</h1><div>${info}</div>${zoom}`).fields.source?.value).toBe('县水利局');
  });
});

describe('what a page is, from few words', () => {
  it('a button to close it does not make a short page a closed site', () => {
    const page = `<div>临江县人民政府网站</div><div>[浏览次数：9] [关闭]</div><h1>${title}</h1><p>附件：<a href="/a.pdf">${title}.pdf</a></p>`;
    expect(read(page).signals.map(({ code }) => code)).not.toContain('moved-page');
  });

  it('arrows drawn by the style sheet part columns too', () => {
    const path =
      '<div class="bread-nav"><a href="/">首页</a><span class="arrow"></span><a href="/zwgk/">政务公开</a><span class="arrow"></span><a href="/tz/">防汛通知</a></div>';
    expect(read(`${path}<h1>${title}</h1>${zoom}`).fields.column?.value).toBe('防汛通知');
  });
});

describe('what a script would write', () => {
  it('is not there where the condition that a template filled in is false', () => {
    const write = (now: string) =>
      `<table><tr><td>索引号：</td><td>000014349/2024-00025</td></tr><tr><td>发文机关：</td><td>临江县水利局</td></tr><script>if("${now}" != "有效"){ document.write("<tr><td>有效性：</td><td>${now}</td></tr>");}</script></table>`;
    expect(read(`${write('有效')}<h1>${title}</h1>${zoom}`).fields.validity).toBeUndefined();
  });
});

describe('the foot of the text', () => {
  it('a body alone on the last line signs it', () => {
    const unsigned = `<div id="zoom">${lines
      .slice(0, 4)
      .map((line) => `<p>${line}</p>`)
      .join('')}<p>（临江县统计局）</p></div>`;
    const head = '<title>2015年统计公报</title><meta name="SiteName" content="临江县人民政府">';
    const { issuingBody } = read(`<h1>2015年统计公报</h1>${unsigned}`, { head }).fields;
    expect(issuingBody).toMatchObject({ value: ['临江县统计局'], inferred: true });
  });

  it('the portal’s own prints of the text are files of the page and no text', () => {
    const prints =
      '<div>扫一扫在手机打开当前页</div><div><a href="/f/1.pdf">pdf下载</a></div><div><a href="/f/1.doc">word下载</a></div>';
    const { body, attachments } = read(`<h1>${title}</h1><div class="con">${text}</div>${prints}`);
    expect(body.text).toBe(lines.join('\n'));
    expect(attachments.map(({ url }) => url)).toContain('http://www.linjiang.gov.cn/f/1.pdf');
  });
});

describe('an event in a column of reports', () => {
  const path =
    '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/fzzfjs/">法治政府建设</a></div>';
  const url = 'http://www.linjiang.gov.cn/zwgk/xxgk/sfj/zdly/fzzfjs/202212/t20221206_6543210.shtml';
  const page = (name: string) =>
    `${path}<h1>${name}</h1><div>发布日期：2022-12-06 来源：县司法局</div><div class="con"><p>为提高群众法治文化素养，丰富群众业余文化生活，近日，县司法局在法治文化广场组织开展剪纸活动，群众积极参加，现场气氛热烈。</p><p>此次活动将法治文化与剪纸艺术结合，收到了良好的宣传效果。今后将持续创新方式方法，推出更多特色活动。</p></div>`;

  it.each([
    ['临江县司法局组织开展法治文化剪纸活动', 'other'],
    ['临江县司法局2022年度法治政府建设工作报告', 'document'],
  ])('%s: %s', (name, kind) => {
    const head = `<title>${name}</title><meta name="ArticleTitle" content="${name}"><meta name="SiteIDCode" content="4203020001">`;
    expect(read(page(name), { head, url }).kind).toBe(kind);
  });
});
