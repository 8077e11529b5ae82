import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../support/pageOf';

/** What modern portals put above a text: menus that unfold with passages of their own, links to skip them, boxes to log in. */
const read = (title: string, html: string, url = 'http://www.qingshi.gov.cn/x/20240515/i4409.html') =>
  readingOnly(pageOf(`<!doctype html><title>${title}</title><body>${html}</body>`, url), (page) => extract(page));

const passage =
  '县人民政府及组成部门在履行行政管理职能过程中制作或者获取的信息，均可在本栏目查询；公众如需获取其他信息，可在线提交申请，由县政府办公室统一受理。';
const mega = ['政务公开', '政务服务', '互动交流']
  .map((name) => `<div><a href="/${name}/">${name}</a><div class="k2"><h6>${name}</h6><p>${passage}</p></div></div>`)
  .join('');
const text =
  '<p>为做好汛期值守工作，各镇人民政府要落实责任，及时报告险情，确保群众生命财产安全，现将有关事项通知如下。</p>';
const signed = '<p>青石县水利局</p><p>2024年5月15日</p>';
const title = '青石县水利局关于做好汛期值守工作的通知';

describe('above a text', () => {
  it('passages of a menu are none of it, though they stand in one box with it', () => {
    const { body } = read(
      `${title}-青石县人民政府`,
      `<div class="pc"><div class="yp-head"><a href="/">青石县人民政府网</a><div>${mega}</div></div><div class="yp-mid"><div>位置 &gt; <a href="/">首页</a> &gt; 通知</div>
        <div class="yp-main"><h1>${title}</h1><div>发布时间：2024-05-16 来源：县水利局</div><div class="yp-art">${text}${signed}</div></div></div></div>`,
    );
    expect(body.text).toBe(`${text.replace(/<\/?p>/g, '')}\n青石县水利局\n2024年5月15日`);
  });

  it('a link that skips to the text does not make the page one that has moved', () => {
    const { kind } = read(
      title,
      `<a class="skip" href="#m">跳转到主要内容</a><h1>${title}</h1><div id="m">${text}${signed}</div>`,
    );
    expect(kind).toBe('document');
  });

  it('the site’s owner is no part of a title that names its own body', () => {
    const own = '青石县档案馆2024年部门预算';
    const { fields } = read(
      '预决算公开平台',
      `<div id="app"><div class="b"><span>青石县人民政府</span></div><div class="t"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/ys/">预决算公开平台</a></div>
        <div class="c">当前栏目：<a href="/ys/">预决算公开</a></div><div class="d"><div class="d-tit">${own}</div><div class="d-sub"><span>公开单位：</span> 青石县档案馆<span>公开时间：</span>2024-02-05</div>
        <div class="d-f"><a href="/f/ys.pdf">部门预算.pdf</a></div></div></div>`,
    );
    expect(fields.title?.value).toBe(own);
  });

  it.each([
    ['2024-05-16 环评科', '环评科 behind it'],
    ['学校办公室 2024-05-16', 'an office before it'],
  ])('a day beside an office below the title is the day of publication: %s', (line) => {
    const { fields } = read(
      title,
      `<div class="k1"><h2>${title}</h2><h5>${line}</h5><div class="k3">${text.repeat(3)}</div></div>`,
    );
    expect(fields.datePublished?.value).toBe('2024-05-16');
    expect(fields.datePublished?.inferred).toBe(true);
  });
});

it('a catalogue in the foot of an article is the text’s, one in the foot of the site is not', () => {
  const line = '信息索引：QY0032-2024-00019 | 公开日期：2024-03-18 | 公开方式：主动公开';
  const article = `<article><h1>${title}</h1><div>${text.repeat(2)}</div><footer>${line}</footer></article>`;
  expect(read(title, article).fields.indexNumber?.value).toBe('QY0032-2024-00019');
  expect(
    read(title, `<h1>${title}</h1><div>${text.repeat(2)}</div><footer>${line}</footer>`).fields.indexNumber,
  ).toBeUndefined();
});

