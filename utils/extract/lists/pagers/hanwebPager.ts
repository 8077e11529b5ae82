import { absoluteAddress } from '../../address';
import type { Pager, Paging } from './pager';
import { countOf, decoded, givenTo } from './quoted';

const proxy = /["']((?:https?:\/\/[^"'\s]{1,100})?\/module\/[\w/]{0,60}jpage\/(?:more\w{0,20})?dataproxy\.jsp)/i;
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

/** The request for the records after `shown`, as a jpage list makes it: three pages at a time. */
export function dataproxyRequest(
  address: string,
  form: Readonly<Record<string, string>>,
  shown: number,
  perPage: number,
  total: number | undefined,
): Paging {
  const totalPages = total === undefined ? null : Math.ceil(total / perPage);
  if (total !== undefined && shown >= total) return { next: null, totalPages };
  const last = shown + perPage * 3;
  const url = new URL(address);
  url.search = '';
  url.searchParams.set('startrecord', String(shown + 1));
  url.searchParams.set('endrecord', String(total === undefined ? last : Math.min(last, total)));
  url.searchParams.set('perpage', String(perPage));
  return { next: { url: url.href, method: 'POST', form, mechanism: 'hanweb-dataproxy' }, totalPages };
}

/** The address in `<nextgroup>`. */
function groupAddress(scripts: string): string | undefined {
  const at = scripts.indexOf('<nextgroup>');
  return at < 0 ? undefined : givenTo(scripts.slice(at, at + 1500), 'href')?.replaceAll('&amp;', '&');
}

/** The same as an address alone, where the list itself gives one: its other parameters (webid, columnid …) are kept. */
function groupRequest(link: string, shown: number, perPage: number, total: number | undefined): Paging {
  const { next, totalPages } = dataproxyRequest(link, {}, shown, perPage, total);
  if (!next) return { next, totalPages };
  const url = new URL(next.url);
  for (const [name, value] of new URL(link).searchParams)
    if (name !== 'page' && !url.searchParams.has(name)) url.searchParams.set(name, value);
  return { next: { url: url.href, mechanism: 'hanweb-dataproxy' }, totalPages };
}

/** hanweb jpage: the first records stand in `<datastore>`, the rest come from dataproxy.jsp by record numbers. */
export const hanwebPager: Pager = ({ scripts, base }) => {
  const records = scripts.match(/<record>/g)?.length ?? 0;
  const address = proxy.exec(scripts)?.[1];
  if (!address && records === 0) return undefined;
  const form: Record<string, string> = {};
  for (const name of parameters) {
    const value = givenTo(scripts, name);
    if (value !== undefined) form[name] = decoded(value);
  }
  const total = countOf(scripts, 'totalrecord');
  const perPage = Math.max(1, countOf(scripts, 'perpage') ?? 15);
  const link = absoluteAddress(groupAddress(scripts), base);
  if (link && new URL(link).searchParams.size > 1) return groupRequest(link, records, perPage, total);
  const url = absoluteAddress(address ?? '/module/web/jpage/dataproxy.jsp', base);
  if (!url || form.columnid === undefined)
    return records > 0
      ? { next: null, totalPages: total === undefined ? null : Math.ceil(total / perPage) }
      : undefined;
  return dataproxyRequest(url, form, records, perPage, total);
};
