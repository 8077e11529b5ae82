/** Pages of a made-up county, a school and a portal's catalogue, in the dialects of portals: furniture around a text. */
export const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');

const nav =
  '<ul><li><a href="/">首页</a></li><li><a href="/zjyx/">走进云溪</a></li><li><a href="/xwzx/">新闻中心</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li></ul>';
const foot = '<div><p>主办：云溪县人民政府办公室</p><p>网站标识码：5301250007 滇ICP备05000001号</p></div>';

export interface PortalPage {
  readonly html: string;
  readonly url: string;
}

interface Options {
  readonly columns?: string;
  readonly url?: string;
  readonly tags?: boolean;
  readonly info?: string;
}

const path = (columns = '') =>
  columns === ''
    ? ''
    : `<div>您所在的位置：<a href="/">首页</a> &gt; ${columns
        .split('/')
        .map((step) => `<a href="/c/">${step}</a>`)
        .join(' &gt; ')}</div>`;

/** A county's portal: national tags, path, heading, information line, TRS_Editor. */
export function county(title: string, text: string, { columns, url, tags = true, info }: Options = {}): PortalPage {
  const head = tags
    ? `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2023-05-08 10:21"><meta name="ColumnName" content="${columns?.split('/').at(-1) ?? ''}">`
    : '';
  return {
    html: `<html><head><title>${title}_云溪县人民政府</title><meta name="SiteName" content="云溪县人民政府">${head}</head><body>${nav}${path(columns)}<h1>${title}</h1><div>${info ?? '<span>发布时间：2023-05-08</span> <span>来源：县政府办</span>'}</div><div class="TRS_Editor">${text}</div>${foot}</body></html>`,
    url: url ?? 'http://www.yunxi.gov.cn/zwgk/a/202305/t20230508_31001.html',
  };
}

/** A page that names nothing: the site in <title>, the title in a box without a name, a day alone. */
export const plain = (
  title: string,
  text: string,
  { url, named = '云溪县人民政府' } = {} as { url?: string; named?: string },
): PortalPage => ({
  html: `<html><head><title>${named}</title></head><body>${nav}<div class="tt">${title}</div><div>2023-05-08</div><div id="con">${text}</div>${foot}</body></html>`,
  url: url ?? 'http://www.yunxi.gov.cn/show.asp?id=2381',
});

/** A college's site (VSB). */
export const college = (title: string, text: string, { columns, url }: Options = {}): PortalPage => ({
  html: `<html><head><title>${title}-云溪师范学院</title></head><body>${nav}${path(columns)}<h3>${title}</h3><div>发布时间：2023年05月08日 浏览次数：[]</div><div class="v_news_content">${text}</div><p>版权所有：云溪师范学院</p></body></html>`,
  url: url ?? 'http://www.yxsy.edu.cn/info/1024/2211.htm',
});

/** A text under a catalogue block (hanweb). */
export const catalogued = (title: string, kind: string, text: string): PortalPage => ({
  html: `<html><head><title>云溪县人民政府 ${title}</title></head><body>${nav}<table><tr><td>索引号：</td><td>530125007/2023-00012</td><td>发布机构：</td><td>云溪县政府办</td></tr><tr><td>组配分类：</td><td>${kind}</td><td>发布日期：</td><td>2023-05-08</td></tr></table><div>${title}</div><div id="zoom">${text}</div>${foot}</body></html>`,
  url: 'http://www.yunxi.gov.cn/art/2023/5/8/art_1229_4501.html',
});

/** Any page of that portal. */
export const bare = (title: string, body: string, url: string): PortalPage => ({
  html: `<html><head><title>${title}</title></head><body>${nav}${body}${foot}</body></html>`,
  url,
});
