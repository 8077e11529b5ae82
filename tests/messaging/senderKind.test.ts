import { expect, test } from 'vitest';
import { senderKind } from '@/utils/messaging/senderKind';
import { self, senders } from './messages';

const kinds: Record<keyof typeof senders, string> = {
  content: 'content',
  popup: 'page',
  libraryTab: 'page',
  worker: 'worker',
  sandboxedFrame: 'stranger',
  unlistedPage: 'stranger',
  lookAlikeOrigin: 'stranger',
  subDomain: 'stranger',
  lyingOrigin: 'stranger',
  file: 'stranger',
  otherExtension: 'stranger',
  noUrl: 'stranger',
  nobody: 'stranger',
  contentInFrame: 'stranger',
  contentWithoutTab: 'stranger',
};

test.each(Object.entries(kinds))('a message from %s is from a %s', (name, kind) => {
  expect(senderKind(senders[name as keyof typeof senders], self)).toBe(kind);
});

const { content } = senders;
const sandboxed = { ...content, origin: 'null' };
const own = `${self.origin}/library.html`;

test.each([
  ['in the top frame of a tab at its address', sandboxed, 'content'],
  ['in a frame', { ...sandboxed, frameId: 4 }, 'stranger'],
  ['without a frame', { ...sandboxed, frameId: undefined }, 'stranger'],
  ['in a tab at another address', { ...sandboxed, tab: { id: 7, url: 'http://evil.cn/' } }, 'stranger'],
  ['in a tab whose address is unknown', { ...sandboxed, tab: { id: 7 } }, 'stranger'],
  ['at an address of ours', { ...sandboxed, url: own, tab: { id: 8, url: own } }, 'stranger'],
  ['of another extension', { ...sandboxed, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }, 'stranger'],
] as const)('a page its server puts in a sandbox, %s', (_, sender, kind) => {
  expect(senderKind(sender, self)).toBe(kind);
});

test('Firefox names its background page and extension origin differently', () => {
  const firefox = {
    id: 'gongkai@x',
    origin: 'moz-extension://1-2',
    pages: ['/popup.html'],
    workers: ['/_generated_background_page.html'],
  };
  expect(senderKind({ id: 'gongkai@x', url: 'moz-extension://1-2/_generated_background_page.html' }, firefox)).toBe(
    'worker',
  );
  expect(senderKind({ id: 'gongkai@x', url: 'moz-extension://1-2/popup.html?x=1' }, firefox)).toBe('page');
});
