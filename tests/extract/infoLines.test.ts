import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf } from '../support/pageOf';

/** Heads of pages that were read wrongly once, each written by hand: the title's lines, and the line below it. */

const nav =
  '<ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hd/">互动</a></li></ul>';
const order = [
  '各乡镇人民政府：',
  '为做好今年秋冬季农业生产工作，保证粮食播种面积稳定，现将有关事项通知如下。',
  '一、加强领导。各地要高度重视，落实责任，确保各项任务按时完成，做好宣传引导。',
  '二、抓好播种。要抢抓农时，提高播种质量，保证种植面积只增不减，加强田间管理。',
];
const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const text = `<div class="con">${p(...order)}</div>`;
const read = (body: string, title = '') =>
  extract(
    pageOf(
      `<html><head><title>${title}</title></head><body>${nav}${body}<p>主办：青石县人民政府</p></body></html>`,
      'http://www.qingshi.gov.cn/zwgk/tzgg/2381.html',
    ),
  ).fields;
const heading = '<h1>关于做好秋冬季农业生产的通知</h1>';

it('a day that is all of one element in a short line below the title was published then, without a label', () => {
  for (const line of [
    '<div><span>县农业农村局</span><span>2023-09-07 18:11</span><span>阅读 331</span></div>',
    '<div><span><time datetime="2023-09-07T09:12:40+08:00">2023年9月7日</time></span><span> 作者 <a href="/author/qs">qsx</a></span><span>阅读 1,204</span></div>',
  ])
    expect(read(`${heading}${line}${text}`).datePublished).toMatchObject({ value: '2023-09-07', inferred: true });
  // Two days, or a sentence: which of them, nothing says.
  for (const line of [
    '<div><span>2023-09-07</span><span>2023-10-07</span></div>',
    '<div><span>2023-09-07</span><span>起施行，有效期五年。</span></div>',
  ])
    expect(read(`${heading}${line}${text}`).datePublished).toBeUndefined();
});

it('a sentence that cites the title is not the title: the day below it signs the text', () => {
  const decree = p(
    '《青石县机关事务管理办法》已经2019年11月8日县人民政府第62次常务会议通过，现予公布，自2020年1月1日起施行。',
    '县长 沈望北',
    '2019年11月20日',
    '青石县机关事务管理办法',
    ...order.slice(1),
  );
  const { datePublished } = read(
    `<h1>青石县机关事务管理办法</h1><div>2019-11-25 08:55　来源：县政府办公室</div><div class="con">${decree}</div>`,
  );
  expect(datePublished?.value).toBe('2019-11-25');
});

it('a number in one line with source and day is the page’s own, also in the text’s own box', () => {
  const { documentNumber, source } = read(
    `<div><h2 align="center">关于做好秋冬季农业生产的通知</h2><p align="center">文号：青农发〔2023〕6号　　来源：县委农办　　发布时间：2023-09-07</p><hr>${p(...order)}</div>`,
  );
  expect(documentNumber).toMatchObject({ value: '青农发〔2023〕6号', origin: 'label' });
  expect(source?.value).toBe('县委农办');
});

it('新闻来源 is a source; 阅：301次 behind it is none of it', () => {
  expect(
    read(`${heading}<div>日期：2023-09-07<span>来源：区资规分局</span><span>阅：301次</span></div>${text}`).source
      ?.value,
  ).toBe('区资规分局');
  expect(read(`${heading}<div>时间：2023-09-07　作者：　新闻来源：办公室</div>${text}`).source?.value).toBe('办公室');
});

it('lines of a title broken inside a named element of its cell are one title', () => {
  const { title } = read(
    `<table><tr><td align="center"><span class="wz_bt">关于对县政协八届二次会议<br>第136号提案的答复</span></td></tr><tr><td align="center">发布时间：2023-09-07</td></tr><tr><td>${p(...order)}</td></tr></table>`,
  );
  expect(title?.value).toBe('关于对县政协八届二次会议第136号提案的答复');
});

it('what stands above the path is the site’s name, also where the page calls itself by it', () => {
  const { title } = read(
    `<header><div class="brand"><span>青石县政策通</span></div></header><div>当前位置：<a href="/">首页</a> &gt; <a href="/zck/">政策库</a></div><div class="detail-title">青石县促进农业产业发展扶持办法</div><div>发布日期：2023-09-07</div>${text}`,
    '青石县政策通',
  );
  expect(title?.value).toBe('青石县促进农业产业发展扶持办法');
});

it('a button in brackets behind a source is none of it', () => {
  const line =
    '<div><span>2023-09-07</span> <span>来源：青石县农业农村局</span> <span id="toggle">【文件属性】</span></div>';
  expect(read(`${heading}${line}${text}`).source?.value).toBe('青石县农业农村局');
});

it('a path from the site’s own name to 正文 names the column', () => {
  const path =
    '<table><tr><td><a href="/">青石政府网</a> &gt;&gt; <a href="/zwgk/">政务公开</a> &gt;&gt; <a href="/zwgk/gfxwj/">规范性文件</a> &gt;&gt; 正文</td></tr></table>';
  expect(read(`${path}${heading}<div>发布时间：2023-09-07</div>${text}`).column?.value).toBe('规范性文件');
});

it('colons in cells of their own part labels and values', () => {
  const row = (...cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td align="right">${cell}</td>`).join('<td width="10">：</td>')}</tr>`;
  const pair = (label: string, value: string) => row(label, value);
  const { indexNumber, issuingBody, datePublished, documentNumber } = read(
    `<table>${pair('索 引 号', '230700000-2023-00318')}${pair('发 布 机 构', '青石县农业农村局')}${pair('发 布 日 期', '2023-09-07')}${pair('文　　号', '青农发[2023]66号')}</table>${heading}${text}`,
  );
  expect(indexNumber?.value).toBe('230700000-2023-00318');
  expect(issuingBody?.value).toEqual(['青石县农业农村局']);
  expect(datePublished?.value).toBe('2023-09-07');
  expect(documentNumber?.value).toBe('青农发〔2023〕66号');
});

it('备注/文号 and 内容类别 are labels', () => {
  const { documentNumber, topic } = read(
    `<table><tr><td>索引号：QS00100-2013-00064<br>备注/文号：青政文〔2013〕227号<br>发布机构：青石县人民政府<br>【内容类别】农业类</td></tr></table>${heading}${text}`,
  );
  expect(documentNumber?.value).toBe('青政文〔2013〕227号');
  expect(topic?.value).toBe('农业类');
});

it('a text that explains the labels of a catalogue has no summary', () => {
  const guide = p(
    '各乡镇人民政府：',
    '为规范政府信息公开目录编制，统一著录格式，现就目录填报有关要求通知如下：',
    '一、索引号：由各单位组织机构代码、年份和流水号组成，不得重复。',
    '二、发布机构：填写制作该政府信息的行政机关全称或规范化简称。',
    '三、生成日期：填写公文成文日期；发布日期为在门户网站公开的日期。',
    '四、内容概述：对信息内容进行简要概括，一般不超过一百字。',
  );
  expect(read(`<h1>关于规范目录填报工作的通知</h1><div class="con">${guide}</div>`).summary).toBeUndefined();
});
