import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { joinTitle } from '@/utils/extract/fields/titles';
import { isPublicBody } from '@/utils/extract/signals/publicBody';
import { isEvent, isListAddress } from '@/utils/extract/signals/wording';
import { readDocumentNumber } from '@/utils/identify/documentNumber';
import { pageOf } from '../support/pageOf';

/** Shapes met while reading pages of one week; each was read wrongly before its rule. */
const url = 'http://www.qingshi.gov.cn/zwgk/tzgg/202403/t20240307_100.html';
const read = (inner: string, at = url, title = '') =>
  extract(pageOf(`<html><head><title>${title}</title></head><body>${inner}</body></html>`, at));
const text = '为做好全县粮食收购工作，保护农民利益，保障粮食安全，经县政府同意，现将有关事项通知如下，请认真贯彻执行。';
const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const name = '关于做好粮食收购工作的通知';

it('a decree’s head on two lines is its number, and says whose decree it is', () => {
  const { fields } = read(
    `<h1>青石县粮食收购办法</h1><div id="zoom">${p('<b>青石县人民政府令</b>', '<b>第18号</b>', '《青石县粮食收购办法》已经2015年9月29日县政府常务会议审议通过，现予公布，自2016年2月1日起施行。', '县长：张三', text)}</div>`,
  );
  expect(fields.documentNumber?.value).toBe('青石县人民政府令第18号');
  expect(fields.issuingBody).toMatchObject({ value: ['青石县人民政府'], inferred: true });
  const other = read(`<h1>${name}</h1><div id="zoom">${p('抽奖公告', '第18号', text)}</div>`);
  expect(other.fields.documentNumber?.value).toBe('第18号');
});

it('a serial with a branch is a document number', () => {
  expect(readDocumentNumber('西环罚〔2025〕7-03号')).toMatchObject({
    scheme: 'number',
    key: '西环罚〔2025〕7-03号',
    year: 2025,
  });
  const { fields } = read(`<h1>行政处罚决定书</h1><div id="zoom">${p('青环罚〔2025〕7-03号', text)}</div>`);
  expect(fields.documentNumber?.value).toBe('青环罚〔2025〕7-03号');
});

it('a day right behind its label needs no colon', () => {
  const { fields } = read(
    `<div class="tit">${name}</div><div class="pub">[发布时间2018年5月25日]</div><div id="ContentID">${p('第二小学（东校区）', '时间：2018年6月9－10日上午8:30－11:00', '地点：2号楼底楼', text)}</div>`,
    'http://www.qingshi.gov.cn/page/374283.html',
  );
  expect(fields.datePublished).toMatchObject({ value: '2018-05-25', inferred: false });
});

it('when something is held is no day of publication', () => {
  const { fields } = read(
    `<div class="tit">${name}</div><div id="ContentID">${p('第二小学（东校区）', '时间：2018年6月9－10日上午8:30－11:00', '地点：2号楼底楼', text)}</div>`,
    'http://www.qingshi.gov.cn/page/374283.html',
  );
  expect(fields.datePublished).toBeUndefined();
});

it('a term that the text sets is no information line', () => {
  const { body } = read(
    `<h1>${name}</h1><div class="wp_articlecontent">${p('一、报名时间', '2024年10月4日15:00之前', '二、报名条件和报名专业', text, text)}</div>`,
  );
  expect(body.text.split('\n').slice(0, 2)).toEqual(['一、报名时间', '2024年10月4日15:00之前']);
});

it('a counter beside its icon is no part of the source', () => {
  const { fields } = read(
    `<h1>${name}</h1><div class="meta"><span><i class="t"></i>2025-05-12</span><span>来源: 数据资源处</span><span><i class="v"></i>318</span></div><div class="content">${p(text, text)}</div>`,
  );
  expect(fields.source?.value).toBe('数据资源处');
});

