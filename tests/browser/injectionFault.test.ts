import { expect, test } from 'vitest';
import { injectionFault } from '@/utils/browser/injectionFault';

test.each([
  ['No tab with id: 12.', 'page-closed'],
  ['The tab was closed.', 'page-closed'],
  ['Frame with ID 0 was removed.', 'page-closed'],
  ['Frame with ID 0 is showing error page', 'page-unreachable'],
  ['Cannot access a chrome:// URL', 'page-not-allowed'],
  [
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'page-not-allowed',
  ],
  ['The extensions gallery cannot be scripted.', 'page-not-allowed'],
  ['Missing host permission for the tab', 'page-not-allowed'],
])('%s', (text, code) => {
  expect(injectionFault(new Error(text))).toBe(code);
});
