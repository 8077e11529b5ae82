import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { isNewsColumn } from '@/utils/extract/signals/wording';
import { pageOf } from '../support/pageOf';

/** Heads without a heading's tag or name, paths and labels that were read wrongly once, each written by hand. */

const order = [
  '各乡镇人民政府：',
  '为做好今年秋冬季农业生产工作，保证粮食播种面积稳定，现将有关事项通知如下。',
  '一、加强领导。各地要高度重视，落实责任，确保各项任务按时完成，做好宣传引导。',
  '二、抓好播种。要抢抓农时，提高播种质量，保证种植面积只增不减，加强田间管理。',
];
const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const name = '关于做好秋冬季农业生产的通知';
const read = (body: string, head = '', url = 'http://www.qingshi.gov.cn/zwgk/tzgg/2381.html') =>
  extract(pageOf(`<html><head>${head}</head><body>${body}<p>主办：青石县人民政府</p></body></html>`, url));

it('an official title right above the text is its title, whatever its element is called', () => {
  for (const element of ['div id="tl"', 'p class="single-t"', 'div class="xxmc"']) {
    const { fields } = read(`<${element}>${name}</${element.split(' ')[0]}><div id="ct">${p(...order)}</div>`);
    expect(fields.title).toMatchObject({ value: name, inferred: false });
  }
  // The name of a menu that stands there is none.
  const menu = read(`<div>政府信息公开指南</div><div id="ct">${p(...order)}</div>`);
  expect(menu.fields.title?.value).not.toBe('政府信息公开指南');
});

it('what the catalogue calls the text is its title where a heading says the same', () => {
  const { title } = read(
    `<table><tr><td>索引号</td><td>011526890/2023-30114</td><td>发文机关</td><td>青石县人民政府</td></tr><tr><td>文号</td><td>青石县人民政府令第3号</td><td>发布日期</td><td>2023年10月31日</td></tr><tr><td>名称</td><td colspan="3">2023—2024年度森林防火禁火令</td></tr></table>
     <div class="artTit">2023—2024年度森林防火禁火令</div><div class="artCon"><p align="center">青石县人民政府令</p><p align="center">第3号</p>${p(...order.slice(1))}</div>`,
    '<title>青石县人民政府令（第3号）-青石县人民政府</title>',
  ).fields;
  expect(title?.value).toBe('2023—2024年度森林防火禁火令');
});

it('a catalogue that names another text does not name this one', () => {
  const { title } = read(
    `<table><tr><td>索引号</td><td>00950022-0/2015-033542</td></tr><tr><td>发布机构</td><td>市政府办公室</td></tr><tr><td>文号</td><td>—</td></tr><tr><td>名称</td><td>青石市人民政府2014年政府信息公开年度报告</td></tr></table><h2>周某某调研秋冬季农业生产工作</h2><p>作者：李某 发布时间：2016-08-01 来源：农业网</p><div class="con">${p(...order.slice(1))}</div>`,
  ).fields;
  expect(title?.value).toBe('周某某调研秋冬季农业生产工作');
});

it('栏目 in the line of source and day opens no path, and a day behind 发布 is one of publication', () => {
  const { fields } = read(
    `<div align="center" style="font:bold 18px 黑体">${name}</div><div align="center">栏目：基础教育　发布：2011-6-14 16:40:07　来源：初等教育科　浏览：1326 次</div><div id="fontzoom">${p(...order)}</div>`,
    '<title>青石教育信息网</title>',
  );
  expect(fields.title?.value).toBe(name);
  expect(fields.column?.value).toBe('基础教育');
  expect(fields.source?.value).toBe('初等教育科');
  expect(fields.datePublished?.value).toBe('2011-06-14');
});

it('an old form around the whole page, with its buttons, is no search form', () => {
  const page = (more: string) =>
    `<form method="post" action="NewsView.aspx?ID=562"><input type="hidden" name="__VIEWSTATE" value="dDwt"><table><tr><td>${name.replace('关于', '关于认真')}</td></tr><tr><td align="center">来源：<span>业务二处</span>　作者：<span>佚名</span>　发布时间：<span>2007-1-9 10:14:00</span>　阅读：<span>488</span>次</td></tr><tr><td>${p(...order.slice(0, 3))}</td></tr><tr><td>${more}</td></tr></table></form>`;
  const { fields } = read(page('<input type="button" value="打印"><input type="submit" value="关闭">'));
  expect(fields.datePublished?.value).toBe('2007-01-09');
  expect(fields.source?.value).toBe('业务二处');
});

