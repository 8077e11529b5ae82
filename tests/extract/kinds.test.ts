import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { recognise } from '@/utils/extract/recognise';

const official =
  '<p>各乡镇人民政府，县政府各部门：</p><p>根据上级有关规定，结合我县实际，现将有关事项公布如下，请认真贯彻执行。</p><p>一、总体要求。坚持依法行政，规范程序，强化监督，落实责任，确保各项工作有序开展。</p><p>二、主要任务。完善制度，加强检查，按时报送情况，重大问题及时报告。</p><p>青石县人民政府</p><p>2024年3月7日</p>';
const notice =
  '<p>现将有关情况公示如下，公示期为五个工作日，如有异议请向县人力资源和社会保障局反映。</p><table><tr><td>序号</td><td>姓名</td><td>单位</td><td>成绩</td></tr><tr><td>1</td><td>张三</td><td>河湾镇中心小学</td><td>88.5</td></tr><tr><td>2</td><td>李四</td><td>松坪镇中心小学</td><td>86.0</td></tr></table><p>联系电话：0999-1234567</p>';
const numbers =
  '<table><tr><td>指标名称</td><td>单位</td><td>本月</td><td>累计</td><td>同比增长</td></tr><tr><td>规模以上工业增加值</td><td>亿元</td><td>12.3</td><td>34.5</td><td>6.7</td></tr><tr><td>固定资产投资</td><td>亿元</td><td>22.3</td><td>44.5</td><td>5.1</td></tr></table>';
const news =
  '<p>3月5日上午，县委副书记、县长王某率队到河湾镇、松坪镇调研春耕生产工作。县政府办、农业农村局主要负责同志陪同调研。</p><p>王某一行先后来到河湾镇育秧工厂、农资经营店，详细了解种子供应、农资价格等情况。</p><p>王某强调，要压实责任，抢抓农时，确保粮食播种面积只增不减。</p>';
const feature =
  '<p>走进河湾镇茶园，满眼翠绿，茶农们正在忙着采摘春茶。“今年雨水好，茶叶品质也好，价格比去年高了两成。”茶农老李笑着说。</p><p>近年来，青石县把茶产业作为乡村振兴的支柱，通过龙头带动、品牌引领，小茶叶走出了大山，成就了大产业。</p>';

const latest = `<div class="c1"><h3>点击排行</h3><ul>${Array.from({ length: 12 }, (_, at) => `<li><a href="/n/${at}.html">青石县召开第${at}次重点项目建设推进会议</a><i>2024-03-${10 + at}</i></li>`).join('')}</ul></div>`;

interface Sample {
  readonly title: string;
  readonly column?: string;
  readonly url?: string;
  readonly text?: string;
  readonly info?: string;
  readonly head?: string;
}

function kindOf({ title, column, url, text, info, head }: Sample) {
  const crumb = column
    ? `<div class="position">当前位置：<a href="/">首页</a> &gt; ${column
        .split('/')
        .map((step) => `<a href="/c">${step}</a>`)
        .join(' &gt; ')}</div>`
    : '';
  const html = `<html><head><meta charset="utf-8"><title>${title}_青石县人民政府</title>${head ?? ''}</head><body>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li><li><a href="/y">互动交流</a></li><li><a href="/z">新闻中心</a></li></ul>${crumb}
<h1>${title}</h1><div class="info">${info ?? '发布时间：2024-03-08 来源：青石县政府办 浏览次数：'}</div><div class="article-content">${text ?? official}</div>
<div class="foot">主办：青石县人民政府 网站标识码：5299990001</div></body></html>`;
  return recognise({
    document: new JSDOM(html).window.document,
    url: url ?? 'http://www.qingshi.gov.cn/a/202403/t20240308_1001.html',
  });
}

