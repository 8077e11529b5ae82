import { absoluteAddress } from '../../address';
import type { Pager } from './pager';
import { countOf } from './quoted';

const label = /["']((?:https?:\/\/[^"'\s]{1,80})?\/[\w/]{0,40}site\/label\/8888(?:\?[^"'\s<>]{0,900})?)["']/;
const data = /\b(?:data|params?|param)\s{0,3}[:=]\s{0,3}\{([^{}]{1,1500})\}/g;
const pair = /["']?(\w{1,30})["']?\s{0,3}:\s{0,3}(?:["']([^"']{0,300})["']|(\d{1,12}))/g;

/** Lonsun: rows come from `/site/label/8888`, pages by `pageIndex`; the parameters stand in the address or beside it. */
export const lonsunPager: Pager = ({ scripts, base }) => {
  const address = absoluteAddress(label.exec(scripts)?.[1]?.replaceAll('&amp;', '&'), base);
  if (!address) return undefined;
  const url = new URL(address);
  for (const [, body] of scripts.matchAll(data)) {
    if (!body?.includes('labelName')) continue;
    for (const [, name, text, digits] of body.matchAll(pair)) {
      const value = text ?? digits;
      if (name && value !== undefined && !url.searchParams.has(name)) url.searchParams.set(name, value);
    }
  }
  const current = countOf(url.search, 'pageIndex') ?? countOf(scripts, 'pageIndex') ?? 1;
  const pages = countOf(scripts, 'pageCount', 'totalPage', 'pageTotal');
  if (pages !== undefined && current >= pages) return { next: null, totalPages: pages };
  url.searchParams.set('IsAjax', '1');
  url.searchParams.set('dataType', 'html');
  url.searchParams.set('pageIndex', String(current + 1));
  return { next: { url: url.href, mechanism: 'lonsun-label' }, totalPages: pages ?? null };
};
