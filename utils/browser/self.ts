import { browser } from '#imports';
import type { Self } from '@/utils/messaging/senderKind';

/** Who we are, for judging senders: our id, our origin and the exact paths of our own pages and background. */
export function self(): Self {
  const { protocol, host } = new URL(browser.runtime.getURL('/'));
  return {
    id: browser.runtime.id,
    origin: `${protocol}//${host}`,
    pages: ['/popup.html', '/sidepanel.html', '/library.html', '/options.html', '/offscreen.html'],
    workers: ['/background.js', '/_generated_background_page.html'],
  };
}