it('信息状态 is the validity and 发布文号 the number', () => {
  const { fields } = read(
    `<h1>${name}</h1><div><span>发布机构：青石海事局</span><span>发布时间：2024年06月07日</span><span>信息状态：有效</span></div><table><tr><td>【发布单位】</td><td>青石县商务局</td></tr><tr><td>【发布文号】</td><td>公告2009年第11号</td></tr></table><div class="con">${p(...order)}</div>`,
  );
  expect(fields.validity?.value).toBe('有效');
  expect(fields.documentNumber?.value).toBe('公告2009年第11号');
});

it('a word that labels nothing here is the value of a class', () => {
  const { topic } = read(
    `<table><tr><td>索 引 号</td><td>GZ000001/2024-20318</td><td>信息分类</td><td>政策解读</td></tr><tr><td>发布机构</td><td></td><td>发文日期</td><td>2024-03-01</td></tr></table><h1>${name}</h1><div class="con">${p(...order)}</div>`,
  ).fields;
  expect(topic?.value).toBe('政策解读');
});

it('公开目录 above a column of links heads a menu', () => {
  const { topic } = read(
    `<table><tr><td><table><tr><td><b>公开目录</b></td></tr><tr><td>·<a href="?c=1">机构设置</a></td></tr><tr><td>·<a href="?c=2">政策法规</a></td></tr></table></td><td><table><tr><td>索引号：</td><td>YL026-2012-0014</td></tr><tr><td>发布机构：</td><td>青石县卫生局</td></tr><tr><td>发布日期：</td><td>2012-9-6</td></tr></table><h1>${name}</h1><div class="con">${p(...order)}</div></td></tr></table>`,
  ).fields;
  expect(topic).toBeUndefined();
});

it('paths: one that ends at 详细信息, one whose last column is the issuer, one that is the menu alone', () => {
  const column = (path: string, head = '', title = name) =>
    read(`${path}<h1>${title}</h1><div class="con">${p(...order)}</div>`, head).fields.column?.value;
  expect(
    column(
      '<table><tr><td>&nbsp;<a href="/">青石省发展和改革委员会</a>&nbsp;→&nbsp;<a href="/xxgk/">政府信息公开</a>&nbsp;→&nbsp;<a href="/jg/">价格管理</a>&nbsp;→&nbsp;详细信息</td></tr></table>',
    ),
  ).toBe('价格管理');
  expect(
    column(
      '<div class="crumb"><a href="/">首页</a>&gt;<a href="/zc/">政策文件</a>&gt;<a href="./">青石市人民政府办公厅</a></div>',
      '',
      '青石市人民政府办公厅关于印发青石市海绵城市建设管理办法的通知',
    ),
  ).toBe('青石市人民政府办公厅');
  expect(
    column(
      '<div class="crumb">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/xxgk/">公开</a></div>',
      '<meta name="ColumnName" content="校园文化建设">',
    ),
  ).toBe('校园文化建设');
});

it('the day on which a decision was passed is no part of its title', () => {
  const decision = '青石县人民代表大会常务委员会关于批准2007年县级决算的决议';
  const { title } = read(
    `<div class="con"><p align="center"><strong>${decision}</strong><br>（2007年6月29日第十届县人民代表大会常务委员会第二十八次会议通过）</p>${p(...order.slice(1))}</div>`,
    `<title>${decision}_青石县人大</title>`,
  ).fields;
  expect(title?.value).toBe(decision);
});

it('a statistics bureau signs at the head of its text: name and day stay in it', () => {
  const { body } = read(
    `<div class="zw"><h3 class="zw-title">2022年青石市国民经济和社会发展统计公报</h3><div><span>时间：2023-04-12 10:31</span><span>来源：青石市统计局</span></div><div><p align="center">青石市统计局　　国家统计局青石调查队</p><p align="center">2023年4月10日</p>${p(...order.slice(1), ...order.slice(2), ...order.slice(2))}</div></div>`,
    '<meta name="ArticleTitle" content="2022年青石市国民经济和社会发展统计公报">',
  );
  expect(body.text.replace(/\s/g, '')).toMatch(/^青石市统计局国家统计局青石调查队2023年4月10日为做好/);
});

it('the counter of downloads below the text is not of it, and its file is an attachment', () => {
  const { body, attachments } = read(
    `<h1>${name}</h1><div id="vsb_content"><div>${p(...order)}</div><ul style="list-style-type:none"><li>附件【<a href="/system/_content/download.jsp?wbfileid=1">公示名单.docx</a>】已下载<span id="n"></span>次</li></ul></div>`,
  );
  expect(body.text).not.toContain('已下载');
  expect(attachments).toHaveLength(1);
});

