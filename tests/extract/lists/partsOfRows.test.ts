import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../../support/pageOf';

const url = 'http://www.qingshi.gov.cn/zwgk/zcjd/index.html';
const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
const read = (inner: string) =>
  readingOnly(pageOf(`<title>政策解读</title><body>${inner}</body>`, url), readList).items;

it('a day in two boxes is the row’s, not the day that its summary cites', () => {
  const items = read(
    times(
      4,
      (n) =>
        `<div class="card"><div class="date"><b>1${n}</b><i>2024-04</i></div><div><h4><a href="t20240411_${n}.html">《第${n}号实施细则》部门解读</a></h4><p>《实施细则》共六章三十四条，自2024年5月1日起施行……</p></div></div>`,
    ),
  );
  expect(items.map(({ date }) => date)).toEqual(['2024-04-11', '2024-04-12', '2024-04-13', '2024-04-14']);
});

it('cards whose day stands below number and summary make a list', () => {
  const cards = times(
    4,
    (n) =>
      `<section class="card"><a href="/policy/detail/9f31${n}"><h4>青石县关于印发《第${n}号技术导则》的通知</h4></a><div><i>青建发〔2025〕${n}号</i><i>有效</i></div><p>为规范我县既有住宅加装工程的勘察、设计、施工和验收，制定本导则。</p><div><time>2025年4月1${n}日</time><span>房屋安全处</span></div></section>`,
  );
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>政策文件库 - 青石县住房和城乡建设局</title></head><body><main>${cards}</main><nav><a rel="prev" href="?page=2">‹</a><span>3</span><a rel="next" href="?page=4">›</a></nav></body></html>`,
      'https://zjj.qingshi.gov.cn/policy/list?page=3',
    ),
  );
  expect(kind).toBe('list');
  expect(items).toHaveLength(4);
});

it('a title that a row cuts short is completed from the list for phones', () => {
  const whole = (n: number) => `关于调整第${n}号游戏发行机构和销售机构业务费比例的通知`;
  const wide = times(
    6,
    (n) => `<li><a href="/c/2020-10-1${n}/47.html">关于调整第${n}号游戏发行机构...</a><span>2020-10-1${n}</span></li>`,
  );
  const narrow = times(
    6,
    (n) =>
      `<li><a href="/c/2020-10-1${n}/47.html"><div><div>1${n}</div><div>2020-10</div></div><div><p>${whole(n)}</p></div></a></li>`,
  );
  const items = read(`<ul class="pc">${wide}</ul><ul class="phone">${narrow}</ul>`);
  expect(items.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6].map(whole));
});

it('a link in brackets to the column stands before the title in each card', () => {
  const items = read(
    times(
      4,
      (n) =>
        `<div class="card"><h3><a class="cls" href="/gsgg/">[公示]</a> <a href="/e/ShowInfo.php?classid=18&amp;id=29${n}">关于第${n}批资金分配方案的公示</a></h3><p>根据有关文件精神，现予以公示。 <a href="/e/ShowInfo.php?classid=18&amp;id=29${n}" class="more">[详细]</a></p><div>发布时间：2017-11-2${n} 16:40:08　点击：<span>23${n}</span></div></div>`,
    ),
  );
  expect(items.map(({ title, date }) => [title, date])).toEqual(
    [1, 2, 3, 4].map((n) => [`关于第${n}批资金分配方案的公示`, `2017-11-2${n}`]),
  );
});

it('regulations in force make a list without days, by their address and pager', () => {
  const rows = times(
    4,
    (n) =>
      `<div class="item"><h1><a href="/art/2022/9/5/art_64511_41330${n}.html">青石省第${n}类燃气管理办法</a></h1><h2>（青石省人民政府令第25${n}号公布）</h2><p>为了加强管理，制定本规定。<a href="/art/2022/9/5/art_64511_41330${n}.html">[详细]</a></p></div>`,
  );
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>青石省人民政府 现行有效规章</title></head><body><div><a href="/col/col1/index.html">规章库首页</a><a href="/col/col2/index.html">设区的市政府规章</a></div><div>${rows}</div><div><span title="下一页"></span><span>29</span>页</div><script>$("#l").jpage({perPage:4,totalRecord:114})</script></body></html>`,
      'http://www.qingshi.gov.cn/col/col64511/index.html',
    ),
  );
  expect(kind).toBe('list');
  expect(items).toHaveLength(4);
});

