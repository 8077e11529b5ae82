import { describe, expect, it, test } from 'vitest';
import { formCharset, formText } from '@/utils/extract/lists/formText';
import { gbkBytes } from '@/utils/extract/lists/gbkBytes';
import { readList } from '@/utils/extract/lists/readList';
import { readListResponse } from '@/utils/extract/lists/readListResponse';
import { pageOf } from '../../support/pageOf';

describe('fields of a form in GBK', () => {
  // Each as Chromium sends it from a page of that encoding (taken with a form of these values).
  test.each([
    ['清平', '%C7%E5%C6%BD'],
    ['a b*c-d.e_f~/', 'a+b*c-d.e_f%7E%2F'],
    // A second byte below 0x80 stands for itself where the sign would.
    ['丂丄', '%81%40%81A'],
    ['€', '%80'],
    ['〔2024〕1号', '%A1%B22024%A1%B31%BA%C5'],
    // What GBK does not have goes as its number.
    ['😀', '%26%23128512%3B'],
    ['', ''],
  ])('%s', (value, sent) => {
    expect(formText({ q: value }, 'gbk')).toBe(`q=${sent}`);
  });

  it('names are encoded too, and the order is kept', () => {
    expect(formText({ 标题: '一', page: '2' }, 'gbk')).toBe('%B1%EA%CC%E2=%D2%BB&page=2');
  });

  it('any text is sent, and read back as it was by a server of GBK', () => {
    let text = '';
    for (let code = 0x20; code < 0xd800; code += 1) {
      const sign = String.fromCharCode(code);
      if (gbkBytes(sign)) text += sign;
    }
    expect(text.length).toBeGreaterThan(21_000);
    const sent = formText({ q: text }, 'gbk').slice(2);
    const bytes = Buffer.from(
      sent.replaceAll('+', ' ').replace(/%(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      'latin1',
    );
    expect(new TextDecoder('gbk').decode(bytes)).toBe(text);
    expect(() => formText({ q: '\ud800' }, 'gbk')).not.toThrow();
  });

  it('elsewhere they are sent in UTF-8', () => {
    expect(formText({ area: '清平', q: 'a b' }, undefined)).toBe('area=%E6%B8%85%E5%B9%B3&q=a+b');
  });
});

describe('the encoding of a form', () => {
  const form = (attributes: string) => {
    const found = pageOf(`<html><body><form ${attributes}></form></body></html>`).document.querySelector('form');
    if (!found) throw new Error('no form');
    return found;
  };
  test.each([
    ['', 'gb18030', 'gbk'],
    ['', 'GBK', 'gbk'],
    ['', 'gb2312', 'gbk'],
    ['', 'UTF-8', undefined],
    ['', 'windows-1252', undefined],
    ['accept-charset="utf-8"', 'GBK', undefined],
    ['accept-charset="GB2312 utf-8"', 'UTF-8', 'gbk'],
  ] as const)('%s on a page in %s', (attributes, page, charset) => {
    expect(formCharset(form(attributes), page)).toBe(charset);
  });
});

describe('the next page of a search on a GBK portal', () => {
  const rows = Array.from(
    { length: 6 },
    (_, at) => `<li><a href="/art/${at}.html">大岭县第${at}号法治政府建设公告</a><span>2024-01-1${at}</span></li>`,
  ).join('');
  const html = (method: string, number: number) =>
    `<html><body><ul>${rows}</ul><form name="f" method="${method}" action="list.jsp"><input name="title" value="清平">` +
    `<input type="hidden" name="pageNo" value="${number}"><a href="javascript:document.f.pageNo.value=${number + 1};document.f.submit()">下一页</a></form></body></html>`;
  const url = 'http://www.example.gov.cn/zwgk/list.jsp';

  it('posted: the fields as they are, with the encoding they are sent in', () => {
    const { next } = readList({ ...pageOf(html('post', 1), url), charset: 'gb18030' });
    expect(next).toEqual({
      url,
      method: 'POST',
      form: { title: '清平', pageNo: '2' },
      charset: 'gbk',
      mechanism: 'form-page',
    });
    if (!next) throw new Error('no next');
    const answer = readListResponse(html('post', 2), next, (text) => pageOf(text).document, 'gb18030');
    expect(answer.next).toMatchObject({ form: { pageNo: '3' }, charset: 'gbk' });
  });

  it('in the address: the fields in GBK', () => {
    const { next } = readList({ ...pageOf(html('get', 1), url), charset: 'gb18030' });
    expect(next).toEqual({ url: `${url}?title=%C7%E5%C6%BD&pageNo=2`, mechanism: 'form-page' });
  });

  it('control: on a page of UTF-8 neither', () => {
    expect(readList(pageOf(html('post', 1), url)).next).not.toHaveProperty('charset');
    expect(readList(pageOf(html('get', 1), url)).next?.url).toBe(`${url}?title=%E6%B8%85%E5%B9%B3&pageNo=2`);
  });
});
