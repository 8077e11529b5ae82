import { absoluteAddress } from '../../address';
import { seenText } from '../../page';
import type { Pager } from './pager';
import { givenTo } from './quoted';

const fields = ['infotypeId', 'jdid', 'area', 'divid', 'standardXxgk', 'isAllList', 'texttype', 'fbtime', 'sortfield'];
const place = /第\s{0,3}(\d{1,5})\s{0,3}(?:页|\/)|(\d{1,5})\s{0,3}\/\s{0,3}\d{1,5}\s{0,3}页/;
const total = /共\s{0,3}(\d{1,5})\s{0,3}页/;

/** hanweb xxgk: the catalogue is a form posted to `/module/xxgk/search.jsp`, pages by `currpage`. */
export const xxgkPager: Pager = ({ document, scripts, base, url }) => {
  const text = document.body ? seenText(document.body, 200_000) : '';
  const markup = [
    ...document.querySelectorAll('form[action*="/module/xxgk/"],[onclick*="xxgk"],iframe[src*="/module/xxgk/"]'),
  ]
    .map((element) => element.outerHTML.slice(0, 3000))
    .join('\n');
  const source = `${scripts}\n${markup}\n${url}`;
  if (!/\/module\/xxgk\/(?:search|tree|serviceinfo)\.jsp/i.test(source)) return undefined;
  const form: Record<string, string> = {};
  for (const name of fields) {
    const input = document.querySelector(`input[name="${name}" i]`)?.getAttribute('value');
    const value = input ?? givenTo(source, name);
    if (value !== undefined && value !== null) form[name] = value;
  }
  const address = absoluteAddress('/module/xxgk/search.jsp', base);
  if (!address || (form.area === undefined && form.infotypeId === undefined && form.divid === undefined))
    return undefined;
  const at = place.exec(text);
  const current = Number(givenTo(url, 'currpage') ?? at?.[1] ?? at?.[2] ?? 1);
  const pages = total.exec(text)?.[1];
  const totalPages = pages ? Number(pages) : null;
  if (totalPages !== null && current >= totalPages) return { next: null, totalPages };
  return {
    next: {
      url: address,
      method: 'POST',
      form: { ...form, currpage: String(current + 1) },
      mechanism: 'hanweb-xxgk',
    },
    totalPages,
  };
};
