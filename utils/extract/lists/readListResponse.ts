import type { ListItem, NextPage } from '@/utils/report/extraction';
import { datastoreItems } from './datastore';
import { findRows } from './findRows';
import { jsonItems } from './jsonItems';
import { dataproxyRequest } from './pagers/hanwebPager';
import { jpaasRequest } from './pagers/jpaasPager';
import { countOf } from './pagers/quoted';
import { type ListReading, readList } from './readList';
import { readRow } from './readRow';

/** Turns HTML text into a document; in an extension page `(html) => new DOMParser().parseFromString(html, 'text/html')`. */
export type ParseHtml = (html: string) => Document;

const end = { next: null, totalPages: null } as const;

const numberIn = (url: URL, ...names: readonly string[]): number | undefined => {
  for (const name of names) {
    const value = url.searchParams.get(name);
    if (value !== null && /^\d{1,8}$/.test(value)) return Number(value);
  }
  return undefined;
};

/** The same request for the next page: its page parameter one higher. */
function following(request: NextPage, ...names: readonly string[]): NextPage | null {
  const url = new URL(request.url);
  for (const name of names) {
    const inForm = request.form?.[name];
    if (inForm !== undefined && /^\d{1,8}$/.test(inForm))
      return { ...request, form: { ...request.form, [name]: String(Number(inForm) + 1) } };
    const value = numberIn(url, name);
    if (value === undefined) continue;
    url.searchParams.set(name, String(value + 1));
    return { ...request, url: url.href };
  }
  return null;
}

function htmlItems(html: string, base: string, parse: ParseHtml): { document: Document; items: ListItem[] } {
  const document = parse(html);
  const rows = document.body ? findRows(document.body, base) : [];
  const items = rows.flatMap((row) => readRow(row) ?? []);
  return { document, items };
}

/** hanweb: records of dataproxy.jsp as XML, or in old versions as `dataStore = ["<li>…", …]`. */
function fromDatastore(text: string, request: NextPage, parse: ParseHtml): ListReading {
  const url = new URL(request.url);
  const opened = text.indexOf('[', text.indexOf('dataStore'));
  const list = opened > 0 ? text.slice(opened, text.lastIndexOf(']') + 1) : undefined;
  const records =
    list && !text.includes('<record>')
      ? `<record>${list.split(/['"]\s{0,4},\s{0,4}['"]/).join('</record><record>')}</record>`
      : text;
  const items = datastoreItems(records, parse(''), url.origin);
  const last = numberIn(url, 'endrecord') ?? 0;
  const perPage = numberIn(url, 'perpage') ?? 15;
  if (items.length === 0) return { items, ...end };
  const paging = dataproxyRequest(request.url, request.form ?? {}, last, perPage, countOf(text, 'totalrecord'));
  // A GET list keeps its parameters in the address.
  const next = paging.next && request.method !== 'POST' ? sameWith(request, paging.next) : paging.next;
  return { items, next, totalPages: paging.totalPages };
}

function sameWith(request: NextPage, next: NextPage): NextPage {
  const url = new URL(request.url);
  for (const [name, value] of new URL(next.url).searchParams) url.searchParams.set(name, value);
  return { ...request, url: url.href };
}

function fromJson(value: unknown, request: NextPage, parse: ParseHtml): ListReading {
  const url = new URL(request.url);
  const html = (value as { data?: { html?: unknown } } | null)?.data?.html;
  if (typeof html === 'string') {
    const { document, items } = htmlItems(html, request.url, parse);
    const stated = document.querySelector('[count]')?.outerHTML.slice(0, 1000) ?? '';
    const asked = url.searchParams.get('paramJson') ?? '';
    const pageNo = countOf(asked, 'pageNo') ?? countOf(stated, 'pageno') ?? 1;
    const size = countOf(asked, 'pageSize') ?? countOf(stated, 'rows', 'pagesize') ?? Math.max(items.length, 1);
    if (items.length === 0) return { items, ...end };
    const parameters = Object.fromEntries(url.searchParams);
    return { items, ...jpaasRequest(request.url, parameters, pageNo + 1, size, countOf(stated, 'count')) };
  }
  const { items, counts } = jsonItems(value, request.url);
  const size =
    numberIn(url, '_pageSize', 'pageSize', 'rows') ?? (request.mechanism === 'gkmlpt-api' ? 100 : items.length);
  const total = counts.total ?? counts.totalCount ?? counts.totalSize ?? counts.totalNum;
  const totalPages =
    counts.totalPage ?? counts.pageCount ?? (total === undefined || size === 0 ? undefined : Math.ceil(total / size));
  const page = numberIn(url, 'page', 'pageNo', 'pageIndex', 'currentPage', 'curPage') ?? 1;
  const isEnd = items.length === 0 || (totalPages !== undefined && page >= totalPages);
  const next = isEnd ? null : following(request, 'page', 'pageNo', 'pageIndex', 'currentPage', 'curPage');
  return { items, next, totalPages: totalPages ?? null };
}

/** HTML: rows of xxgk's search.jsp or Lonsun's label, pages by number; else a list page like any other. */
function fromHtml(text: string, request: NextPage, parse: ParseHtml, charset: string | undefined): ListReading {
  const document = parse(text);
  const reading = readList({ document, url: request.url, charset });
  if (request.mechanism !== 'hanweb-xxgk' && request.mechanism !== 'lonsun-label') return reading;
  const stated = /(?:共|总)\s{0,3}(\d{1,5})\s{0,3}页/.exec(document.body?.textContent ?? '')?.[1];
  const pages = stated ? Number(stated) : countOf(text, 'pageCount', 'totalPage', 'pageTotal');
  const next = following(request, 'currpage', 'pageIndex');
  const at = Number(next?.form?.currpage ?? (next ? new URL(next.url).searchParams.get('pageIndex') : 0));
  const isEnd = reading.items.length === 0 || (pages !== undefined && at > pages);
  return { items: reading.items, next: isEnd ? null : next, totalPages: pages ?? null };
}

const same = (a: NextPage, b: NextPage) =>
  a.url === b.url && JSON.stringify(a.form ?? {}) === JSON.stringify(b.form ?? {});

/**
 * What a list's further request answered: items and the request after it. In: the answer's text (JSON, hanweb XML, HTML
 * or a piece of it), the request it answers, a way to parse HTML, the encoding it came in. A broken answer gives no items and no next; a request that
 * would repeat itself is not given.
 */
export function readListResponse(
  text: string,
  request: NextPage,
  parse: ParseHtml,
  charset?: string | undefined,
): ListReading {
  const start = text.trimStart();
  let reading: ListReading;
  if (start.startsWith('{') || start.startsWith('[')) {
    try {
      reading = fromJson(JSON.parse(start), request, parse);
    } catch {
      return { items: [], ...end }; // Not the JSON it looks like: nothing can be read from it.
    }
  } else if (text.includes('<record>') || /dataStore\s{0,4}=/.test(text.slice(0, 2000))) {
    reading = fromDatastore(text, request, parse);
  } else reading = fromHtml(text, request, parse, charset);
  const items = new Map(reading.items.map((item) => [item.url, item] as const));
  return {
    ...reading,
    items: [...items.values()],
    next: reading.next && !same(reading.next, request) ? reading.next : null,
  };
}
