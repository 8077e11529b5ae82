import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { fieldLabels } from '@/utils/extract/fields/labels';
import { fold } from '@/utils/extract/page';
import type { FieldName } from '@/utils/report/fields';

const parser = new new JSDOM().window.DOMParser();
const pageOf = (html: string) => ({
  document: parser.parseFromString(html, 'text/html'),
  url: 'https://www.linjiang.gov.cn/zwgk/1.html',
});

const title = '临江县水利局关于做好汛期值守工作的通知';
const text =
  '<p>为做好今年汛期值守工作，根据防汛条例有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。</p>'.repeat(2);
const usual = { 索引号: '000014349/2023-00019', 发布机构: '临江县水利局', 主题分类: '水利', 公开方式: '主动公开' };

const shapes = {
  td: (label: string, value: string) => `<table><tr><td>${label}：</td><td>${value}</td></tr></table>`,
  dt: (label: string, value: string) => `<dl><dt>${label}：</dt><dd>${value}</dd></dl>`,
  li: (label: string, value: string) => `<ul><li><b>${label}：</b>${value}</li></ul>`,
};
type Shape = keyof typeof shapes;

/** A catalogue with this value under this label, in one table or list. */
function catalogue(label: string, value: string, shape: Shape): string {
  const rows = Object.entries({ ...usual, [label]: value }).map(([name, what]) => shapes[shape](name, what));
  return rows.join('').replace(/<\/(table|dl|ul)><\1>/g, '');
}

const read = (label: string, value: string, shape: Shape) =>
  extract(
    pageOf(
      `<title>${title}</title><body><h1>${title}</h1>${catalogue(label, value, shape)}<div id="zoom">${text}</div>`,
    ),
  );

/** What people and templates write where a value is due; none is a placeholder. */
const odd = [
  '2023年2月30日',
  '二〇二三年二月三十日',
  '2203-05-09',
  '20230532',
  '2023年',
  '12',
  '见附件',
  '另行通知',
  '县水利局，县财政局。',
  'http://a.cn/1.html',
  '《通知》',
  '临水发[2023]7',
  '水'.repeat(320),
];
const everyShape: readonly Shape[] = ['td', 'dt', 'li'];
const fields = Object.entries(fieldLabels).filter(([field]) => field !== 'title') as [FieldName, readonly string[]][];

describe('a value under a label of the catalogue is read or told, never dropped in silence', () => {
  it.each(fields)('%s', (field, [label = '']) => {
    const dropped = odd.filter((value, at) => {
      const { fields: found, issues } = read(label, value, everyShape[at % 3] ?? 'td');
      const isTold = issues.some((issue) => issue.field === field && issue.raw.includes(value.slice(0, 100)));
      return !isTold && !fold(found[field]?.raw ?? '').includes(fold(value));
    });
    expect(dropped).toEqual([]);
  });
});

describe('栏目 in a catalogue', () => {
  it.each(['栏目', '所在栏目', '所属栏目'])('%s is no way to the page: its value alone is the column', (label) => {
    for (const shape of everyShape) expect(read(label, '通知公告', shape).fields.column?.value).toBe('通知公告');
  });

  it('a path behind 所在栏目 still is one', () => {
    const way = '<div>所在栏目：<a href="/">首页</a> > <a href="/a/">政务公开</a> > <a href="/a/b/">部门文件</a></div>';
    const html = `<title>${title}</title><body>${way}<h1>${title}</h1><div id="zoom">${text}</div>`;
    expect(extract(pageOf(html)).fields.column?.value).toBe('部门文件');
  });
});
