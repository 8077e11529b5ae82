import { afterEach, describe, expect, it } from 'vitest';
import { pickByPattern } from '@/utils/extract/body/pickContainer';
import { readBody } from '@/utils/extract/body/readBody';
import { weighPage } from '@/utils/extract/body/weighPage';
import { extract } from '@/utils/extract/extract';
import { pairsOf } from '@/utils/extract/finders/pairs';
import { findRows } from '@/utils/extract/lists/findRows';
import { beginReading } from '@/utils/extract/page';
import { pageOf } from '../support/pageOf';

/** The longest parts look at the clock within, not only between them; no test here waits for one. */

const times = (count: number, make: (n: number) => string) =>
  Array.from({ length: count }, (_unused, at) => make(at)).join('');
const over = () => true;

afterEach(() => beginReading());

describe('when the time is over', () => {
  it('labels are looked for no further', () => {
    const { document } = pageOf(`<ul>${times(1000, (n) => `<li>索引号：0000143${n}</li>`)}</ul>`);
    beginReading();
    expect(pairsOf(document)).toHaveLength(1000);
    beginReading(over);
    expect(pairsOf(document)).toHaveLength(255);
  });

  it('blocks are weighed against each other no further', () => {
    const text = '各乡镇要落实责任，二十四小时值守，险情随时上报。'.repeat(20);
    const { document } = pageOf(`${times(400, () => '<p>值守</p>')}<div id="content">${text}</div>`);
    const weights = weighPage(document.body);
    beginReading();
    expect(pickByPattern(weights)?.element.id).toBe('content');
    beginReading(over);
    expect(pickByPattern(weights)).toBeUndefined();
  });

  it('rows are gathered no further', () => {
    const rows = times(300, (n) => `<li><a href="/a/${n}.html">临江县第${n}批重点项目名单公示</a> 2024-01-05</li>`);
    const { document, url } = pageOf(`<ul>${rows}</ul>`);
    beginReading();
    expect(findRows(document.body, url)).toHaveLength(300);
    beginReading(over);
    expect(findRows(document.body, url)).toHaveLength(63);
  });

  it('a list cut off by it says so', () => {
    const rows = times(300, (n) => `<li><a href="/a/${n}.html">临江县第${n}批重点项目名单公示</a> 2024-01-05</li>`);
    const page = pageOf(`<title>公示</title><ul>${rows}</ul>`, 'http://www.linjiang.gov.cn/tzgg/');
    let ticks = 0;
    const now = () => ticks++;
    const whole = extract(page, { now, budgetMs: 1e9 });
    expect(whole.items).toHaveLength(300);
    expect(whole.issues.map(({ reason }) => reason)).not.toContain('time-budget');
    // The last tick of all is the look at the clock behind the list: one less makes the time run out there.
    const looks = ticks;
    ticks = 0;
    const cut = extract(page, { now, budgetMs: looks - 2 });
    expect(cut.issues.map(({ reason }) => reason)).toContain('time-budget');
  });

  it('the completeness of a text cut off by it is less than 1', () => {
    const rows = times(5000, (n) => `<tr><td>${n}</td><td>青石镇第${n}村民小组</td><td>已完成登记</td></tr>`);
    const page = pageOf(`<h1>青石县公示</h1><div id="zoom"><table>${rows}</table></div>`);
    beginReading();
    expect(readBody(page).body.completeness).toBe(1);
    beginReading(over);
    const { body, issues } = readBody(page);
    expect(body.completeness).toBeLessThan(0.5);
    expect(issues.map(({ reason }) => reason)).toContain('body-incomplete');
  });
});
