import { describe, expect, it } from 'vitest';
import { lines, read, text, title, zoom } from '../support/noticePage';

/**
 * What a page says of itself, where nothing is named: found by its place, its words and its line, in the shapes of pages
 * whose class names nobody knows. Written by hand.
 */

const fields = (body: string, head?: string) => read(body, head === undefined ? {} : { head }).fields;
const text1 = `<div class="qa">${text}</div>`;

describe('titles', () => {
  it('leaves the information line out that stands in the heading’s own element', () => {
    const page = `<h1>${title}<br><span>2023-05-09 10:26:27</span> <span>来源：县水利局</span> <span>点击：167</span></h1>${zoom}`;
    const read = fields(page);
    expect(read.title?.value).toBe(title);
    expect(read.datePublished?.value).toBe('2023-05-09');
    expect(read.source?.value).toBe('县水利局');
  });

  it('is the line above a day, where <title> names the column only', () => {
    const head = '<title>政策文件——临江县水利局-临江县水利局网站</title>';
    const page = `<div>首页 &gt;&gt; <a href="/zc/">政策文件</a> &gt;&gt; 正文</div><table><tr><td class="qa">${title}</td></tr><tr><td>2023-05-09 09:47:21</td></tr></table>${text1}`;
    expect(fields(page, head).title?.value).toBe(title);
  });

  it('is never the column that <title> names', () => {
    const head = '<title>政策文件——临江县水利局-临江县水利局网站</title>';
    const page = `<div>首页 &gt;&gt; <a href="/zc/">政策文件</a> &gt;&gt; 正文</div><p>值守工作如下。</p>`;
    expect(fields(page, head).title?.value).not.toBe('政策文件');
  });
});

describe('paths', () => {
  it('knows columns parted by signs in elements of their own, without 首页', () => {
    const page = `<div class="qa"><span>水利局文件</span><i>/</i><span>防汛抗旱</span><i>/</i></div><h1>${title}</h1>${zoom}`;
    expect(fields(page).column?.value).toBe('防汛抗旱');
  });

  it.each([
    '<span>简体中文</span><i>/</i><span>繁体中文</span>',
    '<span>用户登录</span><i>/</i><span>注册</span>',
    '<span>男性</span><i>/</i><span>女性</span>',
  ])('a row of switches is no path: %s', (row) => {
    expect(fields(`<div class="qa">${row}</div><h1>${title}</h1>${zoom}`).column).toBeUndefined();
  });

  it('begins at 首页 behind other words', () => {
    const head = `<title>临江县人民政府 - 水利局文件 - ${title}</title>`;
    const page = `<div class="qa">位置导航 » <a href="/">首页</a> » <a href="/b/">水利局文件</a> » 临江县水利局关于做好汛期…</div><h1>${title}</h1>${zoom}`;
    expect(fields(page, head).column?.value).toBe('水利局文件');
  });

  it('names the site that stands first in <title>', () => {
    const head = `<title>临江县人民政府 - 水利局文件 - ${title}</title>`;
    expect(fields(`<h1>${title}</h1>${zoom}`, head).siteName?.value).toBe('临江县人民政府');
  });
});

