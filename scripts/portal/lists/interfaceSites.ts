import { type ListRow, type ListSite, li, listHtml, sliceOf } from './listSite';

const size = 6;
const count = 20;
const pages = Math.ceil(count / size);
const unit = '/api-gateway/jpaas-publish-server/front/page/build/unit';
const channel = '0123456789abcdef0123456789abcdef';

const record = (row: ListRow) => `<record><![CDATA[${li(row)}]]></record>`;
const numberAt = (values: URLSearchParams, name: string) => Number(values.get(name));

/** What hanweb's dataproxy answers, asked by address or by form. */
const recordsAsked = (query: URLSearchParams, rows: readonly ListRow[]) =>
  `<datastore><totalrecord>${rows.length}</totalrecord><recordset>${rows
    .slice(numberAt(query, 'startrecord') - 1, numberAt(query, 'endrecord'))
    .map(record)
    .join('')}</recordset></datastore>`;

/** Puts rows into a page as the portal's own script does: asks its interface after loading. */
const filled = (address: string, read: string) =>
  `<ul id="list"></ul><script>fetch(${JSON.stringify(address)}).then((r) => r.text()).then((text) => {
const rows = ${read};
document.getElementById('list').innerHTML = rows;
});</script>`;

const rowsFromJson = (array: string, day: string) =>
  `JSON.parse(text)${array}.map((row) => '<li><a href="' + row.url + '">' + row.title + '</a><span>' + ${day} + '</span></li>').join('')`;

const jpaasPart = (rows: readonly ListRow[], page: number) =>
  `<ul>${sliceOf(rows, page, size).map(li).join('')}</ul><div class="pagination" rows="${size}" count="${rows.length}" pageNo="${page}"></div>`;

