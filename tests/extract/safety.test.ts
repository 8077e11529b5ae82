import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { recognise } from '@/utils/extract/recognise';
import { extractionSchema } from '@/utils/report/extractionSchema';

const url = 'http://www.qingshi.gov.cn/zwgk/202403/t20240307_1.html';
const page = (html: string) => ({ document: new JSDOM(html).window.document, url });
const took = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe('monstrous pages', () => {
  const paragraph = '<p>根据有关规定，现将事项通知如下：来源 发布日期 索引号：请各单位认真贯彻执行，确保落实到位。</p>';
  it.each([
    ['150 kB of paragraphs', () => `<h1>关于某事项的通知</h1><div id="zoom">${paragraph.repeat(1000)}</div>`],
    ['2,000 rows', () => `<h1>关于某事项的公示</h1><table>${'<tr><td>1</td><td>张三</td></tr>'.repeat(2000)}</table>`],
    [
      '400 rows of pairs',
      () =>
        `<h1>公示</h1><table>${'<tr><td>索引号</td><td>000/1</td><td>发布机构</td><td>县政府办</td></tr>'.repeat(400)}</table>`,
    ],
    ['a text node of 16 MB', () => `<h1>关于某事项的通知</h1><p>${'发布日期：'.repeat(3_200_000)}</p>`],
    [
      '2,000 links',
      () => `<ul>${'<li><a href="/a.html">关于某事项第一号的通知</a><span>2024-03-07</span></li>'.repeat(2000)}</ul>`,
    ],
    ['10,000 inline elements', () => `<h1>通知</h1><p>${'<span>索</span><b>引号：</b>'.repeat(5000)}</p>`],
  ])(
    '%s: read whole or said so, in time',
    (_name, html) => {
      const subject = page(`<title>关于某事项的通知</title><body>${html()}`);
      const start = performance.now();
      const read = extract(subject, { now: () => performance.now() });
      expect(performance.now() - start).toBeLessThan(60_000);
      expect(extractionSchema.safeParse(read).error).toBeUndefined();
      expect(took(() => recognise(subject))).toBeLessThan(30_000);
    },
    120_000,
  );

  it('5,000 levels do not overflow the stack of the recogniser', () => {
    const { document } = page('<title>关于某事项的通知</title><body><h1>关于某事项的通知</h1></body>');
    let at: Element = document.body;
    for (let level = 0; level < 5000; level += 1) {
      const inner = document.createElement(level % 2 ? 'div' : 'span');
      at.append(inner);
      at = inner;
    }
    at.textContent = '索引号：000014349/2024-00025';
    const start = performance.now();
    expect(recognise({ document, url }).kind).toBe('other');
    expect(performance.now() - start).toBeLessThan(60_000);
  }, 120_000);
});

it('one row of 8,000 cells costs the recogniser what 4,000 rows of two cost, not the square', () => {
  const cells = '<td>索引号</td><td>1</td>';
  const table = (rows: string) => page(`<title>公示</title><body><h1>公示</h1><table>${rows}</table>`);
  const tall = table(`<tr>${cells}</tr>`.repeat(4000));
  const wide = table(`<tr>${cells.repeat(4000)}</tr>`);
  const reference = took(() => recognise(tall));
  expect(took(() => recognise(wide))).toBeLessThan(reference * 5 + 3000);
}, 120_000);

describe('pages of next to nothing', () => {
  it.each([
    '',
    '<html></html>',
    '<frameset><frame src="a"></frameset>',
    '\u0000',
    '<body>',
    '<svg><title>x</title></svg>',
  ])('reads %j', (html) => {
    expect(extract(page(html)).kind).toBe('other');
  });
});
