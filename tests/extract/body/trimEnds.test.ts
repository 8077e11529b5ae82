import { expect, it } from 'vitest';
import { readBody } from '@/utils/extract/body/readBody';
import { pageOf, readingOnly } from '../../support/pageOf';

const title = '关于做好粮食收购工作的通知';
const text = '为做好粮食收购工作，保护农民利益，保障粮食安全，经县政府同意，现将有关事项通知如下。';

const lines = (html: string) => {
  const page = pageOf(`<!doctype html><html><head><title>${title}</title></head><body>${html}</body></html>`);
  return readingOnly(page, (read) => readBody(read, { title })).body.text.split('\n');
};

it('a script between the marks of a template is no text', () => {
  const html = `<div><!--start component 文章正文--><script>var contentId = 32377016; var dn = "/1/2587883/2588035";</script>
    <p>各镇人民政府：</p><p>${text}</p><!--end component 文章正文--></div>`;
  expect(lines(html)).toEqual(['各镇人民政府：', text]);
});

it('the site that names itself and its address first leads an information line', () => {
  const html = `<h1>${title}</h1><div class="q1"><p>青石县政府网 www.qingshi.gov.cn 发布时间：2021-09-07 09:18 作者：政府办</p><p>${text}</p><p>青石县人民政府</p></div>`;
  expect(lines(html)).toEqual([text, '青石县人民政府']);
});

it('the unit that made the page public stands in the information line', () => {
  const html = `<div class="q1"><p>公开时间：2024年02月18日 14:20　公开单位：县档案馆　点击量：<span>301</span></p><p>${text}</p><p>青石县人民政府</p></div>`;
  expect(lines(html)).toEqual([text, '青石县人民政府']);
});

it('an office and its address lead an information line; 友情链接 ends a text', () => {
  const html = `<div class="q1"><p><span>青石县财政局</span> <span>czj.qingshi.gov.cn</span><span>发布时间：2024年08月27日 09:46</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span></p><p>${text}</p><p>青石县人民政府</p><p>友情链接：</p></div>`;
  expect(lines(html)).toEqual([text, '青石县人民政府']);
});

it('letters that change the size of the type and a hint to scan are controls', () => {
  const html = `<h1>${title}</h1><div class="q1"><p><i>A+</i><i>A-</i><span>手机扫码阅读</span></p><p>各镇人民政府：</p><p>${text}</p></div>`;
  expect(lines(html)).toEqual(['各镇人民政府：', text]);
});

it('the editor named above the controls of the end goes with them', () => {
  const html = `<h1>${title}</h1><div class="q1"><p>${text}</p><p>二〇二四年四月十九日</p><p>责任编辑：管理员</p><p>分享：</p><p><strong>&nbsp;</strong></p></div>`;
  expect(lines(html)).toEqual([text, '二〇二四年四月十九日']);
});

it('whom a policy is for, listed above it, and empty boxes below it are the page’s own', () => {
  const html = `<div class="q1"><p>${title}</p><p>政策正文 青政发〔2024〕32号 原文链接 发布日期：2024-02-01</p>
    <ul><li>所属行业：电力、热力、燃气及水生产和供应业，信息传输、软件和信息技术服务业，水利、环境和公共设施管理业，文化、体育和娱乐业，制造业</li><li>企业规模：大型企业，小微企业</li></ul>
    <p>各镇人民政府：</p><p>${text}</p><p>2024年1月29日</p><ul><li>政策解读</li><li>申报入口</li><li>相关政策</li></ul></div>`;
  expect(lines(html)).toEqual(['各镇人民政府：', text, '2024年1月29日']);
});

it('pairs of the text’s own stay, and so does a list of short points', () => {
  const html = `<div class="q1"><p>${title}</p><ul><li>项目名称：粮库维修</li><li>采购人：县粮食局</li></ul><p>${text}</p><ul><li>一库</li><li>二库</li></ul></div>`;
  expect(lines(html)).toEqual(['项目名称：粮库维修', '采购人：县粮食局', text, '一库', '二库']);
});

it('a link 附件下载 above the signature stands in the text', () => {
  const html = `<div class="q1"><p>各镇人民政府：</p><p>${text}</p><p><a href="/f/1.docx">附件下载</a></p><p>2020年10月12日</p><p>责任编辑：张三</p></div>`;
  expect(lines(html).slice(-2)).toEqual(['附件下载', '2020年10月12日']);
  const box = `<div class="q1"><p>各镇人民政府：</p><p>${text}</p><p>2020年10月12日</p><p>附件下载</p><ul><li><a href="/f/1.docx">回执.docx</a></li></ul></div>`;
  expect(lines(box).at(-1)).toBe('2020年10月12日');
});
