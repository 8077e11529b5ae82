import { hidesItself } from '../page';
import { isFurnitureName } from './furniture';
import type { Picked } from './pickContainer';

const file = /\.(?:pdf|docx?|xlsx?|wps|ofd|ceb|zip|rar)(?=$|[?#&])/i;
const carriers = 'a[href],iframe[src],embed[src],object[data]';
const inline: ReadonlySet<string> = new Set(
  'a p span b strong em i font u iframe embed object center h1 h2 h3 h4 h5 h6'.split(' '),
);

function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (hidesItself(at) || isFurnitureName(at)) return false;
  return true;
}

/**
 * The block in which a file stands, for pages that have no text to speak of: a report published as its PDF, with a
 * sentence beside it or none. Undefined when the page links to no file.
 */
export function aroundFile(root: Element): Picked | undefined {
  for (const carrier of Array.from(root.querySelectorAll(carriers)).slice(0, 3000)) {
    const address = ['href', 'src', 'data']
      .map((name) => carrier.getAttribute(name) ?? '')
      .join(' ')
      .trim();
    if (!file.test(address) || !isShown(carrier)) continue;
    let block: Element = carrier;
    while (inline.has(block.localName) && block.parentElement && block.parentElement !== root)
      block = block.parentElement;
    return { nodes: [block], element: block, finder: 'around-file' };
  }
  return undefined;
}
