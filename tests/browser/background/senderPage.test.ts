import { expect, it } from 'vitest';
import { senderPage } from '@/utils/browser/background/senderPage';

const loaded = 'http://www.example.gov.cn/';

it('is the tab’s address after pushState', () => {
  expect(senderPage({ url: loaded, frameId: 0, tab: { id: 1, url: `${loaded}detail/1` } })).toBe(`${loaded}detail/1`);
});

it.each([
  ['another origin in the tab', { url: loaded, frameId: 0, tab: { id: 1, url: 'http://other.gov.cn/' } }],
  ['a frame', { url: loaded, frameId: 3, tab: { id: 1, url: `${loaded}x` } }],
  ['a tab whose address is hidden from us', { url: loaded, frameId: 0, tab: { id: 1 } }],
])('is the document’s own address for %s', (_name, sender) => {
  expect(senderPage(sender)).toBe(loaded);
});
