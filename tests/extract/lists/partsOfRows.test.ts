import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { readList } from '@/utils/extract/lists/readList';
import { pageOf, readingOnly } from '../../support/pageOf';

const url = 'http://www.qingshi.gov.cn/zwgk/zcjd/index.html';
const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at + 1)).join('\n');
const read = (inner: string) =>
  readingOnly(pageOf(`<title>政策解读</title><body>${inner}</body>`, url), readList).items;

it('a day in two boxes is the row’s, not the day that its summary cites', () => {
  const items = read(
    times(
      4,
      (n) =>
        `<div class="card"><div class="date"><b>1${n}</b><i>2024-04</i></div><div><h4><a href="t20240411_${n}.html">《第${n}号实施细则》部门解读</a></h4><p>《实施细则》共六章三十四条，自2024年5月1日起施行……</p></div></div>`,
    ),
  );
  expect(items.map(({ date }) => date)).toEqual(['2024-04-11', '2024-04-12', '2024-04-13', '2024-04-14']);
});

it('cards whose day stands below number and summary make a list', () => {
  const cards = times(
    4,
    (n) =>
      `<section class="card"><a href="/policy/detail/9f31${n}"><h4>青石县关于印发《第${n}号技术导则》的通知</h4></a><div><i>青建发〔2025〕${n}号</i><i>有效</i></div><p>为规范我县既有住宅加装工程的勘察、设计、施工和验收，制定本导则。</p><div><time>2025年4月1${n}日</time><span>房屋安全处</span></div></section>`,
  );
  const { kind, items } = extract(
    pageOf(
      `<html><head><title>政策文件库 - 青石县住房和城乡建设局</title></head><body><main>${cards}</main><nav><a rel="prev" href="?page=2">‹</a><span>3</span><a rel="next" href="?page=4">›</a></nav></body></html>`,
      'https://zjj.qingshi.gov.cn/policy/list?page=3',
    ),
  );
  expect(kind).toBe('list');
  expect(items).toHaveLength(4);
});

it('a title that a row cuts short is completed from the list for phones', () => {
  const whole = (n: number) => `关于调整第${n}号游戏发行机构和销售机构业务费比例的通知`;
  const wide = times(
    6,
    (n) => `<li><a href="/c/2020-10-1${n}/47.html">关于调整第${n}号游戏发行机构...</a><span>2020-10-1${n}</span></li>`,
  );
  const narrow = times(
    6,
    (n) =>
      `<li><a href="/c/2020-10-1${n}/47.html"><div><div>1${n}</div><div>2020-10</div></div><div><p>${whole(n)}</p></div></a></li>`,
  );
  const items = read(`<ul class="pc">${wide}</ul><ul class="phone">${narrow}</ul>`);
  expect(items.map(({ title }) => title)).toEqual([1, 2, 3, 4, 5, 6].map(whole));
});
