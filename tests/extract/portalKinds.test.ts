import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { recognise } from '@/utils/extract/recognise';
import { bare, catalogued, college, county, type PortalPage, plain, times } from '../support/portalPage';

/** What portals hold beside notices and news, a page of each kind in some dialect, written by hand. */

const p = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const table = `<table><tr><td>序号</td><td>企业名称</td><td>许可内容</td></tr>${times(4, (n) => `<tr><td>${n}</td><td>云溪县第${n}建材有限公司</td><td>排污许可证核发</td></tr>`)}</table>`;
const law = p(
  '（2010年3月1日云溪省第十一届人民代表大会常务委员会第十次会议通过）',
  '第一章　总则',
  '第一条　为了规范档案管理工作，保护和利用档案资源，根据有关法律，制定本条例。',
  '第二条　本省行政区域内从事档案收集、整理、保护、利用及其监督管理活动，适用本条例。',
  '第三条　各级人民政府应当加强档案工作，把档案事业纳入发展规划。',
);
const visit = p(
  '5月6日上午，县委副书记、县长张某某率队到松山镇调研防汛备汛工作。',
  '张某某强调，要坚持底线思维，压实各级责任，确保人民群众生命财产安全。',
);
const feature = p(
  '初夏时节，走进松山镇的蔬菜基地，一排排大棚整齐排列，村民们正忙着采摘、装箱，一天能挣一百多块钱，还能照顾家里。',
  '近年来，云溪县立足资源优势，大力发展蔬菜产业，带动群众增收致富，走出了一条乡村振兴的新路子。',
);
const meeting = p(
  '5月6日，县长张某某主持召开县政府第25次常务会议。',
  '会议研究了防汛抗旱、安全生产等工作。',
  '会议强调，要压实责任，狠抓落实。',
);
const full = p(
  '近日，中共中央、国务院印发了《国家标准化发展纲要》，并发出通知，要求各地区各部门结合实际认真贯彻落实。',
  '《国家标准化发展纲要》全文如下。',
  '标准是经济活动和社会发展的技术支撑，是国家基础性制度的重要方面。',
);
const rows = (count: number, name: (n: number) => string) =>
  `<ul>${times(count, (n) => `<li><a href="/zwgk/a/t2023050${n % 9}_${n}.html">${name(n)}</a><span>2023-05-${10 + n}</span></li>`)}</ul>`;

