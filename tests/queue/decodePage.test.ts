import { expect, test } from 'vitest';
import { decodePage } from '@/utils/queue/decodePage';

/** 公开 in GBK; 㐀 in the four bytes that only GB18030 has. */
const gbk = Uint8Array.from([0xb9, 0xab, 0xbf, 0xaa]);
const gb18030Only = Uint8Array.from([0x81, 0x39, 0xee, 0x39]);
const utf8 = new TextEncoder().encode('公开');
const ascii = (text: string) => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test.each([
  ['the header', gbk, 'text/html; charset=GB2312', 'gb18030', false],
  ['the header, quoted', gbk, 'text/html;charset="gbk"', 'gb18030', false],
  ['the page', join(ascii('<meta charset=gbk>'), gbk), 'text/html', 'gb18030', false],
  [
    'the page, old form',
    join(ascii('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), gbk),
    '',
    'gb18030',
    false,
  ],
  ['detection: GB18030', gbk, 'text/html', 'gb18030', false],
  ['detection: UTF-8', utf8, '', 'utf-8', false],
  [
    'a byte order mark over a wrong header',
    join(Uint8Array.from([0xef, 0xbb, 0xbf]), utf8),
    'text/html; charset=gbk',
    'utf-8',
    false,
  ],
  ['bytes over a header that lies', gbk, 'text/html; charset=utf-8', 'gb18030', true],
  ['bytes over a page that lies', join(ascii('<meta charset=utf-8>'), gbk), 'text/html', 'gb18030', true],
  [
    'the page over a header that lies',
    join(ascii('<meta charset=gbk>'), gbk),
    'text/html; charset=utf-8',
    'gb18030',
    true,
  ],
  ['detection where the label is unknown', utf8, 'text/html; charset=nonsense', 'utf-8', false],
  ['UTF-8 where the page calls itself UTF-16', join(ascii('<meta charset=utf-16>'), utf8), '', 'utf-8', false],
])('reads by %s', (_, bytes, header, charset, isGuess) => {
  const page = decodePage(bytes, header);
  expect(page).toMatchObject({ charset, isGuess });
  expect(page.text.endsWith('公开')).toBe(true);
});

test('characters that only GB18030 has come through a page that says GB2312', () => {
  expect(decodePage(gb18030Only, 'text/html; charset=gb2312').text).toBe('㐀');
});

test('bytes that fit nothing are read all the same, and marked', () => {
  const page = decodePage(join(utf8, Uint8Array.from([0xff, 0xff])), 'text/html; charset=utf-8');
  expect(page.isGuess).toBe(true);
  expect(page.text.startsWith('公开')).toBe(true);
});

test('nothing is nothing', () => {
  expect(decodePage(new Uint8Array(), '')).toEqual({ text: '', charset: 'utf-8', isGuess: false });
});
