import { readList } from '@/utils/extract/lists/readList';
import type { ListItem } from '@/utils/report/extraction';
import { pageOf } from './pageOf';

/** Twelve rows of one list, written in whatever way a test asks for. */
export const listUrl = 'https://www.example.gov.cn/zwgk/nb/index.html';
export const rows = (count: number, make: (n: number) => string): string =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
export const twoDigits = (n: number): string => String(n).padStart(2, '0');
export const dayOf = (n: number): string => `2024-01-${twoDigits(n)}`;
export const nameOf = (n: number): string => `清河镇${2000 + n}年法治政府建设年度报告`;
export const summary =
  '为全面落实法治政府建设的各项要求，现将本年度情况报告如下，请予审议。全文共分五个部分，其中第三部分为存在问题……';

const menu = (count: number, make: (n: number) => string) => `<ul>${rows(count, make)}</ul>`;

/** A whole page around a list: a menu above, columns beside it, the site's foot. */
export const pageAround = (list: string): string =>
  `<html><head><title>年度报告_清河镇人民政府</title></head><body>
<div class="nav">${menu(9, (n) => `<li><a href="/c${n}/">政务公开栏目第${n}项</a></li>`)}</div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/nb/">年度报告</a></div>
<div class="wrap"><div class="left"><h3>信息公开</h3>${menu(7, (n) => `<li><a href="/xxgk/s${n}/">法定主动公开内容目录${n}</a></li>`)}</div>
<div class="main">${list}</div></div>
<div class="foot"><p>主办：清河镇人民政府 网站标识码：3301220001</p></div></body></html>`;

export const itemsOf = (list: string): readonly ListItem[] => readList(pageOf(pageAround(list), listUrl)).items;

interface Wanted {
  readonly title?: (n: number) => string;
  readonly url?: (n: number) => string;
  /** Undefined where the row states no whole day. */
  readonly date?: (n: number) => string | undefined;
  readonly rest?: (n: number) => Partial<ListItem>;
}

/** The items such a page holds. */
export const twelve = ({ title = nameOf, url = (n) => `t${n}.html`, date = dayOf, rest }: Wanted = {}): ListItem[] =>
  Array.from({ length: 12 }, (_unused, at) => {
    const day = date(at + 1);
    return {
      title: title(at + 1),
      url: new URL(url(at + 1), listUrl).href,
      ...(day ? { date: day } : {}),
      ...rest?.(at + 1),
    };
  });
