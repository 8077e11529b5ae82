import { absoluteAddress } from '../../address';
import type { ListPage, Pager, Paging } from './pager';

const proxy =
  /["']((?:https?:\/\/[^"'\s]{1,100})?\/module\/[\w/]{0,60}?jpage\/(?:more\w*)?dataproxy\.jsp)[^"']{0,600}["']/i;
const number = (text: string, name: string) => {
  const found = new RegExp(`\\b${name}\\s{0,3}["']?\\s{0,3}[:=>]\\s{0,3}["']?(\\d{1,7})`, 'i').exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};
const parameters = [
  'col',
  'appid',
  'webid',
  'path',
  'columnid',
  'sourceContentType',
  'unitid',
  'webname',
  'permissiontype',
];

/** The form a jpage list posts, from its script (`col:1, webid:'3', columnid:…`) or the address of its `nextgroup`. */
function formOf(text: string): Record<string, string> {
  const form: Record<string, string> = {};
  for (const name of parameters) {
    const found =
      new RegExp(`["']?\\b${name}["']?\\s{0,3}:\\s{0,3}(?:["']([^"']{0,200})["']|(\\d{1,12}))`).exec(text) ??
      new RegExp(`[?&;]${name}=([^&"'\\]<>\\s]{0,200})`).exec(text);
    const value = found?.[1] ?? found?.[2];
    if (value !== undefined) form[name] = decoded(value);
  }
  return form;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '));
  } catch {
    return value;
  }
}

/** The request for the records after `shown`, as a jpage list makes it. */
export function dataproxyRequest(
  address: string,
  form: Readonly<Record<string, string>>,
  shown: number,
  perPage: number,
  total: number | undefined,
): Paging {
  const totalPages = total === undefined ? null : Math.ceil(total / perPage);
  if (total !== undefined && shown >= total) return { next: null, totalPages };
  const group = perPage * 3;
  const url = new URL(address);
  url.search = '';
  url.searchParams.set('startrecord', String(shown + 1));
  url.searchParams.set('endrecord', String(total === undefined ? shown + group : Math.min(shown + group, total)));
  url.searchParams.set('perpage', String(perPage));
  return { next: { url: url.href, method: 'POST', form, mechanism: 'hanweb-dataproxy' }, totalPages };
}

/** hanweb jpage: the first records stand in `<datastore>`, the rest come from dataproxy.jsp by record numbers. */
export const hanwebPager: Pager = (page: ListPage) => {
  const { scripts } = page;
  const records = scripts.match(/<record>/g)?.length ?? 0;
  const address = proxy.exec(scripts)?.[1];
  if (!address && records === 0) return undefined;
  const total = number(scripts, 'totalrecord') ?? number(scripts, 'totalRecord');
  const perPage = number(scripts, 'perpage') ?? number(scripts, 'perPage') ?? 15;
  const form = formOf(scripts);
  const url = absoluteAddress(address ?? '/module/web/jpage/dataproxy.jsp', page.base);
  if (!url || form.columnid === undefined) return records > 0 ? { next: null, totalPages: null } : undefined;
  return dataproxyRequest(url, form, records, Math.max(1, perPage), total);
};
