import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { fieldDefinition, fieldNames } from '@/utils/report/fields';

const text =
  '<p>各乡镇人民政府：</p><p>根据《中华人民共和国政府信息公开条例》，现将有关事项通知如下，请结合实际认真贯彻执行，确保各项工作落到实处。</p><p>一、提高认识，加强领导，把各项任务落实到单位和个人。</p>';
const title = '青石县人民政府关于加强春耕生产的通知';

/** A whole page around a metadata shape: header, shape, heading, text. */
function fieldsOf(
  shape: string,
  options: { readonly before?: string; readonly title?: string; readonly url?: string } = {},
) {
  const html = `<html><head><title>${options.title ?? title}</title></head><body><div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div>${options.before ?? ''}${shape}<h1>${title}</h1><div id="zoom">${text}</div></body></html>`;
  const page = {
    document: new JSDOM(html).window.document,
    url: options.url ?? 'http://www.qingshi.gov.cn/zwgk/100.html',
  };
  const { fields } = extract(page);
  const shown = fieldNames.flatMap((name) => {
    const field = fields[name];
    return field && !['title', 'host', 'siteName'].includes(name) && !field.inferred
      ? [[fieldDefinition(name).columnName, field.value]]
      : [];
  });
  return Object.fromEntries(shown) as Readonly<Record<string, unknown>>;
}

const whole = {
  index_number: '000014349/2024-00025',
  issuing_body: ['青石县人民政府'],
  document_number: '青政发〔2024〕7号',
  date_written: '2024-03-07',
  date_published: '2024-03-13',
};

const four = [
  ['索引号', '000014349/2024-00025'],
  ['发布机构', '青石县人民政府'],
  ['发文字号', '青政发〔2024〕7号'],
  ['成文日期', '2024-03-07'],
  ['发布日期', '2024-03-13'],
] as const;
const each = (write: (label: string, value: string) => string) =>
  four.map(([label, value]) => write(label, value)).join('');
const spaced = (label: string) => Array.from(label).join(' ');

