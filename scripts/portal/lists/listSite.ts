/** One document as a sample list names it. */
export interface ListRow {
  readonly title: string;
  /** Path on the list's host. */
  readonly path: string;
  readonly date: string;
}

/** What a sample list is asked: path with query, and the fields of a posted form. */
export interface ListAsked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

/** A small column that goes from page to page in one portal software's way. */
export interface ListSite {
  /** Short name; the host is made from it. */
  readonly id: string;
  /** Path of its first page. */
  readonly path: string;
  readonly count: number;
  /** Rows on a page. */
  readonly size: number;
  /** The encoding of its pages and of what is sent to it; UTF-8 where nothing is said. */
  readonly charset?: 'gbk';
  /** Why listing must end before the site itself says so; undefined where the site has a true end. */
  readonly endsBy?: 'list-loop';
  /** The answer as HTML or JSON text; undefined: no such page. */
  readonly answer: (asked: ListAsked, rows: readonly ListRow[]) => string | undefined;
}

export const hostOf = ({ id }: Pick<ListSite, 'id'>): string => `www.list-${id}.gov.cn`;

/** The documents of a sample list, newest first. The same on every call. */
export const rowsOf = ({ id, count }: Pick<ListSite, 'id' | 'count'>): ListRow[] =>
  Array.from({ length: count }, (_, at) => ({
    title: `清平县第${count - at}号法治政府建设公告（${id}）`,
    path: `/art/2024/art_${id}_${count - at}.html`,
    date: `2024-0${1 + (at % 9)}-${String(10 + (at % 18))}`,
  }));

export const li = ({ title, path, date }: ListRow): string =>
  `<li><a href="${path}" title="${title}">${title}</a><span>${date}</span></li>`;

/** Rows of one page, counted from 1. */
export const sliceOf = (rows: readonly ListRow[], page: number, size: number): readonly ListRow[] =>
  rows.slice((page - 1) * size, page * size);

/** A whole list page of a portal. */
export const listHtml = (body: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>法治政府建设_清平县人民政府</title>
<meta name="SiteName" content="清平县人民政府"><meta name="ColumnName" content="法治政府建设"><meta name="ColumnType" content="信息公开目录"></head>
<body><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<div class="main">${body}</div><div class="footer"><p>主办：清平县人民政府办公室</p></div></body></html>
`;

/** A document of a sample list: a catalogue block and a short text of its own. */
export const documentHtml = ({ title, date }: ListRow): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_清平县人民政府</title>
<meta name="SiteName" content="清平县人民政府"><meta name="ColumnName" content="法治政府建设">
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date} 09:00"></head>
<body><div class="main"><table><tr><td>标题：</td><td>${title}</td><td>发布机构：</td><td>清平县人民政府</td></tr>
<tr><td>成文日期：</td><td>${date}</td><td>发布日期：</td><td>${date}</td></tr></table>
<h1>${title}</h1><div id="zoom" class="TRS_Editor"><p>各乡镇人民政府，县政府各部门：</p>
<p>${`现将${title}的有关事项公告如下，请遵照执行，并于年底前报送落实情况。`.repeat(8)}</p><p>清平县人民政府</p></div></div></body></html>
`;