it('the state and term of a call for opinions are none of its text', () => {
  const { body } = read(
    `<h1>关于公开征求《青石县管理办法（征求意见稿）》意见的公告</h1><div class="zj"><div><span>征集状态：<b>已结束</b></span><span>开始时间：2022-04-21</span><span>结束时间：2022-05-20</span><span>已收到意见：<b>37</b>条</span></div><div>${p(text, text, '青石县司法局', '2022年4月20日')}</div></div>`,
  );
  expect(body.text.startsWith('为做好')).toBe(true);
});

it('a menu of the column beside the text is none of it, where one box holds both', () => {
  const { body } = read(
    `<div class="main"><div class="side"><h3>规划计划</h3><ul><li><a href="../">发展规划</a></li><li><a href="../n/">年度计划</a></li></ul><h3>最新文章</h3><ul><li><a href="t20210322_1.htm">青石县2021年工作要点</a></li></ul></div><div class="cont"><h2>${name}</h2><div>${p(text, text, text)}</div></div></div>`,
  );
  expect(body.text.startsWith('为做好')).toBe(true);
});

it('Word’s names for paragraphs name no container: the other paragraphs are text too', () => {
  const { body } = read(
    `<table><tr><td><font style="font-size:18px;font-weight:bold">${name}</font><br>2019-02-25 ·青石县人民政府</td></tr></table><table><tr><td><p class="MsoNormal">各乡镇人民政府：</p><p class="MsoBodyText">${text}</p><p class="MsoNormal">${text.replace('粮食', '油料')}</p><p class="MsoNormal">青石县人民政府</p><p class="MsoNormal">2019年2月23日</p></td></tr></table>`,
  );
  expect(body.text).toContain('各乡镇人民政府');
  expect(body.text).toContain('油料收购');
  expect(body.text.endsWith('2019年2月23日')).toBe(true);
});

it('the line below a title that begins with the day is no part of the title', () => {
  const { fields } = read(
    `<table><tr><td align="center"><font color="800000"><font style="font-size:18px;font-weight:bold">《青石县扶持办法（试行）》政策“一看就懂”</font></font><br>2019-11-06 ·中共青石县委办公室</td></tr><tr><td>${p(text, text)}</td></tr></table>`,
  );
  expect(fields.title?.value).toBe('《青石县扶持办法（试行）》政策“一看就懂”');
});

it('a title on two lines with the number alone below it, on a page named after the gazette', () => {
  const { fields } = read(
    `<table align="center"><tr><td align="center" class="gbbt">青石县人民政府<br>关于加强收购站管理的意见</td></tr><tr><td align="center" class="gbwh">青政〔2008〕76号</td></tr><tr><td class="gbzw">${p('各乡镇人民政府：', text, text, '青石县人民政府', '二〇〇八年十月三十一日')}</td></tr></table>`,
    'http://www.qingshi.gov.cn/zfgb/2008/200822/2008112500034.html',
    '青石县人民政府公报 2008年第22期',
  );
  expect(fields.title?.value).toBe('青石县人民政府关于加强收购站管理的意见');
});

it('a statistics bureau that signs at the head is no title, whatever <title> says', () => {
  const { fields, body } = read(
    `<div align="center"><span>青石县2024年统计公报</span></div><div id="content"><center><b>青石县统计局</b></center><center><b>（2025年3月28日）</b></center>${p(text, text)}</div>`,
    'http://tjj.qingshi.gov.cn/ShowArticle.aspx?ArticleID=1427',
    '青石县统计局—文章浏览',
  );
  expect(body.text.startsWith('青石县统计局')).toBe(true);
  expect(fields.issuingBody?.value).toEqual(['青石县统计局']);
});

it('a map that the page names as a file is an attachment; pictures of the text are none', () => {
  const { attachments } = read(
    `<h1>${name}</h1><div id="zoom">${p(text, '<a href="/p/1.jpg"><img src="/p/1s.jpg"></a>')}</div><div class="fj"><ul><li>附件下载：</li><li><a href="./P020250609.jpg" title="示意图">地块修改前后示意图.jpg</a></li></ul></div>`,
  );
  expect(attachments.map(({ name: called }) => called)).toEqual(['地块修改前后示意图.jpg']);
});