it('a link that says it is a download is an attachment in a side box too', () => {
  const { attachments } = read(
    `<div class="m"><aside class="l"><div>索引号</div><div>011510259/2022-41902</div><div class="dl"><h6>文件下载</h6><a href="/gf/W020221208411.pdf" download>青政规〔2022〕4号.pdf</a><a href="/other.html">其他文件</a></div></aside><section><h2>${name}</h2><div class="t">${p(...order)}</div></section></div>`,
  );
  expect(attachments.map(({ url }) => url)).toEqual(['http://www.qingshi.gov.cn/gf/W020221208411.pdf']);
});

it('a text may use the words of an error page', () => {
  const report = read(
    `<h1>青石区民政局2016年政府信息公开工作年度报告</h1><p><span>发布时间：2017年2月20日</span> <span>来源：区民政局</span></p><div class="con">${p('根据《中华人民共和国政府信息公开条例》要求，现公布区民政局2016年政府信息公开工作年度报告。', '全年受理政府信息公开申请5件，均已按时答复，其中同意公开3件，信息不存在1件，非本机关公开1件。')}</div>`,
  );
  expect(report.kind).toBe('document');
  const notice = read(
    `<h1>关于调整部分医疗服务价格的通知</h1><div class="con">${p('各县（市、区）医疗保障局：', '现将《关于调整部分医疗服务价格的通知》全文公布，自4月1日起执行，请各公立医疗机构做好价格公示和系统维护工作。原有价格与本通知不一致的，以本通知为准。')}</div>`,
  );
  expect(notice.kind).toBe('document');
  const error = read(
    `<h1>提示信息</h1><div class="con">${p('您访问的页面不存在或已被删除，请返回首页查看其他信息，给您带来不便请谅解。')}</div>`,
  );
  expect(error.kind).toBe('other');
});

it('results of monitoring are official, news of an event that publishes a list is not', () => {
  const body = p(
    '为保障供水安全，县疾控中心对城区水厂出厂水及末梢水采样点进行监测，共采集水样20份，合格20份。'.repeat(3),
  );
  const line = '<div>来源：县疾控中心　发布日期：2017-10-12</div>';
  expect(read(`<h1>青石县2017年第三季度生活饮用水水质监测信息公开</h1>${line}<div>${body}</div>`).kind).toBe(
    'document',
  );
  const news = `<h1>医药健康产业供需对接活动在青石举行 现场发布产业供需清单</h1>${line}<div>${p('12月6日，医药健康产业供需对接活动在青石举行。活动发布产业供需清单，涵盖生物医药等产品。'.repeat(3))}</div>`;
  expect(read(news).kind).toBe('other');
});

it('values end where an element opens with a label nobody knows, and before buttons for the type size', () => {
  const line =
    '<p><span>发布时间：2025-03-10</span><span>来源：县城市管理综合执法局</span><span>征集状态：<b>已结束</b></span></p>';
  const { fields, body } = read(`<div class="m"><h1>${name}</h1>${line}<div>${p(...order)}</div></div>`);
  expect(fields.source?.value).toBe('县城市管理综合执法局');
  expect(body.text).not.toContain('征集状态');
  const sized =
    '<div><span>时间：2016-11-02 08:57</span><span>来源：省政府办公厅</span><span><a>A+</a><a>A-</a></span></div>';
  expect(read(`<h1>${name}</h1>${sized}<div>${p(...order)}</div>`).fields.source?.value).toBe('省政府办公厅');
});

it('a day whose blank before the hour is gone is still a day: 2009-11-3 9:22:18', () => {
  const { body } = read(
    `<table><tr><td><b>${name}</b></td></tr><tr><td><hr>录入时间：2009-11-3 9:22:18　　点击：<script src="h.asp"></script>次</td></tr><tr><td class="zw">${p(...order)}</td></tr></table>`,
  );
  expect(body.text.trimStart()).toMatch(/^各乡镇人民政府/);
});

it('what invites to follow the site by its code is no text, nor is the editor above it', () => {
  const { body } = read(
    `<div class="article-box"><h1>${name}</h1><div><span>时间：2016-11-02</span></div>${p(...order)}<div class="editor">责任编辑：银某某</div><div class="code"><img src="/ewm.png"><p>扫码关注“青石县人民政府门户网站”微信</p></div></div>`,
  );
  expect(body.text).not.toMatch(/责任编辑|扫码关注/);
});

