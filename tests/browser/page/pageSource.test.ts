import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { pageSource, withFrameSource } from '@/utils/browser/page/pageSource';

const xhtml =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

test.each([['<!DOCTYPE html>'], [xhtml], ['<!DOCTYPE html SYSTEM "about:legacy-compat">'], ['']])(
  'keeps the doctype %s, by which a page is parsed again the same way',
  (doctype) => {
    const { document } = new JSDOM(`${doctype}<title>标题</title><p>正文<ul><li>一<li>二</ul>`).window;
    const again = new JSDOM(pageSource(document)).window.document;
    expect(again.compatMode).toBe(document.compatMode);
    expect(again.documentElement.outerHTML).toBe(document.documentElement.outerHTML);
    expect(again.doctype?.publicId).toBe(document.doctype?.publicId);
  },
);

test('names the frame in a comment that the frame cannot close', () => {
  const frame = new JSDOM('<p>正文', { url: 'http://a.gov.cn/x?--><script>' }).window.document;
  const source = withFrameSource('<html></html>', frame);
  expect(source.match(/-->/g)).toHaveLength(1);
});