describe('values', () => {
  const block = (more: string) =>
    `<ul><li><label>索引号</label><span>012345678/2023-00012</span></li><li><label>发文机关</label><span>临江县水利局</span></li>${more}</ul><h1>${title}</h1>${zoom}`;

  it('a day is no index number', () => {
    const page = `<p>索引号：临江县水利局办公室 2023年5月9日</p><p>发文机关：临江县水利局</p><p>发布日期：2023-05-09</p><h1>${title}</h1>${zoom}`;
    expect(fields(page).indexNumber).toBeUndefined();
  });

  it('knows 主题信息', () => {
    expect(fields(block('<li><label>主题信息</label><span>防汛抗旱</span></li>')).topic?.value).toBe('防汛抗旱');
  });

  it('the choices of a search are no value', () => {
    const search = '<div>文件状态 <i></i> 不限 <i></i> 现行有效 <i></i> 已失效</div>';
    const page = `<div><div><span>搜索位置</span><span>标题</span></div>${search.replace('文件状态', '<span>文件状态</span>')}</div>${block('')}`;
    expect(fields(page).validity).toBeUndefined();
    expect(fields(block('<li><label>有效性</label><span>不限 现行有效 已失效</span></li>')).validity).toBeUndefined();
    expect(fields(block('<li><label>有效性</label><span>现行有效</span></li>')).validity?.value).toBe('现行有效');
  });

  it('ends a source at the point behind it', () => {
    const line = '<div>来源：县水利局 · 编辑：王某 · <a href="#">大</a></div>';
    expect(fields(`<h1>${title}</h1>${line}${zoom}`).source?.value).toBe('县水利局');
  });

  it('reads the source below the text, where the text’s element holds both', () => {
    const prose =
      '<p>为确保最佳浏览效果，建议您使用以下版本的浏览器访问本网站，其他版本可能无法显示全部内容，请及时升级。</p>';
    const page = `<div class="qa"><div>${title}</div><div>时间：2023-05-09 10:35</div>${text}<div>来源：临江县水利局办公室</div><div>附件下载</div>${prose}</div>`;
    expect(fields(page).source?.value).toBe('临江县水利局办公室');
  });

  it('a source that the text gives one of its tables is none of the page', () => {
    const prose = `<p>${lines[1]}${lines[1]}</p>`;
    const page = `<div class="qa"><div>${title}</div><div>时间：2023-05-09 10:35</div>${prose}<p>来源：县统计局</p>${prose}${text}</div>`;
    expect(fields(page).source).toBeUndefined();
  });
});

describe('days', () => {
  it('stands below the whole title, with other words behind it', () => {
    const rows = '项目名称|汛期物资采购|采购人|临江县水利局|成交人|临江县物资有限公司'
      .split('|')
      .map((cell) => `<p class="qc">${cell}</p>`)
      .join('');
    const menu = '学校概况 新闻公告 教学科研 招生就业 校园文化 联系我们'
      .split(' ')
      .map((word) => `<li><a href="/x/">${word}</a></li>`)
      .join('');
    const foot =
      '<p>临江县水利学校版权所有 | 江州市青石路15号（610000） | 招生热线：87790000 办公室：87790001 | 江ICP备05000000号</p>';
    const page = `<div class="qd"><ul>${menu}</ul><div class="qa">${title}</div><div class="qb">2023年05月09日 08:47 责编：人事处 点击：</div>${rows}${foot}</div>`;
    expect(fields(page).datePublished?.value).toBe('2023-05-09');
  });
});

describe('signatures', () => {
  const prose = '2022年，全县水利工作稳中有进，主要指标好于上年，现将全年的情况公布如下，数据均为初步统计数。';
  const report = '<h1>2022年临江县水利发展统计公报</h1><div>添加时间：2023-4-11</div>';

  it('stands above the text of a statistics bureau', () => {
    const page = `${report}<div class="qa"><p>临江县统计局</p><p>2023年4月3日</p><p>${prose}</p><p>一、综合</p><p>${prose}</p><p>二、水利</p><p>${prose}</p></div>`;
    const read = fields(page, '<title>2022年临江县水利发展统计公报</title>');
    expect(read.issuingBody?.value).toEqual(['临江县统计局']);
    expect(read.dateWritten).toMatchObject({ value: '2023-04-03', inferred: true });
  });
});

describe('files', () => {
  it('takes the download that stands beside files, where nothing is the text', () => {
    const pairs = [
      ['索 引 号', '012345678/2023-00012'],
      ['发文机关', '临江县水利局'],
      ['公开日期', '2023/5/9'],
    ];
    const block = pairs.map(([name, value]) => `<dl><dt>${name}：</dt><dd>${value}</dd></dl>`).join('');
    const page = `<div class="qb">${block}</div><h1>${title}</h1><div class="qa"><p><a href="/f/1.pdf">1.说明.pdf</a></p><p><a href="/public/download.jsp?id=7&fid=9">2.绩效目标表</a></p></div>`;
    const urls = read(page).attachments.map(({ url }) => url);
    expect(urls).toContain('http://www.linjiang.gov.cn/public/download.jsp?id=7&fid=9');
  });
});
