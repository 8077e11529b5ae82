import { absoluteAddress } from '../../address';
import type { Pager, Paging } from './pager';
import { countOf } from './quoted';

const unit = /\/[\w/-]{0,80}jpaas-publish-server\/front\/page\/build\/unit/;
const pair = /["'](\w{1,30})["']\s{0,3}:\s{0,3}["']([^"']{0,200})["']/g;

/** The request for one page of a jpaas list: the unit's parameters with the page's number and size. */
export function jpaasRequest(
  address: string,
  parameters: Readonly<Record<string, string>>,
  pageNo: number,
  pageSize: number,
  total: number | undefined,
): Paging {
  const totalPages = total === undefined ? null : Math.ceil(total / pageSize);
  if (totalPages !== null && pageNo > totalPages) return { next: null, totalPages };
  const url = new URL(address);
  url.search = '';
  for (const [name, value] of Object.entries(parameters)) if (name !== 'paramJson') url.searchParams.set(name, value);
  url.searchParams.set('paramJson', JSON.stringify({ pageNo, pageSize }));
  return { next: { url: url.href, mechanism: 'jpaas-build-unit' }, totalPages };
}

/** jpaas (hanweb's later line): an element with `url="…/build/unit"` and `queryData="{'webId':…}"`; the pager says rows, count, pageNo. */
export const jpaasPager: Pager = ({ document, base, scripts }) => {
  const holder = document.querySelector('[url*="/front/page/build/unit"][querydata],[querydata*="pageId"]');
  const source = holder?.getAttribute('querydata') ?? (unit.test(scripts) ? scripts : undefined);
  if (!source) return undefined;
  const address = absoluteAddress(
    holder?.getAttribute('url') ?? unit.exec(scripts)?.[0] ?? '/api-gateway/jpaas-publish-server/front/page/build/unit',
    base,
  );
  const parameters: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(pair)) if (name && value !== undefined) parameters[name] ??= value;
  if (!address || !parameters.pageId) return undefined;
  const pager = document.querySelector('[count][rows],[count][pagesize],[pageno][count]');
  const stated = pager?.outerHTML.slice(0, 1000) ?? '';
  const pageSize = countOf(stated, 'rows', 'pagesize') ?? countOf(source, 'rows', 'pageSize') ?? 15;
  const pageNo = pager ? (countOf(stated, 'pageno') ?? 1) : 0;
  return jpaasRequest(address, parameters, pageNo + 1, Math.max(1, pageSize), countOf(stated, 'count'));
};
