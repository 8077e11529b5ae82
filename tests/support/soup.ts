import fc from 'fast-check';
import { fieldLabels } from '@/utils/extract/fields/labels';

const labels = Object.values(fieldLabels).flat();
const label = fc.constantFrom(...labels);
const blank = fc.constantFrom('', ' ', '　', '\u200b', '&nbsp;', '\n\t');
const colon = fc.constantFrom('', '：', ':', ' ： ');
const days = [
  '2024年3月7日',
  '2024-03-07',
  '2024/3/7 10:30',
  '二〇二四年三月七日',
  '03-07',
  '2024年',
  '0000-00-00',
  '1970-01-01',
];
const day = fc.constantFrom(...days);
const texts = [
  '清河县人民政府办公室',
  '清河县财政局、清河县审计局',
  '清政发〔2024〕7号',
  '清政办函[2024] 12 号',
  '11500112009290000X/2024-00021',
  '000014349/2024-00025',
  '有效',
  '无',
  '—',
  'null',
  '通知',
  '财政、金融、审计',
  '各乡镇人民政府，县政府有关部门：',
  '为做好2024年防汛工作，现将有关事项通知如下。',
  '一、总体要求',
  '（二）主要任务',
  '附件：1.汇总表.xlsx',
  '清河县人民政府关于做好防汛工作的通知',
  '2023年法治政府建设情况报告',
  '来源：县水利局 发布时间：2024-03-07 浏览次数：12',
  '当前位置：首页 > 政务公开 > 通知公告',
  '网站标识码：5001120001　主办：清河县人民政府',
  '此件公开发布',
  '下一页',
  '共9页',
];
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const value = fc.oneof(text, day);

/** A label as templates write it: whole, its letters apart by blanks, spans or a comment. */
const written = fc
  .tuple(label, blank, fc.constantFrom('plain', 'blank', 'span', 'comment', 'bracket'))
  .map(([name, gap, how]) => {
    const letters = [...name];
    if (how === 'blank') return letters.join(gap);
    if (how === 'span') return letters.map((letter) => `<span>${letter}</span>`).join('');
    if (how === 'comment') return `${letters[0]}<!-- x -->${letters.slice(1).join('')}`;
    return how === 'bracket' ? `[${name}]` : name;
  });

const pair = fc
  .tuple(written, colon, value, fc.constantFrom('td', 'th', 'dl', 'spans', 'one', 'li', 'away', 'hidden'))
  .map(([name, mark, what, shape]) => {
    if (shape === 'td') return `<tr><td>${name}${mark}</td><td>${what}</td></tr>`;
    if (shape === 'th') return `<tr><th>${name}</th><td>${what}</td><th>${name}</th><td>${what}</td></tr>`;
    if (shape === 'dl') return `<dl><dt>${name}${mark}</dt><dd>${what}</dd></dl>`;
    if (shape === 'spans') return `<p><span>${name}</span>${mark}<span>${what}</span></p>`;
    if (shape === 'li') return `<li><b>${name}${mark}</b>${what}</li>`;
    if (shape === 'away') return `<!-- <td>${name}${mark}</td><td>${what}</td> -->`;
    return shape === 'hidden'
      ? `<p style="display:none">${name}${mark}${what}</p>`
      : `<div>${name}${mark}${what}</div>`;
  });

const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('');

const block = fc
  .tuple(fc.array(pair, { minLength: 1, maxLength: 6 }), fc.constantFrom('table', 'div', 'ul', 'table class="xxgk"'))
  .map(([pairs, box]) => `<${box}>${pairs.join('')}</${box.split(' ')[0]}>`);

const list = fc
  .tuple(text, day, fc.nat(6), fc.constantFrom('a', 'js', 'onclick', 'tr', 'data'))
  .map(([name, when, count, how]) => {
    const row = (n: number) => {
      if (how === 'js') return `<li><a href="javascript:openIt('${n}')">${name}${n}</a><i>${when}</i></li>`;
      if (how === 'onclick') return `<li onclick="location.href='/a/${n}.html'"><p>${name}${n}</p>${when}</li>`;
      if (how === 'data') return `<li data-href="/d/${n}.html"><p>${name}${n}</p>${when}</li>`;
      if (how === 'tr') return `<tr><td>${n}</td><td><a href="/t/${n}.html">${name}${n}</a></td><td>${when}</td></tr>`;
      return `<li><a href="/b/t2024030${n}_1.html" title="${name}${n}">${name}…</a><span>${when}</span></li>`;
    };
    return `<${how === 'tr' ? 'table' : 'ul'}>${times(count, row)}</${how === 'tr' ? 'table' : 'ul'}>`;
  });

const scripts = [
  "<script>function openIt(i){ location.href='/x/'+i+'.html' }</script>",
  '<script>createPageHTML(9,0,"index","html")</script>',
  "<script>document.write('发布日期：2024-03-07')</script>",
  '<script>window._CONFIG = {"DETAILS":{"title":"关于某事项的通知","date":1709740800,"identifier":"000/1"}}</script>',
  '<script type="text/xml"><datastore><totalrecord>40</totalrecord><record><![CDATA[<li><a href="/art/1.html">某项通知的公告</a>2024-03-07</li>]]></record></datastore></script>',
  '<meta name="ArticleTitle" content="清河县人民政府关于做好防汛工作的通知"><meta name="PubDate" content="2024-03-07 10:00">',
  '<meta name="SiteName" content="清河县人民政府"><meta name="SiteIDCode" content="5001120001">',
  '<meta name="ColumnName" content="通知公告"><title>关于做好防汛工作的通知-清河县人民政府</title>',
  '<a href="/upload/a.pdf">附件1.pdf</a><a href="javascript:;">附件2.doc</a>',
  '<div class="page"><a href="index_2.html">下一页</a><a onclick="go(9)">尾页</a></div>',
  '<iframe src="/inner.html"></iframe><base href="/x/">',
  '<!--<$[信息内容]>begin--><p>各单位：</p><p>现将有关事项通知如下。</p><!--<$[信息内容]>end-->',
];

const prose = fc
  .tuple(
    fc.constantFrom('p', 'div id="zoom"', 'h1', 'div class="TRS_Editor"', 'td', 'span'),
    fc.array(value, { minLength: 1, maxLength: 6 }),
  )
  .map(([tag, lines]) => `<${tag}>${lines.join('<br>')}</${tag.split(' ')[0]}>`);

const deep = fc
  .tuple(fc.constantFrom('div', 'span', 'font', 'table><tr><td', 'b'), fc.nat(60), value)
  .map(([tag, levels, inner]) => `${`<${tag}>`.repeat(levels)}${inner}`);

/** Pages made of our shapes: labels in every dress, days, tables, lists, comments, scripts, deep nesting, and cut anywhere. */
export const ourSoup: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(block, list, prose, deep, fc.constantFrom(...scripts), pair), { maxLength: 7 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  )
  .map(([parts, share, isCut]) => {
    const html = parts.join('\n');
    return isCut ? html.slice(0, Math.floor(html.length * share)) : html;
  });

const tag = fc.constantFrom(...'p div table tr td th dl dt dd span b ul li h1 script form br'.split(' '), 'a href="x"');
const word = fc.oneof(
  label,
  value,
  fc.constantFrom('：', '[', ']', '　', '《', '》', '<!--', '-->', '\u200b'),
  fc.string({ maxLength: 8 }),
);

/** Tags and words in any order. */
export const anySoup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      word,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));
