/** One recurring kind of report, told by its title. `subject` is tested on the folded title (NFKC, no blanks). */
export interface SeriesPattern {
  readonly name: string;
  readonly subject: RegExp;
  /** Words that make it something else than a report of this series. */
  readonly not?: RegExp;
  /** False where a title without a year is as likely another text. */
  readonly yearOptional: boolean;
}

/**
 * Not a report of any series, whatever the subject: texts about a report (解读, …的说明), that ask for one or carry it
 * (通知, …的公示), news of one (某县发布…), that plan, teach or examine. 示范 and 督察 are bound to their use, because they also stand in names of bodies (农业示范区).
 */
export const refusals: readonly RegExp[] = [
  /解读|图解|一图读懂|问答|答记者问|新闻发布会|指南|指引|范本|模板|参考文本|征求意见|工作要点|要点$/,
  /关于(?:做好|开展|印发|组织|公布|编制|报送|发布|上报|提交|征集).{0,40}(?:通知|通报|方案|要点|规划|办法|公告)/,
  /(?:通知|通报|方案|办法|规划|纲要|意见|细则|规定|清单|制度|批复|复函|讲话|倡议书|目录)$/,
  /实施(?:方案|意见|纲要|规划|办法)|示范(?:创建|市|县|乡|镇|区创建|项目|单位|指标|文本|活动)|督察(?:工作|情况|反馈|整改|报告|组)/,
  /(?:[省市县区州盟旗镇乡局厅委办院室部署]|街道|政府)(?:正式|首次|集中|联合|统一)?(?:发布|公布|印发|晒出|亮出)/,
  /(?:报告|年报|报表|总结|公报)》?的?(?:公示|说明)$/,
  /召开|座谈|培训|会议|总结会|推进会|听取|审议|调研|检查组|督导|考核|评估|自查|自评|述职|述法|第一责任人/,
  /(?:上|下)半年|半年|季度|[一二三四]季|\d月份?[^日]{0,40}(?:报告|总结|情况)$/,
];

const stopShort = '[^,。;:!?]';

/** Order is precedence. Sources: portals.md section 9; the regulations that ask for each report stand beside it. */
export const seriesPatterns: readonly SeriesPattern[] = [
  {
    // 《法治政府建设与责任落实督察工作规定》 article 24; before 2019 《法治政府建设实施纲要（2015—2020年）》.
    name: '法治政府建设年度报告',
    subject: new RegExp(
      `(?:法治政府建设|法治(?:政府)?建设|依法行政)${stopShort}{0,14}?(?:报告|总结|年报)|法治政府建设${stopShort}{0,10}情况$`,
    ),
    yearOptional: true,
  },
  {
    // 《政府信息公开条例》 article 49; form: 国办公开办函〔2021〕30号.
    name: '政府信息公开工作年度报告',
    subject: new RegExp(`信息公开${stopShort}{0,12}?(?:年报|报告|总结)`),
    not: /申请(?:公开)?.{0,6}报告|保密审查/,
    yearOptional: true,
  },
  {
    // 《政府网站发展指引》 (国办发〔2017〕47号).
    name: '政府网站工作年度报表',
    subject: /政府网站(?:与政务新媒体|和政务新媒体)?(?:监管)?(?:工作)?年度(?:工作)?报(?:表|告)/,
    yearOptional: true,
  },
  {
    name: '政务公开工作年度报告',
    subject: new RegExp(`政务公开${stopShort}{0,8}?(?:年报|报告|总结)`),
    yearOptional: false,
  },
  {
    // 《预算法》 article 14.
    name: '预算执行情况和预算草案报告',
    subject: /预算执行情况(?:和|与|及).{0,24}预算(?:\(草案\)|草案)?.{0,6}报告/,
    not: /审计/,
    yearOptional: false,
  },
  {
    // 《审计法》 article 4.
    name: '审计工作报告',
    subject: /预算执行(?:情况)?(?:和|与|及)其他财政(?:财务)?收支.{0,12}审计.{0,10}报告|审计工作报告$/,
    not: /整改/,
    yearOptional: false,
  },
  {
    name: '国民经济和社会发展计划执行情况报告',
    subject: /国民经济(?:和|与)社会发展计划.{0,8}执行情况.{0,60}报告/,
    yearOptional: false,
  },
  { name: '国民经济和社会发展统计公报', subject: /国民经济(?:和|与)社会发展统计公报/, yearOptional: false },
  { name: '生态环境状况公报', subject: /(?:生态)?环境(?:质量)?状况(?:公报|报告)/, yearOptional: false },
  { name: '政府工作报告', subject: /政府工作报告(?:\(.{0,30}\))?$/, yearOptional: false },
  { name: '部门决算', subject: /(?:部门|单位)(?:\(单位\))?决算/, yearOptional: false },
  { name: '部门预算', subject: /(?:部门|单位)(?:\(单位\))?预算/, yearOptional: false },
  {
    // 《关于全面推行行政执法公示制度…的指导意见》 (国办发〔2018〕118号).
    name: '行政执法年度报告',
    subject: new RegExp(`行政执法${stopShort}{0,8}?(?:年度${stopShort}{0,6}?报告|统计年报|数据年报|总体情况)`),
    yearOptional: false,
  },
];
