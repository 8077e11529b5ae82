import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf, readingOnly } from '../../support/pageOf';

const host = 'http://www.qingshi.gov.cn/zwgk/';
const sentence =
  '坚持依法行政，全面推进法治政府建设，健全重大行政决策机制，规范公正文明执法，切实提升依法治理能力和水平，各项工作取得新的成效。';
const title = '青石县人民政府2023年法治政府建设年度报告';
const prose = `<p>一、主要举措和成效</p><p>${sentence}</p><p>${sentence}</p>`;

interface Parts {
  readonly inside?: string;
  readonly below?: string;
  readonly address?: string;
}

/** The addresses, or else the words, with which a page tells that its text goes on elsewhere. */
function told({ inside = '', below = '', address = '100.html' }: Parts): string[] {
  const html = `<title>${title}</title><body><div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div><h1>${title}</h1><div>发布时间：2024-03-13 来源：县司法局</div><div id="zoom">${prose}${inside}</div>${below}<div class="footer">主办：青石县人民政府办公室 网站标识码：5301020001</div></body>`;
  const { issues } = readingOnly(pageOf(html, host + address), (page) => extract(page));
  return issues.filter(({ reason }) => reason === 'body-goes-on').map(({ raw }) => raw);
}

const pager =
  '<div class="page">首页 上一页 <a href="100_2.html">下一页</a> <a href="100_3.html">尾页</a> 第1页/共3页</div>';
const written = (pages: string, stem = 't20240313_100') => `<script>createPageHTML(${pages},"${stem}","html")</script>`;
const rows = Array.from(
  { length: 8 },
  (_unused, at) => `<li><a href="/c/${at}.html">青石县人民政府关于第${at}号事项的通知</a> 2024-03-0${at + 1}</li>`,
);

describe('a text spread over several pages', () => {
  it.each<[string, Parts, string]>([
    ['a pager in the text', { inside: pager }, '100_2.html'],
    ['a pager below the text', { below: pager }, '100_2.html'],
    [
      'numbers only',
      { below: '<div><b>1</b> <a href="100_2.html">2</a> <a href="100_3.html">3</a></div>' },
      '100_2.html',
    ],
    [
      'a parameter of the address',
      { address: 'show.jsp?id=7', below: '<p><a href="show.jsp?id=7&amp;page=2">下一页</a></p>' },
      'show.jsp?id=7&page=2',
    ],
    ['a script of TRS', { inside: written('3,0'), address: 't20240313_100.html' }, 't20240313_100_1.html'],
    ['the same under another address', { below: written('3,0') }, 't20240313_100_1.html'],
    [
      'the second page',
      {
        below: '<div><a href="100.html">首页</a> <a href="100_3.html">下一页</a></div>',
        address: '100_2.html',
      },
      '100_3.html',
    ],
    [
      'the last page names the first',
      { below: '<div><a href="100.html">首页</a> <a href="100_2.html">上一页</a> 下一页</div>', address: '100_3.html' },
      '100.html',
    ],
    ['the last page by its script', { below: written('3,2'), address: 't20240313_100_2.html' }, 't20240313_100.html'],
  ])('%s tells where the text goes on', (_name, parts, next) => {
    expect(told(parts)).toEqual([host + next]);
  });

  it('a pager that only a script can turn is told with its words', () => {
    const inside = '<div class="page">上一页 <a href="javascript:turn(2)">下一页</a> 第1页/共3页</div>';
    expect(told({ inside })).toEqual(['上一页 下一页 第1页/共3页']);
  });

  it.each<[string, Parts]>([
    ['a text of one page', { inside: written('1,0') }],
    ['a text of one page with a dead pager', { inside: '<div class="page">首页 上一页 下一页 尾页 第1页/共1页</div>' }],
    ['the pager of a list', { below: `<ul>${rows.join('')}</ul><div><a href="index_1.html">下一页</a></div>` }],
    ['the pager of a list by its script', { below: `<ul>${rows.join('')}</ul>${written('9,0', 'index')}` }],
    [
      'a list turned by a script',
      { below: `<ul>${rows.join('')}</ul><div><a href="javascript:turn(2)">下一页</a> 1/9</div>` },
    ],
    [
      'the neighbours of a text',
      {
        below:
          '<p>上一篇：<a href="99.html">关于春耕的通知</a></p><p>下一篇：<a href="101.html">关于秋收的通知</a></p>',
      },
    ],
    [
      'neighbours called pages',
      {
        address: 't20240313_100.html',
        below: '<p><a href="t20240313_99.html">上一页</a> <a href="t20240313_101.html">下一页</a></p>',
      },
    ],
    ['a file that is named like a page', { inside: '<p><a href="100_2.pdf">2</a></p>' }],
  ])('%s: nothing is told', (_name, parts) => {
    expect(told(parts)).toEqual([]);
  });
});
