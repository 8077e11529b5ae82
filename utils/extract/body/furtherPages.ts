import type { Issue } from '@/utils/report/issues';
import { baseOf } from '../address';
import { leadsTo, plainAddress } from '../lists/pagers/anchorPager';
import type { ListPage } from '../lists/pagers/pager';
import { controls, nameOf } from '../lists/pagers/pagerControls';
import { statedTotal } from '../lists/pagers/statedTotal';
import { trsPager } from '../lists/pagers/trsPager';
import { isOff, nextName } from '../lists/pagers/turningControls';
import { type Page, seenText } from '../page';
import { firstPageOf, isOfList, numberOfPage } from './pageAddress';

const pagerName = /^(?:[上下前后]一?页|首页|第?一页|[尾末]页|最后一?页|第?\d{1,3}页?|[>»›])[\s>»›]*$/;
const mostControls = 3000;
const scriptBudget = 400_000;

interface Control {
  readonly element: Element;
  readonly name: string;
  readonly url: string | undefined;
}

/** Does a list stand between the text and what turns pages? Then it is the list that is turned. */
function isBehindRows(control: Element, text: Element): boolean {
  for (let at: Element | null = control; at && !at.contains(text); at = at.parentElement) {
    const beside: Element[] = [];
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
      if (other.contains(text)) break;
      beside.push(other);
    }
    const rows = beside.flatMap((other) => [...other.querySelectorAll('a[href]')].slice(0, 40));
    if (rows.filter((row) => seenText(row, 20).length >= 6).length >= 4) return true;
  }
  return false;
}

/** The controls with which this text's pages are turned, wherever around it they stand. */
function controlsOf(page: ListPage, text: Element): Control[] {
  return [...page.document.querySelectorAll(controls)]
    .slice(0, mostControls)
    .map((element) => ({ element, name: nameOf(element) }))
    .filter(({ element, name }) => pagerName.test(name) && !isOff(element))
    .filter(({ element }) => text.contains(element) || !isBehindRows(element, text))
    .map((control) => ({ ...control, url: leadsTo(control.element, page) }));
}

/** Where the text goes on by the addresses of its pages; on its last page where it begins. */
function byAddress(page: ListPage, text: Element, turning: readonly Control[]): string | undefined {
  const own = plainAddress(page.url);
  const above = firstPageOf(own);
  const isSecond = above !== undefined && turning.some(({ url }) => url !== undefined && plainAddress(url) === above);
  const first = isSecond ? above : own;
  const here = numberOfPage(first, own) ?? 1;
  const further = turning.flatMap(({ element, name, url }) => {
    const number = url === undefined ? undefined : numberOfPage(first, plainAddress(url));
    const isOwn = number !== undefined && (!isOfList(first) || text.contains(element));
    return isOwn && url && number !== here ? [{ name, url, number }] : [];
  });
  const later = further.filter(({ number }) => number > here || (first === own && number > 0));
  const next = later.find(({ name }) => nextName.test(name)) ?? later.sort((a, b) => a.number - b.number)[0];
  return next?.url ?? (isSecond ? first : undefined);
}

/** The same by the script that TRS writes below a text: `createPageHTML(3,0,"t20240313_100","html")`. */
function byScript(page: ListPage): string | undefined {
  const paging = page.scripts === '' ? undefined : trsPager(page);
  if (!paging?.totalPages || paging.totalPages < 2) return undefined;
  const own = plainAddress(page.url);
  const first = firstPageOf(own);
  const next = paging.next?.url;
  if (!next) return first !== undefined && !isOfList(first) ? first : undefined;
  const isOwn = [own, first].some((one) => one !== undefined && numberOfPage(one, next) !== undefined);
  return (isOwn || /\/t?\d{6,}_\d{1,12}_\d{1,3}\.\w+$/.test(next)) && !isOfList(next) ? next : undefined;
}

/** The words of a pager that only a script can turn, where it says that more pages follow. */
function byWords(turning: readonly Control[]): string | undefined {
  const next = turning.find(({ name, url }) => nextName.test(name) && url === undefined)?.element;
  for (let box = next?.parentElement, up = 0; box && up < 3; box = box.parentElement, up += 1) {
    if (seenText(box, 200).length > 120) return undefined;
    const place = statedTotal(box);
    if (place) return place.total > 1 && !place.isLast ? seenText(box, 120) : undefined;
  }
  return undefined;
}

/**
 * Where a text that its page shows in part goes on, as an issue; none for a text of one page. The pager of a list that the page
 * shows as well, and neighbouring texts, are told apart by their addresses: further pages are named after the first
 * (`100.html`, `100_2.html`).
 */
export function furtherPages({ document, url, charset }: Page, text: Element | null): Issue[] {
  if (!text || url === '') return [];
  const scripts = [...document.querySelectorAll('script:not([src])')]
    .map(({ textContent }) => textContent ?? '')
    .filter((script) => /create?Page/.test(script.slice(0, scriptBudget)));
  const page = { document, url, charset, base: baseOf(document, url), scripts: scripts.join('\n') };
  const turning = controlsOf({ ...page, scripts: '' }, text);
  const raw = byScript(page) ?? byAddress(page, text, turning) ?? byWords(turning);
  return raw ? [{ code: 'incomplete', reason: 'body-goes-on', raw }] : [];
}