const documents: readonly Sample[] = [
  { title: '青石县2023年法治政府建设情况报告', column: '政务公开/法治政府建设' },
  { title: '关于2023年度县级部门预算公开的说明', column: '财政信息' },
  {
    title: '青石县财政局2022年度部门决算',
    text: '<p><a href="/x.pdf">青石县财政局2022年度部门决算.pdf</a></p>',
    column: '财政预决算',
  },
  { title: '2024年第一季度城乡低保资金发放公示', text: notice },
  { title: '青石县人民政府办公室2023年政府信息公开工作年度报告', column: '政府信息公开年报' },
  { title: '青石县自然资源局国有建设用地使用权挂牌出让公告（青自然资告字〔2024〕3号）' },
  { title: '建设项目环境影响评价文件受理情况公示（2024年3月1日）', text: notice },
  { title: '对县十七届人大三次会议第23号建议的答复', column: '建议提案办理' },
  { title: '《青石县城市管理办法》政策解读', column: '政策解读' },
  { title: '一图读懂《青石县城市管理办法》', column: '政策解读', text: '<p><img src="a.jpg"></p>' },
  { title: '青石县2024年公开招聘教师面试成绩公示', text: notice },
  { title: '青石县人民医院CT设备采购项目中标公告', column: '政府采购' },
  { title: '青石县城市供水管理办法' },
  { title: '关于征求《青石县养犬管理办法（征求意见稿）》意见的公告', column: '互动交流/意见征集' },
  { title: '青石县教育局权责清单', text: numbers },
  { title: '青石县“3·2”较大生产安全事故调查报告' },
  { title: '食品安全监督抽检信息通告（2024年第3期）', text: notice },
  { title: '关于李某等同志职务任免的通知', column: '人事任免' },
  {
    title: '2023年全市主要经济指标完成情况',
    column: '统计数据',
    text: numbers,
    url: 'http://tjj.linhu.gov.cn/t_1_20240125_8891.html',
  },
  { title: '2023年全市主要经济指标完成情况', text: numbers, url: 'http://tjj.linhu.gov.cn/t_1_20240125_8891.html' },
  { title: '2024年2月份居民消费价格同比上涨0.7%', column: '数据发布', text: feature },
  { title: '青石县防汛抗旱应急预案' },
  { title: '关于召开县政府第三十次常务会议的通知', column: '通知公告' },
  { title: '关于调整青石县安全生产委员会组成人员的通知', column: '工作动态' },
  { title: '青石县人民政府关于禁止露天焚烧的通告', url: 'http://www.qingshi.gov.cn/xinwen/tzgg/1001.html' },
  { title: '中华人民共和国招标投标法实施条例', column: '法规文件' },
  { title: '青石县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告' },
  { title: '政府工作报告（2024年）', column: '政府工作报告' },
  { title: '2024年春季学期学校收费项目和标准', column: '收费目录', text: numbers },
  { title: '青石县林业局行政执法人员信息', column: '行政执法公示', text: notice },
  { title: '青石县卫生健康局关于取消证明材料的公告', text: notice, info: '2024-03-08' },
  { title: '2024年上半年居民收入和消费支出情况', column: '数据发布', text: `${official}${latest}` },
  {
    title: '青石县气象局关于气象探测环境保护范围的通告',
    text: '<p>在观测场周边500米范围内，禁止设置垃圾场、排污口等干扰源。</p><p>特此通告。</p><p>青石县气象局</p><p>2024年3月8日</p>',
  },
];

const others: readonly Sample[] = [
  { title: '青石县召开2024年安全生产工作会议', column: '政务要闻', text: news },
  { title: '县委书记张某到河湾镇调研乡村振兴工作', column: '领导活动', text: news },
  { title: '王某主持召开县政府第30次常务会议', text: news },
  { title: '青石县举行“3·15”国际消费者权益日宣传活动', column: '部门动态', text: news },
  { title: '县教育局开展校园安全大检查', column: '工作动态', text: news },
  { title: '我县春耕备耕工作有序推进', column: '青石新闻', text: news },
  { title: '奋力谱写青石高质量发展新篇章', text: feature },
  { title: '青石：小茶叶成就大产业', column: '媒体聚焦', text: feature },
  { title: '青石：小茶叶成就大产业', text: feature },
  { title: '全县组织工作会议召开', text: news },
  { title: '省政协调研组来我县调研', column: '乡镇动态', text: news },
  { title: '青石县荣获全国文明城市称号', text: feature, column: '今日青石' },
  {
    title: '区领导带队检查春节前安全生产工作',
    column: '政务动态',
    text: news,
    info: '索引号：007999999/2024-00001 发布机构：青石县政府办 发布日期：2024-03-08 名称：区领导带队检查',
    head: '<meta name="ArticleTitle" content="区领导带队检查春节前安全生产工作"><meta name="PubDate" content="2024-03-08 10:00">',
  },
  { title: '县住建局：多措并举保障冬季供暖', column: '部门动态', text: feature },
  { title: '省生态环境厅印发《关于加强噪声监管的通知》', column: '要闻', text: news },
  { title: '青石县组织收看全省安全生产电视电话会议', text: news },
  { title: '李某到县信访局接待来访群众', text: news },
  {
    title: '青石概况',
    column: '走进青石',
    text: '<p>青石县位于云岭省西部，总面积二千平方公里，辖十二个乡镇，总人口三十五万人。</p><p>境内山川秀丽，物产丰富，交通便利，是著名的茶叶之乡。</p>',
    info: '',
  },
  { title: '人民日报：青石县茶产业发展纪实', column: '媒体报道', text: feature },
  { title: '县市场监管局三举措推进“放管服”改革', text: feature, column: '政务信息' },
  { title: '青石县2024年春季植树活动圆满完成', text: news },
  {
    title: '青石县发布2023年法治政府建设年度报告',
    text: '<p>3月12日，记者从县司法局获悉，青石县发布2023年法治政府建设年度报告，全县行政机关负责人出庭应诉率达到九成以上。</p><p>报告显示，全县全年办理行政复议案件二十件，规范性文件备案审查率百分之百。（记者 李四）</p>',
    info: '来源：青石日报 记者：李四 发布时间：2024-03-12',
  },
  {
    title: '李建国深入河湾镇调研春耕备耕工作',
    column: '政务要闻',
    text: `${news}${latest}`,
    head: '<meta name="ArticleTitle" content="李建国深入河湾镇调研春耕备耕工作">',
  },
];

describe('kinds of pages', () => {
  it.each(documents.map((sample) => [sample.title, sample] as const))('document: %s', (_title, sample) => {
    const read = kindOf(sample);
    expect(read.kind, JSON.stringify(read.signals)).toBe('document');
  });
  it.each(others.map((sample) => [sample.title, sample] as const))('other: %s', (_title, sample) => {
    const read = kindOf(sample);
    expect(read.kind, JSON.stringify(read.signals)).toBe('other');
  });
});