/** The lists whose further rows come from an interface of the portal's software. */
export const interfaceSites: readonly ListSite[] = [
  {
    id: 'hanweb-get',
    path: '/col/col77/index.html',
    count,
    size,
    answer: ({ path, query }, rows) => {
      if (path.endsWith('/dataproxy.jsp'))
        return query.get('columnid') === '77' ? recordsAsked(query, rows) : undefined;
      if (!path.startsWith('/col/')) return undefined;
      const first = rows.slice(0, size).map(record).join('');
      return listHtml(`<div id="77"><script type="text/xml"><datastore>
<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=9&path=/&columnid=77&unitid=5&permissiontype=0"></a>]]></nextgroup>
<recordset>${first}</recordset></datastore></script></div>
<script>pageView('77', {perPage: ${size}, totalRecord: ${rows.length}, openerUrl: '/col/col77/index.html'}); var perpage = ${size}; var totalrecord = ${rows.length};</script>`);
    },
  },
  {
    id: 'hanweb-post',
    path: '/col/col78/index.html',
    count,
    size,
    answer: ({ path, query, form }, rows) => {
      if (path.endsWith('/dataproxy.jsp')) return form.get('columnid') === '78' ? recordsAsked(query, rows) : undefined;
      if (!path.startsWith('/col/')) return undefined;
      const first = rows.slice(0, size).map(record).join('');
      return listHtml(`<script type="text/xml"><datastore><recordset>${first}</recordset></datastore></script>
<script>$('#78').jpage({perPage: ${size}, totalRecord: ${rows.length}, proxyUrl: '/module/web/jpage/dataproxy.jsp', dataParam: {col: 1, appid: 1, webid: 9, path: '/', columnid: 78, unitid: '5', permissiontype: 0}}); var perpage = ${size}; var totalrecord = ${rows.length};</script>`);
    },
  },
  {
    id: 'xxgk',
    path: '/col/col79/index.html',
    count,
    size,
    answer: ({ path, form }, rows) => {
      const isSearch = path === '/module/xxgk/search.jsp';
      if (isSearch && form.get('area') !== '11500999') return undefined;
      if (!isSearch && !path.startsWith('/col/')) return undefined;
      const page = isSearch ? numberAt(form, 'currpage') : 1;
      const trs = sliceOf(rows, page, size).map(
        (row, at) =>
          `<tr class="tr_main_value_${at % 2 ? 'odd' : 'even'}"><td><a href="${row.path}" title="${row.title}">${row.title}</a></td><td>${row.date}</td></tr>`,
      );
      const table = `<table>${trs.join('')}</table><div>第 ${page} 页 共 ${pages} 页</div>`;
      return isSearch
        ? table
        : listHtml(
            `<form action="/module/xxgk/search.jsp" method="post"><input type="hidden" name="infotypeId" value="B04"><input type="hidden" name="area" value="11500999"><input type="hidden" name="divid" value="div79"></form>${table}`,
          );
    },
  },
  {
    id: 'jpaas',
    path: '/col/fzzf/index.html',
    count,
    size,
    answer: ({ path, query }, rows) => {
      if (path === unit) {
        const { pageNo } = JSON.parse(query.get('paramJson') ?? '{}') as { pageNo?: number };
        return query.get('pageId') === 'p1'
          ? JSON.stringify({ success: true, data: { html: jpaasPart(rows, pageNo ?? 1) } })
          : undefined;
      }
      if (!path.startsWith('/col/')) return undefined;
      return listHtml(
        `<script url="${unit}" querydata="{'parseType':'bulidstatic','webId':'w1','tplSetId':'t1','pageType':'column','tagId':'列表','editType':'null','pageId':'p1'}"></script>${jpaasPart(rows, 1)}`,
      );
    },
  },
  {
    id: 'gkmlpt',
    path: '/gkmlpt/index',
    count: 230,
    size: 100,
    answer: ({ path, query }, rows) => {
      const api = /^\/gkmlpt\/api\/all\/331$/.test(path);
      if (api) {
        const articles = sliceOf(rows, numberAt(query, 'page'), 100).map(({ title, path: url, date }) => ({
          title,
          url,
          create_time: Date.parse(`${date}T10:00:00+08:00`) / 1_000,
          created_at: '2020-01-01 00:00:00',
        }));
        return query.get('sid') === '755' ? JSON.stringify({ total: rows.length, articles }) : undefined;
      }
      if (path !== '/gkmlpt/index') return undefined;
      return listHtml(
        `<script>window._CONFIG = {SID: '755', CATE_ID: '331'};</script>${filled('/gkmlpt/api/all/331?page=1&sid=755', rowsFromJson('.articles.slice(0, 20)', 'new Date(row.create_time * 1000).toISOString().slice(0, 10)'))}`,
      );
    },
  },
  {
    id: 'ucap',
    path: '/fzzf/list.shtml',
    count,
    size,
    answer: ({ path, query }, rows) => {
      if (path === `/common/search/${channel}`) {
        const results = sliceOf(rows, numberAt(query, 'page'), size).map(({ title, path: url, date }) => ({
          title,
          url,
          publishedTimeStr: `${date} 09:00:00`,
        }));
        return JSON.stringify({ data: { total: rows.length, rows: size, page: numberAt(query, 'page'), results } });
      }
      if (path !== '/fzzf/list.shtml') return undefined;
      const address = `/common/search/${channel}?_isAgg=true&_isJson=true&_pageSize=${size}&page=1`;
      return listHtml(filled(address, rowsFromJson('.data.results', 'row.publishedTimeStr')));
    },
  },
  {
    id: 'lonsun',
    path: '/public/column/6597',
    count,
    size,
    answer: ({ path, query }, rows) => {
      if (path === '/site/label/8888') {
        if (query.get('labelName') !== 'publicInfoList') return undefined;
        return `<ul>${sliceOf(rows, numberAt(query, 'pageIndex'), size).map(li).join('')}</ul><div>共 ${pages} 页</div>`;
      }
      if (path !== '/public/column/6597') return undefined;
      return listHtml(
        filled(
          '/site/label/8888?labelName=publicInfoList&siteId=6597&pageSize=6&pageIndex=1&IsAjax=1&dataType=html',
          'text',
        ),
      );
    },
  },
];
