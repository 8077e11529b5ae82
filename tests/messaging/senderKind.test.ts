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
