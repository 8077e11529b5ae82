import { expectCapture } from '@/utils/browser/background/expectedCaptures';
import { startBackground } from '@/utils/browser/background/startBackground';

let unhandled = 0;
globalThis.addEventListener('unhandledrejection', () => {
  unhandled += 1;
});
startBackground();

// The product expects a capture because someone clicked; here the page itself asks for the next one.
chrome.runtime.onMessage.addListener((message: { lab?: string; id: string; url: string } | null, sender, reply) => {
  if (message?.lab !== 'expect' || sender.tab?.id === undefined) return undefined;
  void expectCapture(message.id, { tabId: sender.tab.id, url: message.url, readBy: 'tab' }).then(() => reply(true));
  return true;
});

// How many promises the background left without a word for their failure, in this life of the worker.
chrome.runtime.onMessage.addListener((message: { lab?: string } | null, _sender, reply) => {
  if (message?.lab === 'unhandled') reply(unhandled);
});
