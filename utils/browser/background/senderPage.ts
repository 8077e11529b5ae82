import type { Sender } from '@/utils/messaging/senderKind';

/**
 * The address of the page a message came from, by the browser's word. `sender.url` is where the document was loaded from and
 * stays so after `pushState` (measured in Chromium 156); the tab's address is the one that stands there now. It counts
 * for the top frame and inside the same origin, which `pushState` cannot leave.
 */
export function senderPage({ url = '', frameId = 0, tab }: Sender): string {
  const shown = tab?.url;
  if (frameId !== 0 || shown === undefined || !URL.canParse(url) || !URL.canParse(shown)) return url;
  return new URL(url).origin === new URL(shown).origin ? shown : url;
}
