import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readDocument } from '@/utils/browser/page/readDocument';

const url = 'http://www.qinghe.gov.cn/zwgk/1.html';
const title = '清河县人民政府关于做好防汛工作的通知';
const lines = [
  '各乡镇人民政府，县政府有关部门：',
  ...Array.from({ length: 8 }, (_unused, at) => `第${at + 1}项，压实防汛责任，落实值班值守和巡查制度，及时报送险情。`),
  '清河县人民政府',
  '2024年3月7日',
];
const text = `<div id="zoom">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
const labels =
  '<table><tr><td>索引号：</td><td>000014349/2024-00025</td></tr><tr><td>发布机构：</td><td>清河县人民政府</td></tr><tr><td>发布日期：</td><td>2024-03-08</td></tr></table>';
const foot = '<p>网站标识码：5001120001</p>';
const rows = `<ul>${Array.from({ length: 12 }, (_unused, at) => `<li><a href="/n${at}.html">清河县第${at}次重点项目推进会在县城召开</a><i>2024-01-02</i></li>`).join('')}</ul>`;

/** A page with its frames' content written into them: jsdom loads none. */
function read(outer: string, ...inner: string[]) {
  const { document } = new JSDOM(outer, { url }).window;
  document.querySelectorAll('iframe').forEach((frame, at) => {
    frame.contentDocument?.write(inner[at] ?? '');
    frame.contentDocument?.close();
  });
  const { extraction, source } = readDocument(document);
  const value = (name: keyof typeof extraction.fields) => extraction.fields[name]?.value;
  return { extraction, source, value, reasons: extraction.issues.map(({ reason }) => reason) };
}

describe('a page and its frames as one reading', () => {
  it('the frame’s text with the page’s labels, file and doubts', () => {
    const outer = `<title>${title}</title><h1>${title}</h1>${labels}<iframe></iframe><p>附件：<a href="/a.pdf">清单.pdf</a></p>${rows}${foot}`;
    const { extraction, source, value, reasons } = read(outer, text);
    expect(extraction.body.text).toBe(lines.join('\n'));
    expect(extraction).toMatchObject({ url, kind: 'document', items: [], next: null });
    expect(extraction.attachments.map((file) => file.url)).toEqual(['http://www.qinghe.gov.cn/a.pdf']);
    expect(value('title')).toBe(title);
    expect(value('issuingBody')).toEqual(['清河县人民政府']);
    expect(extraction.fields.issuingBody?.inferred).toBe(false);
    expect([value('datePublished'), value('dateWritten')]).toEqual(['2024-03-08', '2024-03-07']);
    expect([value('host'), value('siteCode')]).toEqual(['www.qinghe.gov.cn', '5001120001']);
    expect(reasons).toEqual([]);
    expect(source).toContain('<!-- frame about:blank -->');
  });

  it('what only the frame states comes from there; a stated value of the page is not replaced', () => {
    const { value } = read(
      `<title>清河县人民政府</title><iframe></iframe>${foot}`,
      `<title>${title}</title><h1>${title}</h1>${labels}${text}`,
    );
    expect([value('title'), value('indexNumber')]).toEqual([title, '000014349/2024-00025']);
    const both = read(
      `<title>${title}</title><h1>${title}</h1>${labels}<iframe></iframe>${foot}`,
      `${labels.replace('2024-03-08', '2024-03-09')}${text}`,
    );
    expect(both.value('datePublished')).toBe('2024-03-08');
  });

  it('doubts are of both together', () => {
    const outer = `<title>${title}</title><h1>${title}</h1>${labels.replace('2024-03-08', '2024-03-01')}<iframe></iframe>${foot}`;
    expect(read(outer, text).reasons).toEqual(['written-after-published']);
  });

  it('a menu, news or an empty frame beside a text is left alone', () => {
    const own = `<title>${title}</title><h1>${title}</h1>${labels}${text}<iframe></iframe><iframe></iframe>${foot}`;
    const { extraction, source } = read(own, rows, `<p>${'天气预报，多云转晴，气温适宜，出行方便。'.repeat(60)}</p>`);
    expect(extraction.body.text).toBe(lines.join('\n'));
    expect(source).not.toContain('<!-- frame');
    const short = `<title>${title}</title><h1>${title}</h1>${labels}<div id="zoom"><p>同意你局所报方案，请认真组织实施，并做好相关工作。</p><p>清河县人民政府</p><p>2024年3月7日</p></div><iframe></iframe>${foot}`;
    expect(read(short, rows).extraction.body.text).toContain('同意你局所报方案');
  });

  it('the text among two frames, and a list in one', () => {
    const outer = `<title>${title}</title><h1>${title}</h1>${labels}<iframe></iframe><iframe></iframe>${foot}`;
    expect(read(outer, rows.repeat(4), text).extraction.body.text).toBe(lines.join('\n'));
    const list = read(
      `<title>通知公告-清河县人民政府</title><iframe></iframe>${foot}`,
      `${rows}<a href="index_2.html">下一页</a>`,
    );
    expect([list.extraction.url, list.extraction.items.length]).toEqual([url, 12]);
  });
});
