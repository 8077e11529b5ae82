import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { epochDay } from '@/utils/extract/lists/epochDay';
import { readListResponse } from '@/utils/extract/lists/readListResponse';
import type { NextPage } from '@/utils/report/extraction';

const parse = (html: string): Document => new JSDOM(html).window.document;
const host = 'https://www.example.gov.cn';

/** Follows a list from its first request to its end, as the capture queue does; fails when it loops. */
function follow(first: NextPage, answer: (request: NextPage) => string): { titles: string[]; requests: number } {
  const titles: string[] = [];
  const seen = new Set<string>();
  let request: NextPage | null = first;
  while (request) {
    const key = request.url + JSON.stringify(request.form ?? {});
    if (seen.has(key) || seen.size > 50) throw new Error(`loop at ${key}`);
    seen.add(key);
    const reading = readListResponse(answer(request), request, parse);
    titles.push(...reading.items.map(({ title }) => title));
    request = reading.next;
  }
  return { titles, requests: seen.size };
}

const all = Array.from({ length: 37 }, (_unused, at) => `清河镇第${at + 1}号规范性文件公告`);
const row = (title: string) =>
  `<li><a href="/art/${all.indexOf(title)}.html">${title}</a><span>2024-03-0${(all.indexOf(title) % 9) + 1}</span></li>`;
const slice = (page: number, size: number) => all.slice((page - 1) * size, page * size);

