import { expect, test } from 'vitest';
import { hostsWith, redirectHosts, siteOf } from '@/utils/queue/siteOf';

test.each([
  ['www.cqszx.gov.cn', 'cqszx.gov.cn'],
  ['xxgk.cqszx.gov.cn', 'cqszx.gov.cn'],
  ['cqszx.gov.cn:8080', 'cqszx.gov.cn'],
  ['www.gov.cn', 'www.gov.cn'],
  ['www.county.org.cn', 'county.org.cn'],
  ['a.b.archive.example', 'archive.example'],
  ['61.178.20.7', '61.178.20.7'],
  ['61.178.20.7:81', '61.178.20.7'],
])('the site of %s is %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});

test('a host of a site asked for is allowed, one of another is not', () => {
  const asked = ['www.cqszx.gov.cn'];
  expect(hostsWith(asked, 'xxgk.cqszx.gov.cn')).toContain('xxgk.cqszx.gov.cn');
  expect(hostsWith(asked, 'www.zhangwan.gov.cn')).toEqual(asked);
  expect(hostsWith(['61.178.20.7'], '10.1.20.7')).toEqual(['61.178.20.7']);
});

test('a redirect may lead to the hosts asked for, with or without www., and to none below or beside them', () => {
  expect(redirectHosts(['www.cqszx.gov.cn', '61.178.20.7:81'])).toEqual([
    'www.cqszx.gov.cn',
    'cqszx.gov.cn',
    '61.178.20.7:81',
  ]);
});