describe('metadata shapes (portals.md section 3)', () => {
  it.each([
    [
      'S1 th|td, letters in spans',
      `<table>${each((l, v) => `<tr><th>${Array.from(l).join('<span></span>')}：</th><td>${v}</td></tr>`)}</table>`,
    ],
    [
      'S1 th>strong, colspan',
      `<table>${each((l, v) => `<tr><th><strong>${l}</strong></th><td colspan="3"> ${v} </td></tr>`)}</table>`,
    ],
    ['S2 td|td without colon', `<table><tr>${each((l, v) => `<td>${l}</td><td>${v}</td>`)}</tr></table>`],
    [
      'S2 span in cells',
      `<table>${each((l, v) => `<tr><td class="t"><span>${l}：</span></td><td class="t"><span>${v}</span></td></tr>`)}</table>`,
    ],
    [
      'S3 td>b, full-width blanks',
      `<table>${each((l, v) => `<tr><td><b>${Array.from(l).join('　')}：</b></td><td>${v}</td></tr>`)}</table>`,
    ],
    ['S4 dl', `<dl>${each((l, v) => `<dt>${l}</dt><dd>${v}</dd>`)}</dl>`],
    [
      'S4 dl with colon and wrapper',
      `<div>${each((l, v) => `<dl><dt><em>${l}：</em></dt><dd><p>${v}</p></dd></dl>`)}</div>`,
    ],
    ['S5 one text node', `<ul>${each((l, v) => `<li>${l}：${v}</li>`)}</ul>`],
    ['S5 half-width colon, blanks', `<ul>${each((l, v) => `<li>${spaced(l)} : &nbsp;${v}</li>`)}</ul>`],
    ['S6 span+span', `<ul>${each((l, v) => `<li><span>${l}</span><span>${v}</span></li>`)}</ul>`],
    [
      'S6 label>font and div',
      `<div>${each((l, v) => `<li><label><font>${l}：</font></label><div class="display-block">${v}</div></li>`)}</div>`,
    ],
    ['S6 h2+p', `<div>${each((l, v) => `<h2>${l}：</h2><p>${v}</p>`)}</div>`],
    [
      'S6 div+div',
      `<div>${each((l, v) => `<div class="r"><div class="l">${l}</div><div class="v">${v}</div></div>`)}</div>`,
    ],
    ['S6 p+p in a row', `<div>${each((l, v) => `<div><p>${l}</p><p>${v}</p></div>`)}</div>`],
    ['S7 brackets', `<ol>${each((l, v) => `<li>[${l}] ${v}</li>`)}</ol>`],
    ['S7 lenticular brackets and colon', `<ol>${each((l, v) => `<li>【${spaced(l)}】：${v}</li>`)}</ol>`],
    ['S7 brackets in cells', `<table><tr>${each((l, v) => `<td>[ ${spaced(l)} ]</td><td>${v}</td>`)}</tr></table>`],
    ['S8 colon outside', `<div>${each((l, v) => `<p><strong>${l}</strong>：${v}</p>`)}</div>`],
    [
      'S8 colon in an element of its own',
      `<div>${each((l, v) => `<p><b>${l}</b><i>：</i><span>${v}</span></p>`)}</div>`,
    ],
    [
      'S9 template comments',
      `<table>${each((l, v) => `<tr><td class="t">${l}</td><td><!--<$[SYH]>-->${v}<!--<$[SYH]>--></td></tr>`)}</table>`,
    ],
    ['all in one text node', `<div>${each((l, v) => `${l}：${v} `)}</div>`],
    ['all in one line of spans', `<div>${each((l, v) => `<span>${l}：${v}</span>`)}</div>`],
    ['one line broken by br', `<div>${each((l, v) => `${l}：${v}<br>`)}</div>`],
    ['bars between', `<div>${four.map(([l, v]) => `${l}：${v}`).join(' | ')}</div>`],
    ['label and value in the cell', `<table><tr>${each((l, v) => `<td><b>${l}：</b>${v}</td>`)}</tr></table>`],
    ['value in a link', `<table>${each((l, v) => `<tr><td>${l}：</td><td><a href="/x">${v}</a></td></tr>`)}</table>`],
    ['value in an input', `<ul>${each((l, v) => `<li><span>${l}：</span><span title="${v}">${v}</span></li>`)}</ul>`],
    [
      'nested tables',
      `<table><tr><td><table><tr><td><table>${each((l, v) => `<tr><td>${l}：</td><td>${v}</td></tr>`)}</table></td></tr></table></td></tr></table>`,
    ],
    [
      'row of labels, row of values',
      `<table><tr>${each((l) => `<th>${l}</th>`)}</tr><tr>${each((_l, v) => `<td>${v}</td>`)}</tr></table>`,
    ],
    ['zero-width signs in labels', `<ul>${each((l, v) => `<li>${Array.from(l).join('\u200b')}：${v}</li>`)}</ul>`],
  ])('%s', (_name, shape) => expect(fieldsOf(shape)).toEqual(whole));

  it('reads the copy for phones once, and the malformed copy not at all', () => {
    const good = `<table class="pc">${each((l, v) => `<tr><td>${l}：</td><td>${v}</td></tr>`)}</table>`;
    const bad = `<table class="phone" style="display:none"><tr><td>索引号：<td>000014349<tr><td>发布机构：</td><td>发文字号：</td></tr></table>`;
    expect(fieldsOf(good + bad)).toEqual(whole);
    expect(fieldsOf(bad + good)).toEqual(whole);
  });

  it('leaves out what stands in comments, and placeholders', () => {
    const shape = `<div><!--<p><b>体裁分类</b>：通报</p>--><p><b>索引号</b>：无</p><p><b>文号</b>：— —</p><p><b>有效性</b>：null</p><p><b>废止日期</b>：1612108800</p><p><b>发布机构</b>：青石县人民政府</p></div>`;
    expect(fieldsOf(shape)).toEqual({ issuing_body: ['青石县人民政府'] });
  });

  it.each([
    [
      '来源：青石县政府办 发布日期：2024-03-13 字体：【大 中 小】',
      { source: '青石县政府办', date_published: '2024-03-13' },
    ],
    [
      '发布时间：2024-03-13 10:20 | 来源：青石县政府办 | 浏览次数：12 次',
      { source: '青石县政府办', date_published: '2024-03-13' },
    ],
    [
      '来源：青石县政府办&nbsp;&nbsp;发布时间：2024/3/13&nbsp;&nbsp;点击数：33',
      { source: '青石县政府办', date_published: '2024-03-13' },
    ],
    [
      '[ 时间：2024-03-13 ] [ 来源：青石县政府办 ] [ 作者：张三 ]',
      { source: '青石县政府办', date_published: '2024-03-13' },
    ],
    [
      '<span>信息来源：<b>青石县政府办</b></span><span>时间：<b>2024年3月13日</b></span>',
      { source: '青石县政府办', date_published: '2024-03-13' },
    ],
    ['（来源：青石县政府办）', { source: '青石县政府办' }],
    ['来源： 发布时间：2024-03-13', { date_published: '2024-03-13' }],
    ['来源：本站 发布者：管理员 发布时间：2024-03-13 作者：', { source: '本站', date_published: '2024-03-13' }],
    [
      '发布时间：<script>var d="2024-03-13";document.write(d);</script> 来源：<script>document.write("青石县"+"政府办");</script>',
      { source: '青石县政府办', date_published: '2024-03-13' },
    ],
    [
      '发布单位：青石县农业农村局 发布时间：2024-03-13',
      { issuing_body: ['青石县农业农村局'], date_published: '2024-03-13' },
    ],
  ])('info line: %s', (line, expected) => {
    expect(fieldsOf('', { before: '' })).toEqual({});
    expect(fieldsOf(`<div class="info">${line}</div>`)).toEqual(expected);
  });

  it('takes a list of several bodies apart, one name with a blank in it not', () => {
    const shape = (value: string) =>
      `<table><tr><td>发布机构：</td><td>${value}</td></tr><tr><td>索引号：</td><td>0001/2024-1</td></tr><tr><td>有效性：</td><td>有效</td></tr></table>`;
    expect(fieldsOf(shape('青石县财政局，青石县民政局')).issuing_body).toEqual(['青石县财政局', '青石县民政局']);
    expect(fieldsOf(shape('青石县财政局 青石县民政局')).issuing_body).toEqual(['青石县财政局', '青石县民政局']);
    expect(fieldsOf(shape('青石县人民政府 办公室')).issuing_body).toEqual(['青石县人民政府办公室']);
  });
});

