import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf } from '../support/pageOf';

/** What a page prints of another text, a forwarded one or an example, is not the page's own. */

const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const read = (title: string, text: string, head = '') =>
  extract(
    pageOf(
      `<title>${title}</title><body><h1>${title}</h1>${head}<div id="zoom">${text}</div><div>网站标识码：5301020001</div>`,
      'http://www.qingshi.gov.cn/zwgk/100.html',
    ),
  ).fields;
const measures =
  '各级各部门要提高认识，加强领导，把各项任务落实到单位和个人，切实抓好安全生产各项工作的落实，确保取得实效。';

describe('the number of a forwarded text', () => {
  const forwarded = '关于转发云南省人民政府办公厅加强安全生产工作的通知';
  const covering = ['各乡镇人民政府：', '现将《通知》转发给你们，请认真贯彻执行。'];
  const signed = ['青石县人民政府办公室', '2024年3月7日'];
  const behind = [
    '云南省人民政府办公厅关于加强安全生产工作的通知',
    '云政办发〔2024〕5号',
    '各州、市人民政府：',
    measures,
    measures,
    '云南省人民政府办公厅',
    '2024年2月20日',
  ];

  it.each([
    ['behind the signature', [...covering, ...signed, ...behind]],
    ['behind the forwarded title', [...covering, ...behind]],
    ['behind the signature, no title', [...covering, ...signed, ...behind.slice(1)]],
    ['a longer covering letter', [...covering, `一、${measures}`.slice(0, 40), ...signed, ...behind]],
  ])('%s is not the page’s own', (_name, lines) => {
    expect(read(forwarded, p(...lines)).documentNumber).toBeUndefined();
    expect(read(forwarded, `<div>${lines.join('<br>')}</div>`).documentNumber).toBeUndefined();
  });

  it('the order by which a forwarded regulation was made is not the page’s own', () => {
    const order = ['云南省人民政府令', '第179号', measures, measures];
    expect(read(forwarded, p(...covering, ...signed, ...order)).documentNumber).toBeUndefined();
  });

  it.each([
    ['above the addressee', ['青政办发〔2024〕7号', ...covering, ...signed, ...behind]],
    ['below title and day', [forwarded, '（2024年3月7日）', '青政办发〔2024〕7号', ...covering, ...behind]],
    ['between body and title', ['青石县人民政府办公室', '青政办发〔2024〕7号', forwarded, ...covering, ...behind]],
    ['below the day alone', ['2024年3月7日', '青政办发〔2024〕7号', ...covering, ...signed, ...behind]],
  ])('its own number %s is', (_name, lines) => {
    expect(read(forwarded, p(...lines)).documentNumber?.value).toBe('青政办发〔2024〕7号');
  });

  it('its own number between title and text is', () => {
    const lines = [...covering, ...signed, ...behind];
    const { documentNumber } = read(forwarded, p(...lines), '<p>青政办发〔2024〕7号</p>');
    expect(documentNumber?.value).toBe('青政办发〔2024〕7号');
  });
});

describe('an example in a guide', () => {
  const labels = ['索引号', '信息名称', '发布机构', '发布日期'];
  const values = ['000014349/2008-00001', '示例文件', '青石县政府办', '2008-05-01'];
  const grid = `<table>${[labels, values].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const pairs = `<table>${labels.map((label, at) => `<tr><td>${label}</td><td>${values[at]}</td></tr>`).join('')}</table>`;
  const closing = p('受理机构：青石县政府办。公开时间：工作日。');

  it.each([
    ['a grid behind a sentence', `${p('目录示例如下，请公众查阅时参考使用，本指南每年更新一次并在网站公布。')}${grid}`],
    ['a grid behind a call', `${p('信息公开目录的样式如下：')}${grid}`],
    ['pairs behind a call', `${p('政府信息公开目录格式示例如下：')}${pairs}`],
    ['a grid behind prose', `${p(measures, '目录按下表编排。')}${grid}`],
  ])('%s says nothing of the guide', (_name, text) => {
    const fields = read('青石县政府信息公开指南', text + closing);
    for (const name of ['indexNumber', 'dateWritten', 'datePublished'] as const) expect(fields[name]).toBeUndefined();
    expect(fields.issuingBody?.value).not.toEqual(['青石县政府办']);
  });

  it.each([
    ['a grid', grid],
    ['pairs', pairs],
    ['pairs below the title', `${p('青石县合同示范文本格式的通知')}${pairs}`],
  ])('%s at the head of the text is its catalogue', (_name, block) => {
    const fields = read('青石县合同示范文本格式的通知', block + p(measures, measures));
    expect(fields.indexNumber?.value).toBe('000014349/2008-00001');
    expect(fields.datePublished?.value).toBe('2008-05-01');
  });
});