describe('answers of list interfaces, followed to their end', () => {
  it('hanweb dataproxy', () => {
    const first: NextPage = {
      url: `${host}/module/web/jpage/dataproxy.jsp?startrecord=1&endrecord=15&perpage=5`,
      method: 'POST',
      form: { columnid: '7' },
      mechanism: 'hanweb-dataproxy',
    };
    const { titles, requests } = follow(first, ({ url, form }) => {
      expect(form).toEqual({ columnid: '7' });
      const at = new URL(url).searchParams;
      const part = all.slice(Number(at.get('startrecord')) - 1, Number(at.get('endrecord')));
      return `<datastore><totalrecord>37</totalrecord><recordset>${part.map((title) => `<record><![CDATA[${row(title)}]]></record>`).join('')}</recordset></datastore>`;
    });
    expect(titles).toEqual(all);
    expect(requests).toBe(3);
  });

  it('jpaas', () => {
    const first: NextPage = {
      url: `${host}/api-gateway/jpaas-publish-server/front/page/build/unit?webId=1&pageId=2&paramJson=%7B%22pageNo%22%3A1%2C%22pageSize%22%3A10%7D`,
      mechanism: 'jpaas-build-unit',
    };
    const { titles, requests } = follow(first, ({ url }) => {
      const { pageNo } = JSON.parse(new URL(url).searchParams.get('paramJson') ?? '{}') as { pageNo: number };
      return JSON.stringify({
        success: true,
        data: {
          html: `<ul>${slice(pageNo, 10).map(row).join('')}</ul><div class="pagination" rows="10" count="37" pageNo="${pageNo}"></div>`,
        },
      });
    });
    expect(titles).toEqual(all);
    expect(requests).toBe(4);
  });

  it('gkmlpt, with all the metadata of its records', () => {
    const many = Array.from({ length: 230 }, (_unused, at) => at);
    const first: NextPage = { url: `${host}/gkmlpt/api/all/5?page=1&sid=2`, mechanism: 'gkmlpt-api' };
    const { titles, requests } = follow(first, ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'));
      const articles = many.slice((page - 1) * 100, page * 100).map((n) => ({
        id: n,
        title: `文件${n}关于公开的通知`,
        url: `${host}/gkmlpt/content/0/${n}/post_${n}.html`,
        created_at: '2020-01-01 00:00:00',
        create_time: 1705334400,
      }));
      return JSON.stringify({ total: 230, articles });
    });
    expect(titles).toHaveLength(230);
    expect(requests).toBe(3);
    const [item] = readListResponse(
      JSON.stringify({
        total: 1,
        articles: [
          {
            title: '关于印发办法的通知',
            url: `${host}/a.html`,
            identifier: '006939748/2024-00012',
            document_number: '深府〔2024〕2号',
            display_publish_time: 1705420800,
            created_at: '2023-01-01',
          },
        ],
      }),
      first,
      parse,
    ).items;
    expect(item).toEqual({
      title: '关于印发办法的通知',
      url: `${host}/a.html`,
      date: '2024-01-17',
      indexNumber: '006939748/2024-00012',
      documentNumber: '深府〔2024〕2号',
    });
  });

  it('UCAP', () => {
    const first: NextPage = {
      url: `${host}/searchList/cd11?_isJson=true&_pageSize=10&page=1`,
      mechanism: 'ucap-search',
    };
    const { titles, requests } = follow(first, ({ url }) => {
      const page = Number(new URL(url).searchParams.get('page'));
      return JSON.stringify({
        data: {
          total: 37,
          rows: 10,
          page,
          results: slice(page, 10).map((title) => ({
            title,
            url: `/c/${all.indexOf(title)}.shtml`,
            publishedTimeStr: '2024-05-06 10:00:00',
          })),
        },
      });
    });
    expect(titles).toEqual(all);
    expect(requests).toBe(4);
  });

  it('hanweb xxgk and Lonsun', () => {
    const xxgk: NextPage = {
      url: `${host}/module/xxgk/search.jsp`,
      method: 'POST',
      form: { area: '1', currpage: '1' },
      mechanism: 'hanweb-xxgk',
    };
    const one = follow(
      xxgk,
      ({ form }) =>
        `<table>${slice(Number(form?.currpage), 10)
          .map(
            (title) =>
              `<tr class="tr_main_value_odd"><td><a href="/art/${all.indexOf(title)}.html" title="${title}">${title.slice(0, 6)}...</a></td><td>2024-03-01</td></tr>`,
          )
          .join('')}</table><div>共4页</div>`,
    );
    expect(one).toEqual({ titles: all, requests: 4 });
    const lonsun: NextPage = {
      url: `${host}/site/label/8888?labelName=publicInfoList&pageIndex=1&IsAjax=1`,
      mechanism: 'lonsun-label',
    };
    const two = follow(
      lonsun,
      ({ url }) =>
        `<ul>${slice(Number(new URL(url).searchParams.get('pageIndex')), 10)
          .map(row)
          .join('')}</ul>`,
    );
    expect(two).toEqual({ titles: all, requests: 5 });
  });

  it('plain pages by their own links', () => {
    const { titles } = follow({ url: `${host}/nb/index.html`, mechanism: 'anchor-next' }, ({ url }) => {
      const at = Number(/_(\d+)\.html/.exec(url)?.[1] ?? 0);
      return `<ul>${slice(at + 1, 10)
        .map(row)
        .join('')}</ul><script>createPageHTML(4, ${at}, "index", "html")</script>`;
    });
    expect(titles).toEqual(all);
  });

  it.each(['', '{', '{"data":null}', '[]', 'null', '<html></html>', '<record>', '{"data":{"html":5}}', '\u0000\uffff'])(
    'a broken answer %j ends the list',
    (text) => {
      for (const mechanism of [
        'hanweb-dataproxy',
        'jpaas-build-unit',
        'gkmlpt-api',
        'ucap-search',
        'hanweb-xxgk',
        'lonsun-label',
        'anchor-next',
      ])
        expect(readListResponse(text, { url: `${host}/x?page=1`, mechanism }, parse)).toMatchObject({
          items: [],
          next: null,
        });
    },
  );
});

it('days of epoch numbers are days in China', () => {
  expect(epochDay(1705334400)).toBe('2024-01-16');
  expect(epochDay(1709222399)).toBe('2024-02-29');
  expect(epochDay(1709222400000)).toBe('2024-03-01');
  expect(epochDay(0)).toBeUndefined();
  expect(epochDay(Number.NaN)).toBeUndefined();
});