describe('what a page is', () => {
  const rows = ['开庭公告', '拍卖公告', '失信名单', '送达公告', '招录公告']
    .map(
      (name, n) =>
        `<tr><td><a href="Show.asp?id=${n + 11}">青石县人民法院${name}（2023年）</a></td><td>[2023.11.2${n}]</td></tr>`,
    )
    .join('');
  const list = `<div>${mega}</div><div>您现在的位置：<a href="/">首页</a>&gt;&gt; 法院公告</div><table>${rows}</table>`;

  it('a column whose name an official text might bear is a list, passages of a menu above it or not', () => {
    const url = 'http://fy.qingshi.gov.cn/Article_Class.asp?ClassID=8';
    expect(read('青石县人民法院—法院公告', list, url).kind).toBe('list');
    expect(
      readingOnly(pageOf(`<title>青石县人民法院—法院公告</title><body>${list}</body>`, url), readList).items,
    ).toHaveLength(5);
  });

  it('a text filed in such a column is a document', () => {
    const own = '青石县人民法院拍卖公告';
    const beside = `<div>首页 &gt; 法院公告</div><h1>${own}</h1><div>发布时间：2023-11-28</div>${text.repeat(3)}${signed}<table>${rows}</table>`;
    expect(read(`${own}-法院公告`, beside).kind).toBe('document');
  });

  it('rows with labels below a hidden box to log in are a list', () => {
    const cards = Array.from(
      { length: 5 },
      (_, n) =>
        `<div><a href="/trade/n/${n}77">第${n}号教学楼加固工程施工招标公告</a><p><span>类别：施工</span><span>发布时间：2025-06-1${n} 16:40</span><span>所属地区：本级</span></p></div>`,
    );
    const html = `<header><b>青石县公共资源交易中心</b><div><form><input name="u"><input type="password" name="p"><button>登录</button></form></div></header><div>${cards.join('')}</div><div>共40页 <a href="?pn=4">下一页</a></div>`;
    expect(
      read('交易公告 - 青石县公共资源交易中心', html, 'https://ggzy.qingshi.gov.cn/trade/notice?type=all&pn=3').kind,
    ).toBe('list');
  });

  it('a form to apply is neither, though its name is official', () => {
    const fields = ['姓名', '工作单位', '证件号码', '联系电话', '邮政编码', '通信地址', '电子邮箱']
      .map((name) => `<tr><td>${name}</td><td><input type="text"></td></tr>`)
      .join('');
    const html = `<div>首页 &gt; 政府信息公开 &gt; 依申请公开 &gt; 在线申请</div><h2>青石县政府信息公开申请表</h2><form><table>${fields}</table><p>请如实填写以上内容，申请人对其真实性负责，所需信息的名称、文号或者其他特征应当尽量写明，受理机关收到后按条例规定的期限答复，并按选定的方式提供。</p></form><div>网站标识码：3507830003</div>`;
    expect(read('依申请公开-在线申请', html, 'http://www.qingshi.gov.cn/hdjl/ysqgk/apply.jsp').kind).toBe('other');
  });

  it('a signed text that asks for opinions is a document, the form for them below it or not', () => {
    const own = '关于公开征求《青石县财政专项资金管理办法（征求意见稿）》意见的公告';
    const form = `<form><p>姓名：<input></p><p>电话：<input></p><p>邮箱：<input></p><p>意见标题：<input></p><p>意见内容：<textarea></textarea></p></form>`;
    const html = `<div>首页 » 政民互动 » 意见征集</div><h3>${own}</h3><div>${text.repeat(3)}${signed}</div>${form}`;
    expect(read('意见征集_青石县财政局', html).kind).toBe('document');
  });
});

describe('what a page is called', () => {
  const text2 = `<p>各镇人民政府：</p><p>现将《青石县共享单车管理暂行规定》印发给你们，请遵照执行。</p><p>青石县人民政府</p><p>2017年9月11日</p>`;
  const inner = '青石县共享单车管理暂行规定';
  const whole = `青石县人民政府关于印发《${inner}》的通知`;

  it('a notice that carries a text has its own title, whatever the page’s tag and the heading inside are', () => {
    const html = `<div class="k1"><p><span>公布时间：</span><span>2017-09-15 15:02</span></p></div><div class="k2">${whole}</div><div class="k3">${text2}<p><strong>${inner}</strong></p><p>第一条 为规范互联网租赁自行车管理，维护秩序，制定本规定。</p></div>`;
    expect(read(inner, html).fields.title?.value).toBe(whole);
  });

  it('two headings one below the other are one title where the page’s tag holds both', () => {
    const plan = '青石县2021年度地质灾害防治方案';
    const called = `青石县人民政府关于印发《${plan}》的通知`;
    const html = `<div class="k1"><ul><li><span>名 称</span><em>${plan}</em></li><li><span>发布机构</span><em>青石县</em></li></ul><div>青石县 / 县政府 / 法规公文</div><h2>青石县人民政府</h2><h2>关于印发《${plan}》的通知</h2><div>2017年09月15日 09:11:27</div><div class="k3">${text}<p style="text-align:center">${plan}</p><p>一、要落实责任，及时排查，发现险情立即报告。</p></div></div>`;
    expect(String(read(called, html).fields.title?.value).replace(/\s/g, '')).toBe(called);
  });

  it.each([
    '青石县中心医院CT维保服务采购公告 - 招标采购 - 青石县中心医院',
    '对县十六届人大三次会议第76号建议的答复-青石县交通运输局',
  ])('a title tag that ends with a body is not that body’s name: %s', (tag) => {
    const name = read(tag, `<h1>${tag.split(/ ?- ?/)[0]}</h1><div>${text.repeat(2)}</div>`).fields.siteName?.value;
    expect(name).toBe(tag.split(/ ?- ?/).at(-1));
  });
});
