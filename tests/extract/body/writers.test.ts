import { describe, expect, it } from 'vitest';
import { readBody } from '@/utils/extract/body/readBody';
import { pageOf } from '../../support/pageOf';

const read = (html: string) => readBody(pageOf(`<html><body><div id="zoom">${html}</div></body></html>`)).body;

describe('the three forms of a body, from one cleaned tree', () => {
  it('keeps a table with its spans; text by tab, Markdown by column', () => {
    const { html, text, markdown, measure } = read(
      '<p>统计如下。</p><table style="x" class="y"><tr><td rowspan="2">镇</td><td colspan="2">件数</td></tr><tr><td>受理</td><td>办结</td></tr><tr><td>清河</td><td>3</td><td>2</td></tr></table>',
    );
    expect(html).toContain('<td rowspan="2">镇</td><td colspan="2">件数</td>');
    expect(text).toBe('统计如下。\n镇\t件数\n受理\t办结\n清河\t3\t2');
    expect(markdown).toContain('| 镇 | 件数 |  |\n| --- | --- | --- |\n|  | 受理 | 办结 |\n| 清河 | 3 | 2 |');
    expect(measure).toMatchObject({ keptTables: 1, visibleTables: 1 });
  });

  it('keeps the place of an empty cell', () => {
    expect(
      read('<table><tr><td>甲</td><td></td><td>丙</td></tr><tr><td>一</td><td>二</td><td>三</td></tr></table>').text,
    ).toBe('甲\t\t丙\n一\t二\t三');
  });

  it('lets nothing through but the allow-list, and makes addresses absolute', () => {
    const { html } = read(
      '<p onclick="x()" style="color:red" id="p">见<a href="./a.html" onmouseover="y()">通知</a><a href="javascript:alert(1)">无</a><img src="/i.png" onerror="z()" alt="章"><script>bad()</script><custom-x>保留</custom-x></p>',
    );
    expect(html).toBe(
      '<p>见<a href="https://www.example.gov.cn/zwgk/202401/a.html">通知</a><a>无</a><img src="https://www.example.gov.cn/i.png" alt="章">保留</p>',
    );
  });

  it('escapes: text that looks like markup stays text in both', () => {
    const { html, markdown, text } = read('<p>1. &lt;b&gt;不是标签&lt;/b&gt; *星* | 线</p>');
    expect(text).toBe('1. <b>不是标签</b> *星* | 线');
    expect(html).toBe('<p>1. &lt;b&gt;不是标签&lt;/b&gt; *星* | 线</p>');
    expect(markdown).toBe('1\\. \\<b\\>不是标签\\</b\\> \\*星\\* \\| 线');
  });

  it('writes lists, emphasis and headings', () => {
    expect(read('<h3>目标</h3><ol><li>甲</li><li>乙</li></ol><p>要<strong>坚持</strong>。</p>').markdown).toBe(
      '### 目标\n\n1. 甲\n\n2. 乙\n\n要**坚持**。',
    );
  });

  it('says what is doubtful', () => {
    const reasons = (html: string) =>
      readBody(pageOf(`<html><body>${html}</body></html>`)).issues.map(({ reason }) => reason);
    expect(reasons('<div id="zoom"><p>详请见附件</p><a href="/a.pdf">a.pdf</a></div>')).toContain(
      'body-attachment-only',
    );
    expect(reasons('')).toContain('body-empty');
    expect(
      reasons(
        '<div id="zoom"><p>各单位：现将《清河镇2023年法治政府建设年度报告》予以公布。</p><p>附件：<a href="/a.pdf">清河镇2023年法治政府建设年度报告.pdf</a></p></div>',
      ),
    ).toContain('covering-notice');
  });
});
