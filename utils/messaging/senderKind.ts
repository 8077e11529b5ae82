import type { AllowedSender } from './protocol';

/** What the browser says of who sent a message (the parts of `runtime.MessageSender` that are judged). */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** Who we are. `origin` without a closing slash; `pages` and `workers` are exact paths (`/popup.html`). */
export interface Self {
  readonly id: string;
  readonly origin: string;
  readonly pages: readonly string[];
  readonly workers: readonly string[];
}

export type SenderKind = 'content' | 'page' | 'worker' | 'stranger';

function parse(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

/**
 * Who sent a message, judged by id, exact address and origin, never by what the message says of itself.
 * Anything in doubt is a stranger: another extension, a sandboxed frame (origin `null`), a sub-domain look-alike,
 * `file:`, a page of ours that is not in the list, a frame inside a page. A portal's own page whose server sends
 * `Content-Security-Policy: sandbox` has the origin `null` too: in a tab's top frame, at the tab's address, it is that page.
 */
export function senderKind(sender: Sender, self: Self): SenderKind {
  const url = parse(sender.url);
  if (sender.id !== self.id || !url) return 'stranger';
  // `URL.origin` is "null" for extension schemes in some engines: put together by hand.
  const origin = `${url.protocol}//${url.host}`;
  if (sender.origin !== undefined && sender.origin !== origin && !isSandboxedPage(sender, url)) return 'stranger';
  if (origin === self.origin && sender.origin !== 'null') {
    if (self.pages.includes(url.pathname)) return 'page';
    return self.workers.includes(url.pathname) && sender.tab === undefined ? 'worker' : 'stranger';
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  const isTopFrame = (sender.frameId ?? 0) === 0;
  return isWeb && isTopFrame && Number.isInteger(sender.tab?.id) ? 'content' : 'stranger';
}

function isSandboxedPage({ origin, frameId, tab }: Sender, url: URL): boolean {
  return origin === 'null' && frameId === 0 && parse(tab?.url)?.origin === url.origin;
}

/** Whether this kind of sender may give a command that is meant for `allowed`. */
export function maySend(kind: SenderKind, allowed: AllowedSender): boolean {
  return allowed === 'extension' ? kind === 'page' || kind === 'worker' : kind === allowed;
}