it('a month that has one row only is part of the list of months', () => {
  const month = (at: number, days: readonly number[]) =>
    `<div class="month"><h3>2019年${at}月</h3><ul>${days.map((day) => `<li><a href="./2019${at}/t2019${at}${day}_6.html">青石县人民政府关于${at}月${day}日有关事项的通告</a><span>2019-${at}-${day}</span></li>`).join('')}</ul></div>`;
  const items = read(`<div class="gongbao">${month(12, [20, 11])}${month(11, [28, 15, 12])}${month(10, [17])}</div>`);
  expect(items.map(({ date }) => date)).toEqual([
    '2019-12-20',
    '2019-12-11',
    '2019-11-28',
    '2019-11-15',
    '2019-11-12',
    '2019-10-17',
  ]);
});

const hits = (wrap: (title: string, n: number) => string, count = 3) =>
  times(count, (n) => wrap(`<a href="/tzgg/202305/t2023051${n}_88120.html">关于第${n}项农村供水管理办法的公告</a>`, n));
const kindOf = (body: string, at: string) =>
  extract(pageOf(`<html><head><title>站内搜索</title></head><body>${body}</body></html>`, at)).kind;

it('hits of a search are a list: few of them, with the beginning of each text and a line of address and day', () => {
  const search = 'http://search.qingshi.gov.cn/web/search?searchword=%E4%BD%8E%E4%BF%9D&page=2';
  const snippet = '各县（市、区）民政局：为切实保障困难群众基本生活，现将有关工作事项……';
  const line = (n: number) => `<div><span>http://mzj.qingshi.gov.cn/tzgg/...</span> <span>2019.05.2${n}</span></div>`;
  const stat = '<div>找到相关结果约 <b>64</b> 条，用时0.02秒</div>';
  const four = hits((title, n) => `<li><div>${title}</div><div>${snippet}</div>${line(n)}</li>`, 4);
  expect(kindOf(`${stat}<ol>${four}</ol><p><a href="?page=3">下一页</a></p>`, search)).toBe('list');
  const labelled = hits(
    (title, n) => `<div class="item"><h3>${title}</h3><p>${snippet}</p><p>发布时间：2023-05-1${n}</p></div>`,
  );
  expect(kindOf(`<div>为您找到相关结果约 <b>3</b> 条</div>${labelled}<p>1</p>`, search)).toBe('list');
  // The same count beside ways to sort, which are links.
  const sorted = '<div><a href="?s=1">按时间</a><a href="?s=2">按相关度</a><span>约 37 条结果</span></div>';
  expect(kindOf(`${sorted}<ol>${four}</ol><p><a href="?page=3">下一页</a></p>`, search)).toBe('list');
});

it('three cards whose day stands in two boxes, year last, are a list', () => {
  const cards = hits(
    (title, n) =>
      `<div class="card"><div class="card-date"><strong>03-1${n}</strong><span>2023</span></div><div><h4>${title}</h4><p>发放消费券2000万元……</p></div></div>`,
  );
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>文字解读</title></head><body><div>${cards}</div><p><a href="?pageNum=2" title="下一页">›</a></p></body></html>`,
      'http://www.qingshi.gov.cn/col/col1229350478/index.html',
    ),
  );
  expect(kind).toBe('list');
  expect(items.map(({ date }) => date)).toEqual(['2023-03-11', '2023-03-12', '2023-03-13']);
});

it('what a card says below its heading, who published and no number, is no part of the title', () => {
  const items = read(
    times(
      4,
      (n) =>
        `<li><div><b>2${n}</b><em>2026-01</em></div><a href="t20260128_90${n}.html"><h5>第${n}次常务会议议题及解读材料</h5><p>发布机构：县政府办　文号：无</p></a></li>`,
    ),
  );
  expect(items.map(({ title }) => title)).toEqual([1, 2, 3, 4].map((n) => `第${n}次常务会议议题及解读材料`));
});

it('the name of a column of annual reports is no report: a column’s address, and no sentence', () => {
  const rows = (year: number) =>
    `<h3>${year}年</h3><div><span><a href="/nb/${year}/a.html">教育厅${year}年年报</a></span><span><a href="/nb/${year}/b.html">公安厅${year}年年报</a></span></div>`;
  const { kind } = extract(
    pageOf(
      `<html><head><title>省级部门政府信息公开年报</title></head><body><div class="mbx">首页 &gt; 政府信息公开 &gt; 政府信息公开年报 &gt; 省级部门</div>${rows(2025)}${rows(2024)}</body></html>`,
      'http://www.qingshi.gov.cn/zwgk/zfxxgknb/sjbm/',
    ),
  );
  expect(kind).not.toBe('document');
});

it('two or three reports under each year, without a day, are one list', () => {
  const part = (year: number, names: readonly string[]) =>
    `<div class="year"><h3>${year}年</h3><div>${names.map((name, at) => `<span><a href="/nb/${year}/${at}.html">青石县${name}${year}年政府信息公开工作年度报告</a></span>`).join('')}</div></div>`;
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>部门政府信息公开年报</title></head><body><div>首页 &gt; 政府信息公开 &gt; 政府信息公开年报 &gt; 部门</div>${part(2025, ['教育局', '公安局', '民政局'])}${part(2024, ['教育局', '公安局'])}</body></html>`,
      'http://www.qingshi.gov.cn/zwgk/zfxxgknb/bm/',
    ),
  );
  expect(kind).toBe('list');
  expect(items.map(({ url: at }) => at.split('/nb/')[1])).toEqual([
    '2025/0.html',
    '2025/1.html',
    '2025/2.html',
    '2024/0.html',
    '2024/1.html',
  ]);
});

