import { describe, expect, it } from 'vitest';
import { recognise } from '@/utils/extract/recognise';
import { pageOf } from '../support/pageOf';

const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
const site = '<p>网站标识码：5301020001　主办：青石县人民政府</p>';
const kindOf = (title: string, body: string, url: string) =>
  recognise(pageOf(`<title>${title}</title><body>${body}${site}</body>`, url));
const row = (open: (n: number) => string, close: string) =>
  `<ul>${times(10, (n) => `${open(n)}青石县第${n}批重点建设项目名单公示${close}<span>2024-03-0${n % 9}</span></li>`)}</ul>`;

describe('pages of rows', () => {
  it.each([
    ['links', row((n) => `<li><a href="/a/${n}.html">`, '</a>')],
    ['links opened by a script', row((n) => `<li><a onclick="openIt('${n}')">`, '</a>')],
    ['rows opened by a script', row((n) => `<li onclick="window.open('/a/${n}.html')"><p>`, '</p>')],
    ['rows with their address beside them', row((n) => `<li data-href="/a/${n}.html"><p>`, '</p>')],
  ])('%s are a list', (_name, rows) => {
    const read = kindOf('重点项目-青石县人民政府', rows, 'http://www.qingshi.gov.cn/zwgk/zdxm/');
    expect(read.kind, JSON.stringify(read.signals)).toBe('list');
  });

  it('a few dated rows under a list’s address are a list; beside a text, or at another address, they are none', () => {
    const few = `<ul>${times(3, (n) => `<li><a href="/a/${n}.html">青石县第${n}批重点建设项目名单公示</a><span>2024-03-0${n}</span></li>`)}</ul>`;
    const text = `<p>${'各收购点严格执行国家粮食收购政策，做到应收尽收、优质优价。'.repeat(9)}</p>`;
    const at = (body: string, path: string) =>
      kindOf('重点项目-青石县人民政府', body, `http://www.qingshi.gov.cn/zwgk/zdxm/${path}`).kind;
    expect(at(few, 'index.html')).toBe('list');
    expect(at(text + few, 'index.html')).not.toBe('list');
    expect(at(few, 'content_12345.html')).not.toBe('list');
  });

  it('eight dated rows that are all a page says are a list, whatever its address; among other links they weigh less', () => {
    const eight = `<ul>${times(8, (n) => `<li><a href="/a/${n}.html">青石县第${n}小学校务公开事项公示</a><span>2024-03-0${n}</span></li>`)}</ul>`;
    const menu = times(12, (n) => `<p><a href="/m${n}/">青石县第一小学校园风采栏目第${n}项</a></p>`);
    const url = 'https://www.qingshixx.edu.cn/newsview/201962713361289916514022.html';
    const weighed = (body: string) =>
      kindOf('青石县第一小学', body, url).signals.find(({ code }) => code === 'link-list')?.weight ?? 0;
    expect(kindOf('青石县第一小学', eight, url).kind).toBe('list');
    expect(weighed(eight + menu)).toBeLessThan(weighed(eight));
  });

  it('a page named like the last step of its path is that column; a text with a short name is none', () => {
    const rules = `<ul>${times(12, (n) => `<li><a href="/view.aspx?n=${n}">青石县第一小学教学常规管理制度之${n}</a></li>`)}</ul>`;
    const path = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xwgk">校务公开</a> &gt; 规章制度</div>';
    const url = 'https://www.qingshixx.edu.cn/plus/view.aspx?c=7';
    const column = kindOf('规章制度-青石县第一小学', path + rules, url);
    expect(column.signals.map(({ code }) => code)).toContain('list-address');
    const line = '<p>来源：教务处 发布时间：2024-03-05</p>';
    const text = kindOf('规章制度-青石县第一小学', path + line + rules, url);
    expect(text.signals.map(({ code }) => code)).not.toContain('list-address');
  });

  it('rows that stand in a script are a list; a text beside such a script is none', () => {
    const data = times(
      12,
      (n) => `docs.push({"title":"青石县第${n}批重点建设项目名单公示","url":"t${n}.html","date":"2024-03-0${n % 9}"});`,
    );
    const script = `<div id="l"></div><script>${data}</script>`;
    const place = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 重点项目</div>';
    const url = 'http://www.qingshi.gov.cn/zwgk/zdxm/';
    const read = kindOf('重点项目-青石县人民政府', place + script, url);
    expect(read.kind, JSON.stringify(read.signals)).toBe('list');
    const text = `<p>${'各收购点严格执行国家粮食收购政策，做到应收尽收、优质优价。'.repeat(12)}</p>`;
    expect(kindOf('重点项目-青石县人民政府', place + text + script, url).kind).not.toBe('list');
  });

  it('rows of text without links are none', () => {
    const read = kindOf(
      '重点项目-青石县人民政府',
      row(() => '<li><p>', '</p>'),
      'http://www.qingshi.gov.cn/zwgk/zdxm/',
    );
    expect(read.kind).not.toBe('list');
  });

  const leader = (about: string) =>
    `<div><img src="a.jpg"><h2>李某</h2><p>县委常委、副县长</p>${about}</div><h3>活动</h3>${row((n) => `<li><a href="/a/${n}.html">`, '</a>')}`;
  const url = 'http://www.qingshi.gov.cn/zwgk/ldzc/fxz/lm/';

  it('a leader’s page with what they did is no list', () => {
    for (const about of [
      '<p><b>个人简历：</b>男，汉族，1975年3月生，大学学历。</p><p><b>工作分工：</b>负责财政、税务、统计方面工作。</p>',
      '<h4>简历</h4><p>男，汉族，1975年3月生。</p><h4>【工作分工】</h4><p>负责财政、税务方面工作。</p>',
    ]) {
      const read = kindOf('李某_青石县人民政府', leader(about), url);
      expect(read.kind, JSON.stringify(read.signals)).toBe('other');
    }
    // One of the two words alone is no sign.
    expect(kindOf('李某_青石县人民政府', leader('<p>工作分工：见各科室。</p>'), url).kind).toBe('list');
  });

  it('news of one page beside rows of links is no list, whatever TRS calls its pages', () => {
    const text = '<p>全县秋粮收购工作有序推进，各收购点严格执行国家粮食收购政策，做到应收尽收、优质优价。</p>'.repeat(
      12,
    );
    const news = `<meta name="ArticleTitle" content="青石县秋粮收购有序推进"><h1>青石县秋粮收购有序推进</h1><div>时间：2023-10-08　来源：青石日报</div><div>${text}</div>`;
    const turn =
      '<script>function createPageHTML(a,b){document.write("下一页 尾页")} createPageHTML(1,0,"t20231008_1","shtml");</script>';
    const side = row((n) => `<li><a href="/a/${n}.html">`, '</a>');
    for (const rest of [turn, turn.replace('(1,0', '(3,0')]) {
      const read = kindOf(
        '青石县秋粮收购有序推进-青石县人民政府',
        `${news}${rest}${side}`,
        'http://www.qingshi.gov.cn/yw/qsyw/202310/t20231008_1.shtml',
      );
      expect(read.kind, JSON.stringify(read.signals)).toBe('other');
    }
  });

  it('the front page of an office in a folder of its own is no list; a column there is one', () => {
    const boxes = ['要闻', '公告', '简讯'].map(
      (name) => `<h3>${name}</h3>${row((n) => `<li><a href="/a/${n}.html">`, '</a>')}`,
    );
    const front = kindOf('青石县林业局', boxes.join(''), 'http://www.qingshi.gov.cn/qslyj/index.html');
    expect(front.kind, JSON.stringify(front.signals)).toBe('other');
    const list = row((n) => `<li><a href="/a/${n}.html">`, '</a>');
    for (const [title, extra] of [
      ['通知公告-青石县林业局', ''],
      ['青石县林业局', '<a href="index_2.html">下一页</a>'],
      ['青石县林业局', '<div>当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div>'],
    ])
      expect(kindOf(title ?? '', `${extra}${list}`, 'http://www.qingshi.gov.cn/tzgg/index.html').kind).toBe('list');
  });

  it('a table of rows under a news column is a list, its head no line of an article', () => {
    const rows = times(
      12,
      (n) =>
        `<tr><td>${n}</td><td><a href="/x/${n}.html">关于开展第${n}期操作培训的通知</a></td><td>2020-11-1${n % 9}</td></tr>`,
    );
    const table = `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">新闻动态</a> &gt; 通知公告</div><table><thead><tr><th>序号</th><th>标题</th><th>发布时间</th></tr></thead><tbody>${rows}</tbody></table>`;
    for (const file of ['031001/info.html', '031001/fzx_moreinfo.html']) {
      const read = kindOf('青石县公共资源交易网', table, `http://ggzy.qingshi.gov.cn/fzx/${file}`);
      expect(read.kind, JSON.stringify(read.signals)).toBe('list');
    }
  });
});

describe('front pages', () => {
  it.each([
    ['http://sbj.qingshi.gov.cn/sbj/', 'other'],
    ['http://www.qingshi.gov.cn/sbj/', 'list'],
  ])('a folder named like its host is the front page: %s', (url, kind) => {
    const rows = row((n) => `<li><a href="/a/${n}.html">`, '</a>');
    expect(kindOf('青石商标', rows, url).kind).toBe(kind);
  });
});