const documents: readonly (readonly [string, PortalPage])[] = [
  [
    'an appointment',
    plain('张三同志任县财政局党组书记', p('经县委研究，决定张三同志任县财政局党组书记。'), {
      named: '张三同志任县财政局党组书记-云溪县财政局',
    }),
  ],
  [
    'a tender, named after its project',
    county(
      '云溪县松山镇中心小学操场改造工程施工招标',
      p(
        '1. 招标条件',
        '本招标项目已由县发展和改革局批准建设，项目业主为松山镇中心小学，现对该项目的施工进行公开招标。',
      ),
      { columns: '公共资源交易/招标公告' },
    ),
  ],
  [
    'a purchase contract',
    county(
      '云溪县人民医院彩超采购',
      p('合同编号：YX-2023-012', '采购人：云溪县人民医院', '供应商：云溪省医疗器械有限公司', '合同金额：128万元'),
    ),
  ],
  ['a penalty as a table', plain('云市监处罚〔2023〕18号', table)],
  [
    'figures of the month',
    county(
      '4月份全县规模以上工业增加值增长8.1%',
      p(
        '4月份，全县规模以上工业增加值同比增长8.1%，环比增长0.5%，累计同比增长7.5%。',
        '分行业看，采矿业同比增长2.1%，制造业同比增长9.6%。',
      ),
    ),
  ],
  [
    'a budget that is a file',
    plain('2023年部门预算公开', '<p><a href="/u/2023.xls">2023年部门预算公开表.xls</a></p>', {
      named: '2023年部门预算公开 云溪县水务局',
    }),
  ],
  ['a list of names as a table', county('云溪县2023年拟享受稳岗返还企业', table)],
  [
    'questions and answers',
    county(
      '云溪县人才公寓申请',
      p(
        '问：哪些人可以申请人才公寓？',
        '答：在本县就业、签订一年以上劳动合同、本人及配偶在本县无住房的毕业生可以申请。',
        '问：租金标准是多少？',
        '答：租金按照市场价的百分之六十收取。',
      ),
    ),
  ],
  [
    'a guide',
    county(
      '生育登记办理',
      p('一、办理条件：夫妻一方户籍或现居住地在本县。', '二、申请材料：身份证、结婚证。', '三、办理时限：即时办结。'),
    ),
  ],
  [
    'duties of a body',
    county(
      '云溪县水务局',
      p(
        '主要职责：',
        '一、贯彻执行国家水利工作方针政策和法律法规，起草水利规范性文件并监督实施。',
        '内设机构：办公室、水资源股。',
        '办公地址：南大街12号',
      ),
    ),
  ],
  ['a law on a college’s site', college('中华人民共和国档案法', law)],
  [
    'a law whose page opens like news',
    college(
      '中华人民共和国监察法',
      p('2018年3月20日，第十三届全国人大一次会议表决通过了《中华人民共和国监察法》，会议主持人宣布了表决结果。') + law,
    ),
  ],
  [
    'a paper of the centre, printed whole below the news of it',
    plain('中共中央 国务院印发《国家标准化发展纲要》', full),
  ],
  [
    'a warning',
    county(
      '云溪县气象台发布暴雨橙色预警信号',
      p('云溪县气象台10时20分发布暴雨橙色预警信号：预计未来3小时我县大部分乡镇降雨量将达50毫米以上，请注意防范。'),
    ),
  ],
  [
    'what became of a consultation',
    county(
      '《云溪县养犬管理办法》意见征集结果反馈',
      p('征求意见期间共收到意见建议12条，采纳8条，现将采纳情况公布如下，感谢社会各界的关心和支持。'),
      { columns: '互动交流/结果反馈' },
    ),
  ],
  [
    'a township’s profile under the banner of a disclosure site',
    bare(
      '松山镇基本情况简介_云溪县人民政府网',
      `<meta name="ArticleTitle" content="松山镇基本情况简介"><div>政府信息公开</div><h1>松山镇基本情况简介</h1><div>${p('松山镇位于县城东南部，距县城42公里，全镇共有9个行政村，总人口12088人，耕地面积7005亩。')}</div>`,
      'http://www.yunxi.gov.cn/xz/202011/1af66561df114d9eb4344e2906c3ce47.shtml',
    ),
  ],
  ['a year’s work under 工作动态', county('云溪县档案局2022年工作总结', feature, { columns: '工作动态' })],
];

