/** The five reports of the sample portal, by short name; `expected.json` holds what a careful reader writes down of each. */
export const reportPages = {
  shazi: 'http://www.cqszx.gov.cn/zwgk_260/xzjd/szz/fdzdgknr/fzzfjs/202107/t20210714_9441182.html',
  zhangwan: 'http://www.zhangwan.gov.cn/zwgk/xxgk/gkml/gzbg/202001/t20200102_1957733.shtml',
  huangshui: 'http://www.cqszx.gov.cn/bm/hsz/zwxx/202012/t20201218_8653327.html',
  datong: 'http://www.cqqj.gov.cn/gkmlpt/content/0/331/post_331457.html',
  pingan: 'http://www.yunyang.gov.cn/public/6597/9812345.html',
} as const;

export type ReportPage = keyof typeof reportPages;

/** The other pages, each for one thing a reader of pages can get wrong. */
export const otherPages = {
  listByScript: 'http://www.cqszx.gov.cn/zwgk_260/xzjd/szz/fdzdgknr/fzzfjs/index.html',
  listByLinks: 'http://www.zhangwan.gov.cn/zwgk/xxgk/gkml/gzbg/index.shtml',
  listByTable: 'http://www.yunyang.gov.cn/public/column/6597.html',
  news: 'http://www.zhangwan.gov.cn/xwzx/zwdt/202001/t20200110_1960021.shtml',
  home: 'http://www.zhangwan.gov.cn/index.shtml',
  interpretation: 'http://www.cqszx.gov.cn/zwgk_260/zcjd/202107/t20210720_9450011.html',
  attachment: 'http://www.yunyang.gov.cn/public/6597/9812371.html',
  emptyBody: 'http://www.yunyang.gov.cn/public/6597/9812399.html',
  brokenHtml: 'http://www.yunyang.gov.cn/public/6597/9812410.html',
  gbk: 'http://www.yunyang.gov.cn/public/6597/9650007.html',
  late: 'http://www.cqqj.gov.cn/spa/index.html',
  badGateway: 'http://www.cqqj.gov.cn/gkmlpt/content/0/332/post_332000.html',
  foreignHost: 'http://notices.county-archive.example/2021/0714.html',
} as const;

export type OtherPage = keyof typeof otherPages;
