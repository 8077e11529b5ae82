import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { fieldLabels } from '@/utils/extract/fields/labels';
import { recognise } from '@/utils/extract/recognise';
import { extractionSchema } from '@/utils/report/schema';

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

describe('HTML soup', () => {
  const labels = Object.values(fieldLabels).flat();
  const word = fc.oneof(
    fc.constantFrom(
      ...labels,
      '：',
      ':',
      '[',
      ']',
      '2024年3月7日',
      '　',
      '无',
      '《',
      '》',
      '<!--',
      '-->',
      '\u200b',
      '〔2024〕7号',
    ),
    fc.string({ maxLength: 8 }),
  );
  const tag = fc.constantFrom(
    'p',
    'div',
    'table',
    'tr',
    'td',
    'th',
    'dl',
    'dt',
    'dd',
    'span',
    'b',
    'ul',
    'li',
    'h1',
    'script',
    'form',
    'br',
    'a href="x"',
  );
  const soup = fc
    .array(
      fc.oneof(
        word,
        tag.map((name) => `<${name}>`),
        tag.map((name) => `</${name.split(' ')[0]}>`),
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join(''));

  it('never throws, never changes the page, gives what the schema allows', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const subject = page(html);
        const before = subject.document.documentElement.outerHTML;
        const read = extract(subject, { today: '2026-01-01' });
        expect(subject.document.documentElement.outerHTML).toBe(before);
        expect(extractionSchema.safeParse(read).error).toBeUndefined();
        for (const field of Object.values(read.fields)) expect(field.value.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

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