const others: readonly (readonly [string, PortalPage])[] = [
  [
    'news that only ends like a paper',
    county('我县出台稳增长实施意见', p('日前，县政府办公室印发文件，从六个方面提出二十条措施，助力企业发展。'), {
      columns: '政务要闻',
    }),
  ],
  [
    'a first fine',
    county(
      '县城管局开出首张行政处罚罚单',
      p('5月6日，县城管局执法人员在巡查中发现某商户占道经营，当场开出罚单，这是条例实施以来的首张罚单。'),
      { columns: '城管动态' },
    ),
  ],
  ['a study visit about planning', county('县自然资源局赴外地学习国土空间规划', visit, { columns: '工作动态' })],
  [
    'a meeting whose news quotes a formula',
    county('县政府召开第25次常务会议', `${meeting}${p('会议经研究，原则同意县财政局提出的意见，会后印发执行。')}`),
  ],
  ['a meeting by its number', county('县政府第25次常务会议', meeting, { columns: '政务公开/政府常务会议' })],
  ['news under 政务公开 in the address', county('云溪县全力推进春耕生产', feature)],
  ['a portrait', county('云溪好人：李某某', feature, { columns: '道德模范' })],
  ['a comment', county('让法治成为最好的营商环境', feature, { columns: '云溪时评' })],
  [
    'a sight',
    county('松山风景区', p('松山风景区位于云溪县松山镇，距县城15公里，景区面积30平方公里，是国家4A级旅游景区。'), {
      columns: '旅游云溪/景点介绍',
    }),
  ],
  ['a visit in a catalogue', catalogued('县长张某某调研防汛工作', '政务动态', visit)],
  ['a campaign in a catalogue', catalogued('松山镇开展人居环境整治', '政务动态', visit)],
  ['a feature that its catalogue files as news', catalogued('松山镇：小蔬菜铺就致富路', '政务动态', feature)],
  [
    'a leader',
    county('张某某', p('张某某，男，汉族，1972年8月生，大学学历，中共党员。现任云溪县委副书记、县人民政府县长。'), {
      columns: '政务公开/领导之窗',
    }),
  ],
  [
    'an application to fill in',
    county('依申请公开', `<form>${times(10, (n) => `<label>项目${n}<input type="text"></label>`)}</form>`, {
      tags: false,
      columns: '依申请公开',
    }),
  ],
  [
    'a firewall’s refusal',
    {
      html: '<html><head><title>访问禁止</title></head><body><p>您的请求可能存在威胁，已被拦截！如有疑问请联系管理员，事件编号：12345678，来源地址：10.1.2.3。</p></body></html>',
      url: 'http://www.yunxi.gov.cn/zwgk/202305/t20230508_31001.html',
    },
  ],
  [
    'a column’s interview',
    county(
      '在线访谈：县医保局局长谈医保缴费',
      p(
        '主持人：各位网友大家好，今天我们邀请到县医保局局长做客访谈。',
        '嘉宾：主持人好，各位网友好，下面我就医保缴费政策作个介绍。',
      ),
      { columns: '互动交流/在线访谈' },
    ),
  ],
  [
    'a law on a site that nobody public keeps',
    {
      html: `<html><head><title>云溪省档案条例-法律图书馆</title></head><body><h1>云溪省档案条例</h1><div>发布时间：2023-05-08</div>${law}<p>Copyright 法律图书馆</p></body></html>`,
      url: 'http://www.law-lib.example/law_view.asp?id=12345',
    },
  ],
];

const lists: readonly (readonly [string, PortalPage])[] = [
  [
    'three reports of a column',
    bare(
      '法治政府建设年度报告_云溪县人民政府',
      `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 法治政府建设年度报告</div>${rows(3, (n) => `云溪县202${n}年法治政府建设年度报告`)}`,
      'http://www.yunxi.gov.cn/zwgk/fzzfjs/',
    ),
  ],
  [
    'texts cut off among results of a search',
    bare(
      '搜索结果_云溪县人民政府',
      `<p>共找到相关结果120条</p>${times(10, (n) => `<div><a href="/zwgk/a/${n}.html">云溪县关于做好第${n}次全国经济普查工作的通知</a><p>根据国务院关于开展经济普查的要求，结合本县实际，现就做好普查工作通知如下...</p><span>2023-05-0${n}</span></div>`)}<a href="?p=2">下一页</a>`,
      'http://www.yunxi.gov.cn/search?q=1',
    ),
  ],
  [
    'a column of meetings',
    bare(
      '政府常务会议_云溪县人民政府',
      `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府常务会议</div>${rows(12, (n) => `县政府召开第${n}次常务会议研究经济工作`)}<a href="index_1.html">下一页</a>`,
      'http://www.yunxi.gov.cn/zwgk/cwhy/',
    ),
  ],
];

describe.each([
  ['document', documents],
  ['other', others],
  ['list', lists],
] as const)('what portals hold: %s', (kind, pages) => {
  it.each(pages)('%s', (_what, { html, url }) => {
    const read = recognise({ document: new JSDOM(html, { url }).window.document, url });
    expect(read.kind, JSON.stringify(read.signals)).toBe(kind);
  });
});
