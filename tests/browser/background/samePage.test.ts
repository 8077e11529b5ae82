import { expect, test } from 'vitest';
import { samePage } from '@/utils/browser/background/samePage';

test.each([
  ['http://a.gov.cn/t1.html', 'http://a.gov.cn/t1.html', true],
  ['http://a.gov.cn/t1.html#top', 'http://a.gov.cn/t1.html', true],
  ['http://a.gov.cn/#/detail/1', 'http://a.gov.cn/#/detail/2', false],
  ['http://a.gov.cn/t1.html', 'https://a.gov.cn/t1.html', false],
  ['http://a.gov.cn/t1.html', 'http://a.gov.cn/t2.html', false],
  ['', '', false],
  ['no address', 'no address', false],
])('%s and %s: %s', (one, other, same) => {
  expect(samePage(one, other)).toBe(same);
});