it('the contents of a gazette are a list: names of official texts under headings, without a day', () => {
  const rows = ['实施意见', '工作方案', '管理办法', '任免决定'].map(
    (name, at) =>
      `<h4>◆第${at + 1}类文件</h4><div><p><a href="201605/t20160503_118${at}.html">青石县人民政府关于印发第${at}号${name}的通知</a>………（${at * 3}）</p></div>`,
  );
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>青石县人民政府公报2016年第8期</title></head><body><div><h2>2016年第8期 目录</h2>${rows.join('')}</div></body></html>`,
      'http://www.qingshi.gov.cn/zfgb/2016/d8q/index.html',
    ),
  );
  expect(kind).toBe('list');
  expect(items).toHaveLength(4);
});

it('rows in parts that their year’s button opens are the list’s, those behind other tabs are not', () => {
  const part = (year: number, count: number, isOpen: boolean) =>
    `<div class="g"><h3 role="button" aria-expanded="${isOpen}">${year}年<small>（${count}件）</small></h3><div class="c"${isOpen ? '' : ' style="display:none"'}>${times(count, (n) => `<p class="row"><time>${year}.04.0${n}</time><a href="/mzj/${year}${n}.html">青石县民政局关于第${n}批社会组织年检结论的公告</a></p>`)}</div></div>`;
  expect(read(`<section>${part(2024, 2, true)}${part(2023, 4, false)}</section>`)).toHaveLength(6);
  const tabs = `<ul class="a">${times(4, (n) => `<li><a href="/a/${n}.html">青石县民政局第${n}号公告全文</a><span>2024-04-0${n}</span></li>`)}</ul><ul class="a" style="display:none">${times(4, (n) => `<li><a href="/b/${n}.html">另一栏目第${n}号新闻的标题</a><span>2024-04-0${n}</span></li>`)}</ul>`;
  expect(read(tabs).map(({ url: at }) => at.includes('/a/'))).toEqual([true, true, true, true]);
});

it('the only rows of their headings stand in page order among those of the others', () => {
  const row = (n: number) =>
    `<li><a href="content_${n}.html">青石县人民政府关于印发第${n}号管理办法的通知</a><span>……</span><span>（${n}）</span></li>`;
  const items = read(
    `<div class="m"><div class="r"><h2>目录</h2>${[[1], [2, 3, 4], [5, 6], [7]].map((part, at) => `<h3>【第${at}类】</h3><ul class="u">${part.map(row).join('')}</ul>`).join('')}</div></div>`,
  );
  expect(items.map(({ url: at }) => Number(/content_(\d)/.exec(at)?.[1]))).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('an index number in brackets before a title and a counter behind it are none of it', () => {
  const items = read(
    `<ul>${times(4, (n) => `<li><a href="/nry?id=7${n}">[014189449/2017-1150${n}]关于组织申报第${n}批示范试点企业的通知</a><span>2017-11-1${n}</span></li>`)}</ul>`,
  );
  expect(items[0]?.title).toBe('关于组织申报第1批示范试点企业的通知');
  const counted = read(
    `<ul>${times(4, (n) => `<li><a href="/info/${n}.htm">【青石县】第${n}中学招聘教师简章 (浏览量：<span></span>)</a><span>2019-11-1${n}</span></li>`)}</ul>`,
  );
  expect(counted[0]?.title).toBe('【青石县】第1中学招聘教师简章');
});

it('the day that stands by itself is the row’s, not the first of a short summary', () => {
  const items = read(
    times(
      4,
      (n) =>
        `<div class="card"><a href="/d?id=${n}" class="t">青石县202${n}年政府信息公开工作年度报告</a><p>统计期限为202${n}年1月1日至12月31日……</p><div><span>202${n + 1}-01-10</span><a href="/d?id=${n}">查看详情&gt;</a></div></div>`,
    ),
  );
  expect(items.map(({ date }) => date)).toEqual(['2022-01-10', '2023-01-10', '2024-01-10', '2025-01-10']);
});

it('a table whose rows hold a cell for scripts only is a list, though 名称 and 时间 head it', () => {
  const rows = times(
    10,
    (n) =>
      `<tr><td style="display:none"><input type="hidden" value="2021-01-12"></td><td><a href="view.php?nid=71548${n}">青石县公安局设备采购项目第${n}包合同公示</a></td><td>运城市</td><td>合同公示</td><td>招标中</td><td>[2021-01-1${n % 10}]</td></tr>`,
  );
  const { kind } = extract(
    pageOf(
      `<html><head><title>青石政府采购</title></head><body><table><thead><tr><th>名称</th><th>地区</th><th>类型</th><th>状态</th><th>时间</th></tr></thead><tbody>${rows}</tbody></table></body></html>`,
      'http://www.ccgp-qingshi.gov.cn/view.php?ntype=fnotice&title=',
    ),
  );
  expect(kind).toBe('list');
});

it('labels in the description of a term tell the day of its row', () => {
  const items = read(
    `<dl>${times(4, (n) => `<dt><a href="./201407/t2014072${n}_1.html">青石县人民政府关于第${n}批任免职的通知</a></dt><dd><span>文号：青政任〔2014〕5${n}号</span><span>发布机构：县政府办公室</span><span>发文日期：2014年7月2${n}日</span></dd>`)}</dl>`,
  );
  expect(items.map(({ date }) => date)).toEqual(['2014-07-21', '2014-07-22', '2014-07-23', '2014-07-24']);
});

it('the kept copy that a search offers of each hit is none of its rows', () => {
  const items = read(
    times(
      4,
      (n) =>
        `<div class="item"><h3><span class="tag">文件</span><a href="/zwgk/t20221011_8812${n}.html">关于进一步规范<em>信息公开</em>第${n}类办理工作的通知</a></h3><p>为进一步提高办理质量，统一答复标准……</p><div class="src"><span>来源：青石县人民政府</span><span>发布时间：2022-10-1${n}</span><a href="/search/snapshot?id=90${n}">网页快照</a></div></div>`,
    ),
  );
  expect(items.map(({ date }) => date)).toEqual(['2022-10-11', '2022-10-12', '2022-10-13', '2022-10-14']);
});

it('the office in a label of its own before the title is none of it; a body in bold is', () => {
  const row = (n: number, before: string) =>
    `<a href="../jigou/t2024062${n}_1.html" class="list-group-item"><span class="badge">2024-06-2${n}</span>${before} 关于公布第${n}批规范性文件清理结果的公告</a>`;
  const labelled = read(
    `<div class="g">${times(4, (n) => row(n, '<span class="label label-default">法制司</span>'))}</div>`,
  );
  expect(labelled[0]).toMatchObject({ title: '关于公布第1批规范性文件清理结果的公告', date: '2024-06-21' });
  const bold = read(`<div class="g">${times(4, (n) => row(n, '<b>青石县财政局</b>'))}</div>`);
  expect(bold[0]?.title).toContain('青石县财政局');
});

it('the contents of an issue are a list under the address of a text', () => {
  const part = (name: string, from: number, count: number) =>
    `<dl><dt>${name}</dt>${times(count, (n) => `<dd>·<a href="/c/2024-10-31/835003${from + n}.shtml">青石县关于印发《第${from + n}号管理办法》的通知</a></dd>`)}</dl>`;
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>青石县公报2024年第10期（总第94期）</title><meta name="ColumnName" content="公报"></head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/gb/">公报</a></div><div class="r"><h2>青石县公报</h2><h3>目　录</h3>${part('县文件', 0, 2)}${part('办公室文件', 2, 3)}${part('人事任免', 5, 1)}</div></body></html>`,
      'http://www.qingshi.gov.cn/c/2024-10-31/8350021.shtml',
    ),
  );
  expect(kind).toBe('list');
  expect(items).toHaveLength(6);
});
