import { expectCapture } from '@/utils/browser/background/expectedCaptures';
import { startBackground } from '@/utils/browser/background/startBackground';

startBackground();

// The product expects a capture because someone clicked; here the page itself asks for the next one.
chrome.runtime.onMessage.addListener((message: { lab?: string; id: string; url: string }, sender, reply) => {
  if (message.lab !== 'expect' || sender.tab?.id === undefined) return undefined;
  void expectCapture(message.id, { tabId: sender.tab.id, url: message.url, readBy: 'tab' }).then(() => reply(true));
  return true;
});
