import { absoluteAddress } from '../../address';
import { expression } from '../scriptExpression';
import { bodyOf } from '../scriptFunctions';
import type { ListPage, Pager, Paging } from './pager';
import { countOf, givenTo } from './quoted';
import { given, type Widget, widgetAddress, widgetsIn } from './widget';

const kkpager = /\bkkpager\.generPageHtml\s{0,4}\(\s{0,4}\{/;
const link = /\bget(?:Link|Href)\s{0,4}:\s{0,4}function\s{0,4}\(\s{0,4}([A-Za-z_$][\w$]{0,40})\s{0,4}\)\s{0,4}\{/;

function paging(page: ListPage, address: string | undefined, current: number, pages: number, mechanism: string) {
  if (current >= pages) return { next: null, totalPages: pages };
  const url = absoluteAddress(address, page.base);
  return url && url !== page.url ? { next: { url, mechanism }, totalPages: pages } : undefined;
}

/** kkpager: `generPageHtml({pno, total, hrefFormer, hrefLatter, getLink(n) { return … }})`; without `getLink`, former_n + latter. */
function byKkpager(page: ListPage): Paging | undefined {
  const found = kkpager.exec(page.scripts);
  if (!found) return undefined;
  const text = page.scripts.slice(found.index, found.index + 2000);
  const current = countOf(text, 'pno');
  const pages = countOf(text, 'total');
  const former = givenTo(text, 'hrefFormer') ?? '';
  const latter = givenTo(text, 'hrefLatter') ?? '';
  if (current === undefined || pages === undefined) return undefined;
  const own = link.exec(text);
  if (!own) return paging(page, `${former}_${current + 1}${latter}`, current, pages, 'kkpager');
  const body = (bodyOf(text, own.index + own[0].length - 1) ?? '')
    .replaceAll('this.hrefFormer', JSON.stringify(former))
    .replaceAll('this.hrefLatter', JSON.stringify(latter));
  const told = expression(body, body.lastIndexOf('return') + 6, new Map([[own[1] ?? '', `${current + 1}`]]))?.value;
  return paging(page, told, current, pages, 'kkpager');
}

const words = (text: string): readonly string[] => text.split(' ');
const names = {
  pages: words('pages totalPages totalPage total_page pageCount page_count countPage numPages pageTotal num'),
  count: words('count totalCounts totalCount totalRecords totalRecord totalData totalNum recordCount dataCount total'),
  size: words('limit pageSize page_size items_per_page itemsPerPage perPage showData'),
  fromZero: words('current_page'),
  current: words(
    'curr current currentPage pno startPage startNum pageNo pageIndex pageNumber nowPage curPage currPage pageNum',
  ),
};

/** The page's number as its address states it, where the widget would lead here by it; 1 where the address has none. */
function currentByAddress(page: ListPage, widget: Widget): number | undefined {
  const numbers = [...page.url.matchAll(/\d{1,5}/g)].map((match) => Number(match[0])).slice(0, 20);
  const own = numbers.find(
    (at) => absoluteAddress(widgetAddress(widget, page.scripts, page.base, at), page.base) === page.url,
  );
  return own ?? (/[?&_]p(?:age|g)?\w{0,8}=\d|_\d{1,4}\./i.test(page.url) ? undefined : 1);
}

function byWidget(page: ListPage, widget: Widget): Paging | undefined {
  const { scripts, base } = page;
  const count = given(widget.text, scripts, names.count) ?? given(`n:${widget.count ?? ''}`, scripts, ['n']);
  const size = given(widget.text, scripts, names.size) ?? (/count/.test(widget.text) ? 10 : undefined);
  const pages =
    given(widget.text, scripts, names.pages) ?? (count === undefined || !size ? undefined : Math.ceil(count / size));
  if (pages === undefined || pages < 1) return undefined;
  // jquery.pagination counts from 0.
  const fromZero = given(widget.text, scripts, names.fromZero);
  const isFromZero = fromZero !== undefined || /items_per_page|link_to/.test(widget.text);
  const current = isFromZero
    ? (fromZero ?? 0) + 1
    : (given(widget.text, scripts, names.current) ?? currentByAddress(page, widget));
  if (current === undefined) return undefined;
  const address = widgetAddress(widget, scripts, base, isFromZero ? current : current + 1);
  const found = paging(page, address, current, pages, 'pager-widget');
  return found ?? { next: null, totalPages: pages, unread: widget.text.replace(/\s+/g, ' ').trim().slice(0, 120) };
}

/** Pagers that a widget of another file draws (laypage, kkpager, jqPaginator, pagination …): what it was given tells where each number leads. */
export const scriptPager: Pager = (page) => {
  const known = byKkpager(page);
  if (known) return known;
  let first: Paging | undefined;
  for (const widget of widgetsIn(page.scripts)) {
    const found = byWidget(page, widget);
    if (found?.next) return found;
    first ??= found;
  }
  return first;
};
