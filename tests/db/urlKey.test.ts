import { expect, it } from 'vitest';
import { urlKey } from '@/utils/db';

it.each([
  ['http://www.cq.gov.cn/a/b.html', 'https://cq.gov.cn/a/b.html'],
  ['http://m.cq.gov.cn/a/b.html', 'http://www.cq.gov.cn/a/b.html#top'],
  ['http://www.cq.gov.cn/a/', 'http://www.cq.gov.cn/a/index.html'],
  ['http://www.cq.gov.cn/a?id=1&utm_source=wx', 'http://www.cq.gov.cn/a?id=1'],
  ['http://www.cq.gov.cn/a?b=2&a=1', 'http://www.cq.gov.cn/a?a=1&b=2'],
  ['http://www.cq.gov.cn/a;jsessionid=0A1B', 'http://www.cq.gov.cn:80/a'],
  ['http://www.cq.gov.cn/a?id=%E7%94%B2&', 'http://www.cq.gov.cn/a?id=甲'],
  ['http://www.cq.gov.cn/a?from=timeline', 'http://www.cq.gov.cn./a'],
])('%s is %s', (a, b) => {
  expect(urlKey(a)).toBe(urlKey(b));
});

it.each([
  ['http://www.cq.gov.cn/a?id=1', 'http://www.cq.gov.cn/a?id=2'],
  ['http://www.cq.gov.cn/#/doc/1', 'http://www.cq.gov.cn/#/doc/2'],
  ['http://www.cq.gov.cn:8080/a', 'http://www.cq.gov.cn/a'],
  ['http://www.cq.gov.cn/a?from=2', 'http://www.cq.gov.cn/a?from=3'],
  ['http://wb.cq.gov.cn/a', 'http://www.cq.gov.cn/a'],
  ['http://www.cq.gov.cn/a/A.html', 'http://www.cq.gov.cn/a/a.html'],
  // 甲 and 乙 in GBK: read as UTF-8 both would be two signs that say nothing.
  ['http://www.cq.gov.cn/a?id=%BC%D7', 'http://www.cq.gov.cn/a?id=%D2%D2'],
])('%s is not %s', (a, b) => {
  expect(urlKey(a)).not.toBe(urlKey(b));
});

it('takes a text that is no address as it is', () => {
  expect(urlKey(' no address ')).toBe('no address');
});
