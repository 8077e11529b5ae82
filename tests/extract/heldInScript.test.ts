import { describe, expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { pageOf } from '../support/pageOf';

const content =
  '<p>各乡镇：</p><p>坚持依法行政，全面推进法治政府建设，现将有关事项通知如下，请结合实际认真贯彻执行。</p><p>青石县人民政府</p><p>2024年3月7日</p>';
const detail = JSON.stringify({
  title: '青石县人民政府关于加强春耕生产的通知',
  identifier: '000014349/2024-00025',
  publisher: '青石县人民政府',
  document_number: '青政发〔2024〕7号',
  date: 1709740800,
  content,
});
const escaped = (text: string) =>
  text.replace(/[\u4e00-\u9fff〔〕，。：]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('what stands in a script only', () => {
  it.each([
    ['as it is', `window._CONFIG={SID:"755",DETAIL:${detail}};`],
    ['escaped', `window._CONFIG={"DETAIL":${escaped(detail)}};`],
    ['escaped, marks too', `window._CONFIG={"DETAIL":${escaped(detail).replaceAll('<', '\\u003c')}};`],
  ])('a text of gkmlpt without menu and foot: %s', (_name, script) => {
    const html = `<head><title>政府信息公开</title><script>${script}</script></head><body><div id="app"></div></body>`;
    const read = extract(pageOf(html, 'http://www.qingshi.gov.cn/gkmlpt/content/11/1/post_11111.html'));
    expect([read.kind, read.rule.id]).toEqual(['document', 'gkmlpt']);
    expect(read.fields.documentNumber?.value).toBe('青政发〔2024〕7号');
    expect(read.body.text).toContain('全面推进法治政府建设');
  });

  const records = Array.from(
    { length: 10 },
    (_unused, at) =>
      `<record><![CDATA[<li><a href='../../art/2024/3/${at + 1}/art_1_${at}.html'>关于第${at}号事项的通知</a><span>2024-03-0${(at % 9) + 1}</span></li>]]></record>`,
  ).join('');

  it('rows of hanweb without menu and foot are a list', () => {
    const html = `<title>政策文件</title><div id="33"><script type="text/xml"><datastore><recordset>${records}</recordset></datastore></script></div>`;
    const read = extract(pageOf(html, 'http://www.qingshi.gov.cn/col/col33/index.html'));
    expect([read.kind, read.items.length]).toEqual(['list', 10]);
  });

  it('a page without text, in scripts neither, stays a stub', () => {
    const html = '<title>政策文件</title><div id="app"></div><script>var app = { content: "" }</script>';
    expect(extract(pageOf(html, 'http://www.qingshi.gov.cn/col/col33/index.html')).kind).toBe('other');
  });
});

describe('what a script writes', () => {
  it.each(['"2018-04-13 09:00:00".substr(0,10)', "'2018-04-13 09:00:00'.substring(0, 10)", 'day.slice(0,10)'])(
    'the beginning of a value: %s',
    (written) => {
      const html = `<h1>关于加强春耕生产的通知</h1><p>发布时间：<script>var day = '2018-04-13 09:00:00'; document.write(${written})</script> 来源：县政府办</p><div id="zoom">${content}</div>`;
      const { fields } = extract(pageOf(html));
      expect([fields.datePublished?.raw, fields.source?.value]).toEqual(['2018-04-13', '县政府办']);
    },
  );
});

describe('lists and hosts', () => {
  it('a list is not published on its first row’s day', () => {
    const rows = Array.from(
      { length: 8 },
      (_unused, at) =>
        `<li><span>2024-03-1${at} 10:0${at}</span> <a href="/a/${at}.html">青石县人民政府关于第${at}号事项的通知</a></li>`,
    ).join('');
    const html = `<head><title>政策文件</title></head><h2>政策文件</h2><ul>${rows}</ul>`;
    const read = extract(pageOf(html, 'http://www.qingshi.gov.cn/zwgk/zcwj/index.html'));
    expect([read.kind, read.items.length]).toEqual(['list', 8]);
    expect(read.fields.datePublished).toBeUndefined();
  });

  it('a host with the root’s dot behind it is a government’s', () => {
    const html = `<h1>关于加强春耕生产的通知</h1><div id="zoom">${content}</div>`;
    const read = extract(pageOf(html, 'http://www.qingshi.gov.cn./zwgk/1001.html'));
    expect(read.fields.host?.value).toBe('www.qingshi.gov.cn');
    expect(read.issues.map(({ reason }) => reason)).not.toContain('host-not-gov');
    expect(read.signals.map(({ code }) => code)).toContain('government-host');
  });
});
