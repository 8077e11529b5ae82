import type { ListItem } from '@/utils/report/extraction';
import { absoluteAddress } from '../address';
import { fold, seenText } from '../page';

const cut = /(?:…|\.\.)[….]{0,6}$/;
const mostLinks = 3_000;

/**
 * Completes titles that the row cuts short (关于…的第一批通…) from another link of the page to the same address that goes on
 * where they end: the list for phones beside the one for desktops. Others stay as they are.
 */
export function wholeTitles(items: readonly ListItem[], root: Element, base: string): readonly ListItem[] {
  const short = new Map(items.flatMap((item) => (cut.test(item.title) ? [[item.url, item.title] as const] : [])));
  if (short.size === 0) return items;
  const whole = new Map<string, string>();
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, mostLinks)) {
    const url = absoluteAddress(link.getAttribute('href'), base);
    const stem = url === undefined ? undefined : short.get(url)?.replace(cut, '');
    if (url === undefined || stem === undefined || stem.length < 4) continue;
    const parts = [link, ...[...link.querySelectorAll('p,span,div,h3,h4')].slice(0, 12)].map((part) =>
      seenText(part, 600),
    );
    const text = parts.find(
      (part) => !cut.test(part) && part.length > stem.length && fold(part).startsWith(fold(stem)),
    );
    if (text) whole.set(url, text);
  }
  return items.map((item) => ({ ...item, title: whole.get(item.url) ?? item.title }));
}