describe('breadcrumbs', () => {
  it.each([
    '<div>当前位置：<a href="/">首页</a> &gt; <a href="/z">政务公开</a> &gt; <a href="/t">通知公告</a></div>',
    '<div>您现在的位置：首页 &gt;&gt; 政务公开 &gt;&gt; 通知公告 &gt;&gt; 正文</div>',
    '<table><tr><td>首页 &gt; 政务公开 &gt; 通知公告</td></tr></table>',
    '<div><a href="/">首页</a> - <a href="/z">政务公开</a> - <a href="/t">通知公告</a></div>',
    '<div><a href="/">网站首页</a> &raquo; <a href="/z">政务公开</a> &raquo; <a href="/t">通知公告</a> &raquo; 正文</div>',
    '<div id="locate"><a href="/">首页</a>/<a href="/z">政务公开</a>/<a href="/t">通知公告</a></div>',
    '<div class="wz"><a href="/">首页</a><em>·</em><a href="/z">政务公开</a><em>·</em><a href="/t">通知公告</a></div>',
    '<ul class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/z">政务公开</a></li><li><a href="/t">通知公告</a></li></ul>',
    `<div>您所在的位置：<a href="/">首页</a> → <a href="/z">政务公开</a> → <a href="/t">通知公告</a> → ${title}</div>`,
    '<div><span>当前位置</span><span>：</span><a href="/">首页</a><i>&gt;</i><a href="/z">政务公开</a><i>&gt;</i><a href="/t">通知公告</a><span>打印</span></div>',
  ])('%s', (before) => expect(fieldsOf('', { before }).column).toBe('通知公告'));
});
