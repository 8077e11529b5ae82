import { JSDOM, VirtualConsole } from 'jsdom';
import type { Page } from '@/utils/extract/page';
import { decodePage } from './decodePage';

/** A saved page as the core reads it. Scripts do not run, nothing is fetched; an unknown or bad address is `''`. */
export function openPage(bytes: Uint8Array, url: string | null): Page & { readonly source: string } {
  const { text: source, charset } = decodePage(bytes);
  const address = url && URL.canParse(url) ? url : '';
  const dom = new JSDOM(source, { virtualConsole: new VirtualConsole(), ...(address ? { url: address } : {}) });
  return { document: dom.window.document, url: address, source, charset };
}