it('a heading 附件： whose files stand elsewhere, and 相关文件下载, end no text', () => {
  const { body } = read(
    `<h1>${name}</h1><div class="content"><div>${p(text, '青石县人民政府', '2025年2月14日')}</div><div><b>附件：</b></div></div>`,
  );
  expect(body.text.endsWith('2025年2月14日')).toBe(true);
  const other = read(`<h1>${name}</h1><div class="content">${p(text, text)}<h4>相关文件下载</h4></div>`);
  expect(other.body.text.endsWith('贯彻执行。')).toBe(true);
});

it('companies of water, power and transport must disclose, others not', () => {
  expect(isPublicBody('青石水务集团有限公司(市属国有企业)')).toBe(true);
  expect(isPublicBody('青石县自来水公司')).toBe(true);
  expect(isPublicBody('青石信息技术有限公司')).toBe(false);
  expect(isPublicBody('青石中医药大学就业信息网')).toBe(true);
});

it('what we did is news, whatever the title ends with; a folder’s page named like it is a list’s', () => {
  expect(isEvent('我校邀请胡教授作专题宣讲报告')).toBe(true);
  expect(isEvent('我市2023年法治政府建设年度报告')).toBe(false);
  expect(isListAddress('https://www.qingshi.gov.cn/qsx/ndbg/ndbg.shtml')).toBe(true);
  expect(isListAddress('https://www.qingshi.gov.cn/newslist/2019627.html')).toBe(true);
  expect(isListAddress('https://www.qingshi.gov.cn/zwgk/2024.shtml')).toBe(false);
});

it('the number below a title in the cell that lays out the page, beside the cell of a menu; the menu is no path', () => {
  const { fields } = read(
    `<table><tr><td colspan="2"><font>首页 &nbsp;|&nbsp; 领导之窗 &nbsp;|&nbsp; 政府规章 &nbsp;|&nbsp; 公报</font></td></tr><tr><td><b>规章检索</b></td><td><center><h3>青石县政务公开暂行规定</h3><p>青石县人民政府令第131号</p></center><div class="law">${p(`第一条 ${text}`, `第二条 ${text}`, `第三条 ${text}${text}${text}${text}`)}</div></td></tr></table>`,
    'http://www.qingshi.gov.cn/gov/law/detail.jsp?lawid=000712',
    '政府规章',
  );
  expect(fields.documentNumber?.value).toBe('青石县人民政府令第131号');
  expect(fields.column?.value).not.toBe('公报');
});

it('a counter with its word behind the name of a source is none of it', () => {
  const { fields } = read(
    `<h1>${name}</h1><div><span>2022/09/15</span><span>来源：市司法局应诉科</span><span>阅读 152</span></div><div class="artcon">${p(text, text)}</div>`,
  );
  expect(fields.source?.value).toBe('市司法局应诉科');
});

it('a name between angle brackets in a title is part of it, a tag is none', () => {
  const forwarded = '转发《关于印发<青石市住房置换办法>的通知》（青积金〔2021〕1号）';
  const { fields } = read(
    `<div class="con">${p(text, text)}</div>`,
    url,
    `${forwarded.replace(/</g, '&lt;').replace(/>/g, '&gt;')}-青石大学`,
  );
  expect(fields.title?.value).toBe(forwarded);
  expect(joinTitle('关于做好收购&nbsp;<br>工作的通知'.replace('&nbsp;', ''))).toBe('关于做好收购工作的通知');
});

it('the class of an answer beside its number is no part of it', () => {
  const { fields } = read(
    `<h1>关于第47号建议的答复</h1><p>来源：县农业农村局 发布时间：2024-09-19 08:48</p><div style="text-align:right">（A类）　青农函〔2024〕129号</div><div class="cen-main">${p('黄代表：', text, text)}</div>`,
  );
  expect(fields.documentNumber?.value).toBe('青农函〔2024〕129号');
});