it('a hospital that says © is who keeps its site', () => {
  const page = (foot: string) =>
    extract(
      pageOf(
        `<html><head><title>2023年公开招聘拟聘用人员名单公示</title></head><body><h1>2023年公开招聘拟聘用人员名单公示</h1><div>${p('根据事业单位公开招聘有关规定，经笔试、面试、体检、考察等程序，拟聘用林某某等12名同志，现将名单予以公示。', '公示期间，对拟聘用人员有异议的，可以书面形式向人力资源部反映，联系电话略。', '2023年8月21日')}</div><footer>${foot}</footer></body></html>`,
        'https://www.qshospital.cn/xxgk/rczp/p/663.html',
      ),
    ).kind;
  expect(page('Copyright © 青石省平山医院 琼ICP备11001188号-1')).toBe('document');
  expect(page('Copyright © 青石省平山医药有限公司 琼ICP备11001188号-1')).toBe('other');
});

it('公开目录 in a catalogue names the column, and a day behind a class is not of it', () => {
  const { fields } = read(
    `<div><div><strong>索引号</strong>：01526401-X/20240719-00003</div><div><strong>公开目录</strong>：建议提案办理</div><div><strong>文号</strong>：青环提复〔2024〕8号</div><div><strong>发布机构</strong>：青石县生态环境局</div></div><h1>${name}</h1><p>分类：政策　2024-05-16 17:02　来源：县商务局</p><div class="con">${p(...order)}</div>`,
  );
  expect(fields.column?.value).toBe('建议提案办理');
  expect(fields.topic?.value ?? '政策').toBe('政策');
});

it('pages of one folder told apart by a query are a menu, and so are items of a menu bar', () => {
  for (const menu of [
    '<div id="nav"><a href="index.php">首页</a> <a href="list.php?cid=1">走进青石</a> <a href="list.php?cid=7">通知公告</a></div>',
    '<div role="menubar"><li>首页</li><li>政务公开</li></div>',
  ])
    expect(read(`${menu}<h3>${name}</h3><div>${p(...order)}</div>`).fields.column).toBeUndefined();
});

it('a title of two lines in one block right above the text is its title', () => {
  const { title } = read(
    `<div class="c1_t">青石市人民代表大会常务委员会<br/>关于加强湖泊保护的决定</div><div class="c1_n">${p('青石市人民代表大会常务委员会决定：', ...order.slice(1))}</div>`,
    '<title>青石人大网</title>',
  ).fields;
  expect(title?.value).toBe('青石市人民代表大会常务委员会关于加强湖泊保护的决定');
});

it('names of places to share to are no part of the source, nor sizes of type of the text', () => {
  const { fields, body } = read(
    `<div class="zwxl"><h1>${name}</h1><div><span>来源：县生态环境局</span><span><a>微信</a><a>微博</a></span></div><div><a>大</a><a>中</a><a>小</a> <a>打印</a> 分享到：</div>${p(...order)}</div>`,
  );
  expect(fields.source?.value).toBe('县生态环境局');
  expect(body.text.trimStart()).toMatch(/^各乡镇人民政府/);
});

it('a day between two offices before a counter was the day of publication', () => {
  const { datePublished } = read(
    `<table><tr><td align="center"><h1>${name}</h1></td></tr><tr><td align="center"><font>青石市水利局 2013-5-6 水资源科 阅读：145 次</font></td></tr><tr><td>${p(...order)}</td></tr></table>`,
  ).fields;
  expect(datePublished).toMatchObject({ value: '2013-05-06', inferred: true });
});

it('a purchasing office signs like any other', () => {
  const { issuingBody } = read(
    `<h1>${name}</h1><div class="con">${p(...order, '青石市第二人民医院采购办', '2025年6月9日')}</div>`,
  ).fields;
  expect(issuingBody?.value).toEqual(['青石市第二人民医院采购办']);
});

it('a site is told by who registered it, and by the service it is named after', () => {
  const kindOf = (head: string, foot: string) =>
    extract(
      pageOf(
        `<html><head>${head}</head><body><h1>关于暂停现场受理业务的公告</h1><p>时间：2022-03-12 来源：综合科</p><div>${p('因工作需要，我中心自2022年3月13日起暂停登记大厅现场受理业务，恢复时间另行通知，特此公告。', '急需办理的，请通过小程序网上申请，或拨打咨询电话预约。')}</div><div>${foot}</div></body></html>`,
        'http://www.hlszx.org.cn/gonggao/655.html',
      ),
    ).kind;
  expect(kindOf('<title>关于暂停现场受理业务的公告-青石市呼兰区不动产登记中心</title>', '黑ICP备15002211号')).toBe(
    'document',
  );
  expect(kindOf('<title>公告</title>', '共青团青石市委员会&nbsp;京公网安备:110105011222')).toBe('document');
  expect(kindOf('<title>公告</title>', '青石市登记咨询有限公司&nbsp;京ICP备110105号')).toBe('other');
});

it('a column of tenders is none of news', () => {
  expect(isNewsColumn('招投标资讯')).toBe(false);
  expect(isNewsColumn('行业资讯')).toBe(true);
});
