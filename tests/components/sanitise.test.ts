// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sanitise } from '@/components/review/sanitise';

const acting: readonly (readonly [string, string])[] = [
  ['script', '<script>x()</script><p>文</p>'],
  ['handler', '<p onclick="x()" onmouseover=x()>文</p>'],
  ['form', '<form action="http://e.example"><input name="a"><button>按</button><textarea>t</textarea></form>'],
  ['style', '<style>@import "http://e.example"</style><p style="background:url(http://e.example)">文</p>'],
  [
    'link',
    '<link rel="stylesheet" href="http://e.example"><meta http-equiv="refresh" content="0;url=http://e.example">',
  ],
  ['base', '<base href="http://e.example"><p id="root" name="root" class="x">文</p>'],
  ['frame', '<iframe src="http://e.example"></iframe><object data="http://e.example"></object><embed src="x">'],
  ['vector', '<svg onload=x()><a xlink:href="javascript:x()">文</a></svg><math><mtext></mtext></math>'],
  ['media', '<video src="http://e.example" poster="http://e.example"></video><audio src="http://e.example"></audio>'],
];

it.each(acting)('takes out what acts or connects: %s', (_, html) => {
  const { html: clean } = sanitise(html);
  expect(clean).not.toMatch(
    /script|on\w+=|form|input|style|link|meta|base|iframe|object|svg|math|http:|id=|name=|class=/i,
  );
});

it('keeps text, structure and tables', () => {
  const html =
    '<h2>一、总体情况</h2><table><tbody><tr><td colspan="2">甲</td></tr></tbody></table><p>正文<b>重</b></p>';
  expect(sanitise(html).html).toBe(html);
});

it('marks the places of headings in their order, and takes no id from the page', () => {
  const { html } = sanitise('<p id="section-1">目录</p><div><p>一、 总体情况</p><p>全文</p></div><p>二、问题</p>', [
    '一、总体情况',
    '附：没有的一节',
    '二、问题',
  ]);
  expect(html).toBe(
    '<p>目录</p><div><p id="section-0">一、 总体情况</p><p>全文</p></div><p id="section-2">二、问题</p>',
  );
});

it('hands links over as text and address, numbered, and leaves none to click', () => {
  const { html, links } = sanitise(
    '<p><a href="http://www.gov.cn/a">甲</a><a href="javascript:x()">乙</a><a href="#top">丙</a></p>',
  );
  expect(html).toBe('<p><a>甲 [1]</a><a>乙</a><a>丙</a></p>');
  expect(links).toEqual([{ text: '甲', address: 'http://www.gov.cn/a' }]);
});

it('shows inline pictures only and says what it left out', () => {
  const inline = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="章">';
  const { html, picturesLeftOut } = sanitise(`${inline}<img src="http://e.example/a.png" alt="公章">`);
  expect(html).toBe(`${inline}［公章］<img alt="公章">`);
  expect(picturesLeftOut).toBe(1);
});
