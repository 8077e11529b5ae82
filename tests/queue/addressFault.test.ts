import { expect, test } from 'vitest';
import { addressFault, isPrivateHost } from '@/utils/queue/addressFault';

const hosts = ['www.a.gov.cn', 'www.a.gov.cn:8080', '203.0.114.7'];

test.each([
  'http://www.a.gov.cn/x.html',
  'https://www.a.gov.cn/x.html',
  'http://www.a.gov.cn:80/x.html',
  'http://www.a.gov.cn:8080/x.html',
  'http://203.0.114.7/x',
])('%s is asked for', (address) => {
  expect(addressFault(address, hosts)).toBeUndefined();
});

test.each([
  ['http://127.0.0.1/', 'private-address'],
  ['http://2130706433/', 'private-address'],
  ['http://0177.0.0.1/', 'private-address'],
  ['http://0x7f.1/', 'private-address'],
  ['http://127.1/', 'private-address'],
  ['http://0/', 'private-address'],
  ['http://10.1.2.3/', 'private-address'],
  ['http://172.16.0.1/', 'private-address'],
  ['http://172.31.255.255/', 'private-address'],
  ['http://192.168.1.1/', 'private-address'],
  ['http://169.254.169.254/latest/meta-data', 'private-address'],
  ['http://100.64.0.1/', 'private-address'],
  ['http://198.18.0.1/', 'private-address'],
  ['http://224.0.0.1/', 'private-address'],
  ['http://255.255.255.255/', 'private-address'],
  ['http://[::1]/', 'private-address'],
  ['http://[::ffff:127.0.0.1]/', 'private-address'],
  ['http://[::ffff:7f00:1]/', 'private-address'],
  ['http://[fe80::1]/', 'private-address'],
  ['http://[fd00::1]/', 'private-address'],
  ['http://[64:ff9b::7f00:1]/', 'private-address'],
  ['http://localhost/', 'private-address'],
  ['http://localhost./', 'private-address'],
  ['http://LOCALHOST/', 'private-address'],
  ['http://a.localhost/', 'private-address'],
  ['http://printer.local/', 'private-address'],
  ['http://wiki.intranet/', 'private-address'],
  ['http://router/', 'private-address'],
  ['http://１２７.０.０.１/', 'private-address'],
  ['http://127。0。0。1/', 'private-address'],
  ['http://www.a.gov.cn@127.0.0.1/', 'page-not-allowed'],
  ['http://user:pass@www.a.gov.cn/', 'page-not-allowed'],
  ['http://www.b.gov.cn/', 'not-asked-for'],
  ['http://www.a.gov.cn.evil.cn/', 'not-asked-for'],
  ['http://www.a.gov.cn:22/', 'not-asked-for'],
  ['http://203.0.114.8/', 'not-asked-for'],
  ['file:///etc/passwd', 'page-not-allowed'],
  ['javascript:alert(1)', 'page-not-allowed'],
  ['data:text/html,x', 'page-not-allowed'],
  ['chrome://settings/', 'page-not-allowed'],
  ['view-source:http://www.a.gov.cn/', 'page-not-allowed'],
  ['ftp://www.a.gov.cn/', 'page-not-allowed'],
  ['not an address', 'not-found'],
  ['http://', 'not-found'],
])('%s is refused as %s', (address, code) => {
  expect(addressFault(address, hosts)?.fault.code).toBe(code);
});

test('neighbours of private ranges are public', () => {
  for (const host of [
    '172.15.0.1',
    '172.32.0.1',
    '11.0.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '169.253.0.1',
    'local.gov.cn',
  ])
    expect([host, isPrivateHost(host)]).toEqual([host, false]);
});
