import { describe, expect, it } from 'vitest';
import { rowDate } from '@/utils/extract/lists/rowDate';
import { dayOf, itemsOf, nameOf, rows, summary, twelve, twoDigits } from '../../support/listRows';

const link = (n: number, href = `t${n}.html`) => `<a href="${href}">${nameOf(n)}</a>`;
const short = (n: number) => `01-${twoDigits(n)}`;
const list = (row: (n: number) => string) => `<ul>${rows(12, (n) => `<li>${row(n)}</li>`)}</ul>`;

describe('a day whose parts stand in boxes', () => {
  const boxes: Readonly<Record<string, (n: number) => string>> = {
    'year and month over the day': (n) => `<i>2024-01</i><b>${twoDigits(n)}</b>`,
    'year and month over the day, with 年 月 日': (n) => `<i>2024年01月</i><b>${twoDigits(n)}日</b>`,
    'day, month, year': (n) => `<b>${twoDigits(n)}</b><i>1月</i><u>2024</u>`,
    'year, month, day': (n) => `<b>2024</b><i>01</i><u>${twoDigits(n)}</u>`,
    'day, English month, year': (n) => `<b>${twoDigits(n)}</b><i>Jan</i><u>2024</u>`,
    'month and day over the year': (n) => `<b>1月${n}日</b><i>2024年</i>`,
  };
  it.each(Object.entries(boxes))('%s', (_how, box) => {
    expect(itemsOf(list((n) => `<div>${box(n)}</div><div>${link(n)}</div>`))).toEqual(twelve());
  });

  it.each([
    ['Jan 05, 2024', '2024-01-05'],
    ['5 January 2024', '2024-01-05'],
    ['Foo 05, 2024', undefined],
    ['2024-13 05', undefined],
    ['2024 31 02', undefined],
    ['01-05', undefined],
  ])('%s', (text, day) => expect(rowDate(text)).toBe(day));
});

describe('a day without its year', () => {
  const under = (from: number) => rows(6, (k) => `<li>${link(from + k)}<span>${short(from + k)}</span></li>`);
  const half = (n: number) => (n <= 6 ? dayOf(n) : `2023-01-${twoDigits(n)}`);
  const parts = (part: (year: number, from: number) => string) => part(2024, 0) + part(2023, 6);
  const headed: Readonly<Record<string, string>> = {
    'headings and lists in turn': parts((year, from) => `<h3>${year}</h3><ul>${under(from)}</ul>`),
    'parts that unfold, the first of them open': parts(
      (year, from) =>
        `<div class="item${from === 0 ? ' open' : ''}"><div class="hd"><a href="javascript:;">${year}年</a></div><div class="bd"><ul>${under(from)}</ul></div></div>`,
    ),
    'terms and descriptions': `<dl>${parts(
      (year, from) => `<dt>${year}年</dt>${rows(6, (k) => `<dd>${link(from + k)}<em>[${short(from + k)}]</em></dd>`)}`,
    )}</dl>`,
  };
  it.each(Object.entries(headed))('takes it from the year above: %s', (_how, html) => {
    expect(itemsOf(`<div>${html}</div>`)).toEqual(twelve({ date: half }));
  });

  it('a day of a month takes both from above', () => {
    const part = (head: string, from: number) =>
      `<div class="m"><h4>${head}</h4><ul>${rows(6, (k) => `<li><span>${twoDigits(from + k)}日</span>${link(from + k)}</li>`)}</ul></div>`;
    const want = twelve({ date: (n) => (n <= 6 ? dayOf(n) : `2023-12-${twoDigits(n)}`) });
    expect(itemsOf(`${part('2024年1月', 0)}${part('2023年12月', 6)}`)).toEqual(want);
  });

  it.each([
    ['t20240105_', (n: number) => `202401/t202401${twoDigits(n)}_${n}.html`],
    ['/2024/1/5/', (n: number) => `/art/2024/1/${n}/art_1_${n}.html`],
    ['/202401/', (n: number) => `/c1/202401/ab${n}.shtml`],
  ])('takes it from an address that agrees, marked as inferred: %s', (_how, url) => {
    const want = twelve({ url, rest: () => ({ isDateInferred: true }) });
    expect(itemsOf(list((n) => `${link(n, url(n))}<span>${short(n)}</span>`))).toEqual(want);
  });

  it.each([
    ['an address of another month', (n: number) => `/art/2024/3/${n}/art_1_${n}.html`, short],
    ['no year anywhere', (n: number) => `t${n}.html`, short],
    ['no day in the row at all', (n: number) => `/art/2024/1/${n}/art_1_${n}.html`, () => ''],
    ['a number that is no day', (n: number) => `/art/2024/1/${n}/art_1_${n}.html`, (n: number) => `浏览 ${n}`],
  ])('stays out: %s', (_how, url, day) => {
    const want = twelve({ url, date: () => undefined });
    expect(itemsOf(list((n) => `${link(n, url(n))}<span>${day(n)}</span>`))).toEqual(want);
  });
});

describe('other days in a row', () => {
  const others: Readonly<Record<string, (n: number) => string>> = {
    'in the summary': (n) => `${link(n)}<p>2023年12月1日，镇政府召开会议，${summary}</p><div>${dayOf(n)}</div>`,
    'in the summary, the other labelled and with more behind it': (n) =>
      `${link(n)}<p>已于2023年12月1日通过，${summary}</p><span>发刊时间：${dayOf(n)} <b>2024年第3号</b></span>`,
    'a deadline': (n) => `${link(n)}<p>截止日期：2030-01-01</p><p>发布日期：${dayOf(n)}</p>`,
    'when it takes effect': (n) => `${link(n)}<p>施行日期：2030-01-01 发布：${dayOf(n)}</p>`,
    'when it takes effect, the other without a label': (n) => `${link(n)}<p>施行日期：2030-01-01</p><p>${dayOf(n)}</p>`,
  };
  it.each(Object.entries(others))('%s', (_how, row) => expect(itemsOf(list(row))).toEqual(twelve()));

  it('a day behind each heading, with a summary after it', () => {
    const html = rows(12, (n) => `<h4>${link(n)}</h4><div>${dayOf(n)}</div><p>${summary}</p>`);
    expect(itemsOf(`<div>${html}</div>`)).toEqual(twelve());
  });
});
