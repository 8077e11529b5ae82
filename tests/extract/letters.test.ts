import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';

/** Letters to 县长信箱 with their answer: a table of labels that mean something in a letter only. Written by hand. */
const question = '我家住在城东新区，夏天自来水压力很小，请问什么时候能够改造管网？盼复，谢谢！';
const answer = '您好！来信收悉。城东新区供水管网改造已列入今年计划，预计九月底前完工，感谢您的理解与支持。';
const url = 'http://www.linjiang.gov.cn/hdjl/xzxx/detail_20931.html';
const head =
  '<title>信件详情-临江县人民政府</title><meta name="SiteName" content="临江县人民政府"><meta name="SiteIDCode" content="4203020001">';
const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/hdjl/">互动交流</a> &gt; <a href="/hdjl/xzxx/">县长信箱</a></div>';

const read = (body: string) =>
  extract({
    document: new JSDOM(`<html><head>${head}</head><body>${crumb}${body}</body></html>`, { url }).window.document,
    url,
  });

type Pair = readonly [label: string, value: string];
const pairs: readonly Pair[] = [
  ['标&nbsp;&nbsp;题', '城东新区水压偏低何时改造'],
  ['写信时间', '2023年07月02日'],
  ['信件内容', question],
  ['处理状态', '已处理'],
  ['回复内容', `<p>${answer}</p>`],
  ['回复部门', '县住建局'],
  ['处理时间', '2023年07月05日'],
];
const table = (rows: readonly Pair[]) =>
  `<table>${rows.map(([label, value]) => `<tr><td>${label}</td><td colspan="3">${value}</td></tr>`).join('')}</table>`;
const without = (label: string) => pairs.map(([name, value]): Pair => [name, name === label ? '' : value]);

const shapes: readonly (readonly [name: string, body: string])[] = [
  ['cells', table(pairs)],
  ['terms', `<dl>${pairs.map(([label, value]) => `<dt>${label}：</dt><dd>${value}</dd>`).join('')}</dl>`],
  ['items', `<ul>${pairs.map(([label, value]) => `<li><em>${label}：</em><span>${value}</span></li>`).join('')}</ul>`],
];

describe('a letter with its answer', () => {
  it.each(shapes)('is a document with title, body and day of the answer (%s)', (_name, body) => {
    const { kind, fields } = read(body);
    expect(kind).toBe('document');
    expect(fields.title?.value).toBe('城东新区水压偏低何时改造');
    expect(fields.issuingBody?.value).toEqual(['县住建局']);
    expect(fields.datePublished?.value).toBe('2023-07-05');
    expect(fields.datePublished?.inferred).toBe(false);
    expect(fields.column?.value).toBe('县长信箱');
  });

  it('keeps question and answer in the text', () => {
    const { body } = read(table(pairs));
    expect(body.text).toContain(question);
    expect(body.text).toContain(answer);
  });

  it('takes nothing for a body whose cell is empty', () => {
    const { fields } = read(table(without('回复部门')));
    expect(String(fields.issuingBody?.value ?? '')).not.toMatch(/2023|处理时间/);
  });
});

describe('no letter', () => {
  it('while nobody has answered', () => {
    const waiting = pairs.slice(0, 4).concat([['回复内容', '暂未回复']]);
    expect(read(table(waiting)).kind).toBe('other');
    expect(read(table(pairs.slice(0, 3))).kind).toBe('other');
  });

  it('in the form by which one is sent', () => {
    const field = (label: string) => `<p>${label}：<input type="text"></p>`;
    const form = `<form>${['标题', '姓名', '联系电话', '电子邮箱', '信件内容', '回复内容'].map(field).join('')}</form>`;
    expect(read(`<h2>我要写信</h2>${form}`).kind).toBe('other');
  });

  it('in the comments below an article', () => {
    const comments = '<div><b>留言内容</b><p>写得好，感谢作者。</p><b>回复内容</b><p>谢谢您的关注和支持。</p></div>';
    const { fields, signals } = read(`<h1>书画展亮相临江</h1><div id="zoom"><p>${answer}</p></div>${comments}`);
    expect(signals.map(({ code }) => code)).not.toContain('label-block');
    expect(fields.title?.value).toBe('书画展亮相临江');
  });

  it('in a table of many letters', () => {
    const row = (at: number) =>
      `<tr><td><a href="detail_2093${at}.html">城东新区第${at}小区水压偏低何时改造</a></td><td>已处理</td><td>2023-07-0${at}</td></tr>`;
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map(row).join('');
    const { fields } = read(`<table><tr><th>标题</th><th>处理状态</th><th>回复时间</th></tr>${rows}</table>`);
    expect(fields.issuingBody?.finder ?? '').not.toContain('letter');
  });
});
