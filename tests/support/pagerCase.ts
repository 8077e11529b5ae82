import { readList } from '@/utils/extract/lists/readList';
import { dayOf, nameOf, rows } from './listRows';
import { pageOf } from './pageOf';

/** Where the list of a pager's test stands. */
export const listRoot = 'https://www.example.gov.cn/zwgk/nb/';
export const listOfTwelve = `<ul>${rows(12, (n) => `<li><a href="t${n}.html">${nameOf(n)}</a><span>${dayOf(n)}</span></li>`)}</ul>`;

/** How a pager is written, this page's file, the pager; the next page and how many there are. */
export type PagerCase = readonly [string, string, string, string | null, number | null];

/** The reading of a list of twelve rows with this pager below it. */
export const readPager = (file: string, pager: string) =>
  readList(
    pageOf(
      `<html><head><title>年度报告</title></head><body><div class="main">${listOfTwelve}${pager}</div></body></html>`,
      listRoot + file,
    ),
  );
