import { describe, expect, it } from 'vitest';
import { readDialect } from '@/utils/identify/dialect';

const hex = '0123456789abcdef0123456789abcdef';
const uuid = '01234567-89ab-cdef-0123-456789abcdef';

describe('readDialect', () => {
  it.each([
    ['/zwgk/202103/t20210305_1234567.html', 'trs', '2021-03-05'],
    ['/art/2021/3/5/art_1229_4567.html', 'hanweb', '2021-03-05'],
    ['/art/2021/art_0a1b2c.html', 'hanweb', undefined],
    ['/gkmlpt/content/3/3059/mpost_3059590.html', 'nfcms', undefined],
    ['/zhengce/content/2024-03/13/content_6939232.htm', 'govcn', '2024-03-13'],
    ['/zhengce/202403/content_6939232.htm', 'govcn', undefined],
    ['/20240313/0123456789ab/c.html', 'hex-c', '2024-03-13'],
    [`/202403/${hex}.shtml`, 'ucap', undefined],
    [`/2024/3/13/${hex}.shtml`, 'sichuan', '2024-03-13'],
    [`/20240313/${hex}.html`, 'shanghai', '2024-03-13'],
    ['/c100012/content.html', 'c-content', undefined],
    ['/202403130001234/index.shtml', 'liaoning', '2024-03-13'],
    [`/columns/${uuid}/202403/13/${uuid}.html`, 'hebei', '2024-03-13'],
    ['/zw/20240313/12345.html', 'ymd-num', '2024-03-13'],
    ['/info/1023/4567.htm', 'vsb', undefined],
    ['/c1a234/page.htm', 'webplus', undefined],
    ['/xxgk/015178442/info/2023-123.html', 'yunnan', undefined],
    ['/eportal/ui?pageId=1&articleKey=123', 'easysite', undefined],
    ['/public/35/161223701.html', 'lonsun', undefined],
    ['/a/1234567.html', 'bare-num', undefined],
  ])('%s is %s', (path, name, day) => {
    const read = readDialect(`http://www.example.gov.cn${path}`);
    expect(read?.name).toBe(name);
    expect(read?.day).toBe(day);
    expect(read?.weak).toBe(name === 'bare-num');
  });

  it('leaves out a date that is no real day', () => {
    expect(readDialect('http://a.gov.cn/x/t20210231_1.html')).toEqual({ name: 'trs', weak: false });
    expect(readDialect('http://a.gov.cn/x/t20211305_1.html')).toEqual({ name: 'trs', weak: false });
  });

  it.each([
    'http://a.gov.cn/',
    'http://a.gov.cn/zwgk/index.html',
    'http://a.gov.cn/zwgk/index_2.html',
    'http://a.gov.cn/col/col123/index.html',
    'not an address',
    '',
  ])('is silent on %j', (url) => {
    expect(readDialect(url)).toBeUndefined();
  });
});
