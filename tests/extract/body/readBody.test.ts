import { describe, expect, it } from 'vitest';
import { readAttachments } from '@/utils/extract/body/readAttachments';
import { readBody } from '@/utils/extract/body/readBody';
import { pageOf, readingOnly } from '../../support/pageOf';
import { shapes } from './shapes';

describe('the body in every shape of page', () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    '%s',
    (_name, { html, text, attachments, completeness }) => {
      const page = pageOf(html);
      const { body, element } = readingOnly(page, readBody);
      expect(body.text.split('\n')).toEqual(text);
      if (attachments) expect(readAttachments(page, element).attachments.map(({ url }) => url)).toEqual(attachments);
      expect(body.completeness).toBeGreaterThan(completeness ?? 0.97);
    },
  );
});

const sentence =
  '坚持依法行政，全面推进法治政府建设，健全重大行政决策机制，规范公正文明执法，切实提升依法治理能力和水平，各项工作取得新的成效。';
const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const read = (inside: string, beside = '') =>
  readingOnly(
    pageOf(
      `<body><div class="nav"><a href="/">首页</a></div><h1>青石县关于公布权责清单的公告</h1><div id="zoom">${inside}</div>${beside}<div class="footer">主办：青石县人民政府办公室</div></body>`,
    ),
    readBody,
  );

describe('a text folded behind a control that opens it', () => {
  const rest = p(`二、${sentence}`, '青石县人民政府', '2024年1月15日');
  const whole = [`一、${sentence}`, sentence, `二、${sentence}`, '青石县人民政府', '2024年1月15日'];
  const shown = p(...whole.slice(0, 2));

  it.each([
    [
      'one box',
      `${shown}<div id="rest" style="display:none">${rest}</div><p><a href="javascript:void(0)">展开全文</a></p>`,
    ],
    [
      'paragraphs',
      `${shown}${rest.replaceAll('<p>', '<p style="display: none">')}<div class="m"><span onclick="more()">阅读全文 &gt;&gt;</span></div>`,
    ],
    [
      'below its control',
      `${shown}<a href="#" id="more">展开更多</a><div hidden>${rest}<a href="javascript:;">收起</a></div>`,
    ],
    ['a text that its style sheet folds', `<div style="max-height:200px">${shown}${rest}</div><p><a>展开全文</a></p>`],
  ])('is read: %s', (_name, inside) => {
    expect(read(inside).body.text.split('\n')).toEqual(whole);
  });

  it.each([
    ['without a control', `<div style="display:none">${rest}</div>`],
    ['a dialogue', `<div style="display:none;position:fixed">${rest}</div><p><a>展开全文</a></p>`],
    [
      'with a control that leads elsewhere',
      `<div style="display:none">${rest}</div><p><a href="/full.html">阅读全文</a></p>`,
    ],
  ])('a hidden part stays out: %s', (_name, hidden) => {
    expect(read(shown + hidden).body.text).not.toContain('二、');
  });
});

describe('a text in pictures', () => {
  const scans = Array.from({ length: 5 }, (_unused, at) => `<p><img src="W02024031${at}.jpg" width="800"></p>`).join(
    '',
  );
  const reasons = (inside: string) => read(inside).issues.map(({ reason }) => reason);

  it('is told', () => {
    expect(reasons(`<p>现将青石县人民政府权责清单予以公布。</p>${scans}`)).toContain('body-in-pictures');
    expect(reasons(`<p>青石县权责清单</p>${scans}`)).toContain('body-in-pictures');
    expect(reasons('<p>现将有关事项公布如下：</p><p><img src="W1.png"></p>')).toContain('body-in-pictures');
  });

  it('a text with pictures, a file’s sign and a code to scan are none', () => {
    expect(reasons(p(sentence, sentence, sentence) + scans)).not.toContain('body-in-pictures');
    expect(reasons(`${p(sentence)}<p><img src="W1.jpg"></p>`)).not.toContain('body-in-pictures');
    const small = '<img src="/images/icon_pdf.png"><img src="W1.jpg" width="32"><img src="/a/ewm.jpg">';
    expect(reasons(`<p>现将青石县人民政府权责清单予以公布。</p>${small}`)).not.toContain('body-in-pictures');
  });
});
