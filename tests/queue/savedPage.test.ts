import { expect, test } from 'vitest';
import { readSavedPage } from '@/utils/queue/savedPage';

const bytes = (text: string) => new TextEncoder().encode(text);
const url = 'http://www.shazi.gov.cn/t1.html';

/** A web archive as Chromium writes it. */
const archive = (encoding: string, body: string, type = 'text/html') => `From: <Saved by Blink>\r
Snapshot-Content-Location: ${url}\r
Subject: =?utf-8?Q?=E5=85=AC?=\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----Boundary--abc----"\r
\r
\r
------Boundary--abc----\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: http://www.shazi.gov.cn/logo.png\r
\r
AAAA\r
------Boundary--abc----\r
Content-Type: ${type}\r
Content-ID: <frame-1@mhtml.blink>\r
Content-Transfer-Encoding: ${encoding}\r
Content-Location: ${url}\r
\r
${body}\r
------Boundary--abc------\r
`;

test('reads a web archive in quoted-printable, with the address in its head', () => {
  const body =
    '<!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; cha=\r\nrset=3DUTF-8"></head><body>=E5=85=AC=E5=BC=80 a=3Db</body></html>';
  const page = readSavedPage(bytes(archive('quoted-printable', body)));
  expect(page.url).toBe(url);
  expect(page.html).toContain('<body>公开 a=b</body>');
  expect(page.isGuess).toBe(false);
});

test('reads a web archive in base64, in the charset of its part', () => {
  const gbk = Buffer.from([0xb9, 0xab, 0xbf, 0xaa]).toString('base64');
  expect(readSavedPage(bytes(archive('base64', gbk, 'text/html; charset="gb2312"'))).html).toBe('公开');
});

test('reads a web archive in 8 bit without losing a byte', () => {
  const page = readSavedPage(bytes(archive('8bit', '<p>公开“引号”——…€</p>')));
  expect(page.html.trim()).toBe('<p>公开“引号”——…€</p>');
});

test.each([
  ['Chrome', `<!DOCTYPE html>\n<!-- saved from url=(0034)${url} -->\n<html>`],
  ['SingleFile', `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: ${url} \n saved date: x\n-->`],
  ['a canonical link', `<html><head><link rel="canonical" href="${url}">`],
  ['a base', `<html><head><base href="${url}">`],
])('knows the address as %s notes it', (_, html) => {
  expect(readSavedPage(bytes(html)).url).toBe(url);
});

test.each([
  ['<p>公开</p>'],
  ['<!-- saved from url=(0010)javascript:alert(1) -->'],
  [''],
  ['MIME-Version: 1.0\r\n\r\n'],
])('%j names none', (text) => {
  const page = readSavedPage(bytes(text));
  expect(page.url).toBeUndefined();
  expect(page.html).toBe(text);
});
