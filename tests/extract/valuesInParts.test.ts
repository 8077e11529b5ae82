import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { findAnchor } from '@/utils/extract/finders/anchor';
import { fold } from '@/utils/extract/page';
import type { FieldName } from '@/utils/report/fields';
import { pageOf } from '../support/pageOf';

/** Values whose parts are set apart by elements and line breaks alone, and what stands behind a value in its cell. */

const sentence = '<p>为做好今年春耕生产工作，根据农业法有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。</p>';
const title = '青石县人民政府关于加强春耕生产的通知';
const usual = { 索引号: '000014349/2024-00025', 发布日期: '2024-03-13' };

function fieldsOf(block: string) {
  const page = pageOf(
    `<title>${title}</title><body><h1>${title}</h1>${block}<div id="zoom">${sentence.repeat(3)}</div>`,
    'http://www.qingshi.gov.cn/zwgk/100.html',
  );
  const { fields } = extract(page);
  for (const field of Object.values(fields)) {
    if (!field.anchor) continue;
    const place = findAnchor(page.document, field.anchor);
    expect(fold(place?.textContent ?? '')).toContain(fold(field.raw));
  }
  return fields;
}

const table = (rows: Readonly<Record<string, string>>) =>
  `<table>${Object.entries({ ...usual, ...rows })
    .map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
    .join('')}</table>`;
const terms = (rows: Readonly<Record<string, string>>) =>
  `<dl>${Object.entries({ ...usual, ...rows })
    .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
    .join('')}</dl>`;
const items = (rows: Readonly<Record<string, string>>) =>
  `<ul>${Object.entries({ ...usual, ...rows })
    .map(([label, value]) => `<li><b>${label}：</b>${value}</li>`)
    .join('')}</ul>`;

const two = ['青石县人民政府', '青石县农业农村局'];

describe('joint issuers set apart by elements', () => {
  it.each([
    ['a line break in a cell', table({ 发布机构: two.join('<br>') })],
    ['a line break in a description', terms({ 发布机构: two.join('<br/>') })],
    ['paragraphs', table({ 发布机构: `<p>${two.join('</p><p>')}</p>` })],
    ['spans', table({ 发布机构: `<span>${two.join('</span><span>')}</span>` })],
    ['links', terms({ 发布机构: `<a>${two.join('</a><a>')}</a>` })],
    ['spans behind a label in one line', items({ 发布机构: `<span>${two.join('</span><span>')}</span>` })],
    ['a line break behind a label in one line', items({ 发布机构: two.join('<br>') })],
  ])('%s', (_name, block) => {
    expect(fieldsOf(block).issuingBody?.value).toEqual(two);
  });

  it.each([
    ['letters in spans', '<span>青</span><span>石</span><span>县</span><span>人民</span><span>政府</span>'],
    ['a name broken over two lines', '青石县农业<br>农村局'],
    ['a place and its government', '<span>青石县平安镇</span><span>人民政府</span>'],
    ['a government and its office', '青石县人民政府<br>办公室'],
    ['a name and its bracket', '青石县人民政府<br>（盖章）'],
  ])('one name stays one: %s', (_name, value) => {
    for (const block of [table({ 发布机构: value }), terms({ 发布机构: value })]) {
      const found = fieldsOf(block).issuingBody?.value;
      expect(found).toHaveLength(1);
      expect(found?.[0]).toBe(fold(value.replace(/<[^<>]*>/g, '')));
    }
  });
});

describe('words set apart by elements', () => {
  it.each<[FieldName, string, string, string]>([
    ['keywords', '关键词', '春耕<br>生产<br>通知', '春耕 生产 通知'],
    ['keywords', '主题词', '<span>春</span><span>耕</span>；<span>生产</span>', '春耕；生产'],
    ['keywords', '关键词', '<a href="/s?k=1">春耕</a><a href="/s?k=2">生产</a>', '春耕 生产'],
    ['topic', '主题分类', '<a>农业</a><a>林业</a>', '农业 林业'],
    ['topic', '主题分类', '<p>农业</p><p>林业</p>', '农业 林业'],
    ['topic', '主题分类', '农业、林业、<br>水利', '农业、林业、水利'],
    ['topic', '主题分类', '<a>农业</a>/<a>畜牧业</a>', '农业/畜牧业'],
  ])('%s: %s %s', (field, label, value, wanted) => {
    expect(fieldsOf(table({ [label]: value }))[field]?.value).toBe(wanted);
    expect(fieldsOf(terms({ [label]: value }))[field]?.value).toBe(wanted);
  });
});

describe('a link behind a value is not of it', () => {
  it.each<[FieldName, string, string, string | readonly string[]]>([
    ['validity', '有效性', '有效　<a href="/x">查看解读</a>', '有效'],
    ['validity', '有效性', '有效<a href="/x">政策解读</a>', '有效'],
    ['issuingBody', '发布机构', '青石县人民政府 <a href="/x">更多信息</a>', ['青石县人民政府']],
    ['genre', '体裁分类', '通知<a href="/x">[查看详情]</a>', '通知'],
    ['topic', '主题分类', '<a href="/x">农业</a>', '农业'],
    ['validity', '有效性', '<a href="/x">有效</a>', '有效'],
  ])('%s: %s %s', (field, label, value, wanted) => {
    for (const block of [table({ [label]: value }), terms({ [label]: value }), items({ [label]: value })])
      expect(fieldsOf(block)[field]?.value).toEqual(wanted);
  });
});

it('three issuers on lines of one row, the next label behind the last', () => {
  const page = `<div class="gk"><div class="row"><span>索引号:</span><span>11370112004189/2022-00118</span><span>公开方式:</span><span>主动公开</span></div><div class="row"><span>发布机构:</span><span>历城新区司法局<br/>历城新区财政局<br/>历城新区行政审批服务局</span><span>发文字号:</span><span>历司发〔2022〕21号</span></div></div>`;
  const { fields } = extract(
    pageOf(
      `<body><h1>关于废止一批文件的通知</h1>${page}<div id="zoom"><p>为做好文件清理工作，维护法制统一，经研究，现将有关事项通知如下，请遵照执行。</p></div></body>`,
      'http://www.qingshi.gov.cn/zwgk/t20240307_1.html',
    ),
  );
  expect(fields.issuingBody?.value).toEqual(['历城新区司法局', '历城新区财政局', '历城新区行政审批服务局']);
  expect(fields.documentNumber?.value).toBe('历司发〔2022〕21号');
});
