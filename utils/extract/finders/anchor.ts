import type { Anchor } from '@/utils/report/extraction';
import { fold, isHidden, seenText, textNodes, tidy } from '../page';

/**
 * Leads back to an element: a CSS path of `tag:nth-of-type(n)` steps from the root (ids are left out because pages
 * repeat them), and the start of the text that was read there.
 */
export function anchorOf(element: Element, text: string): Anchor {
  const above: Element[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) above.push(at);
  // Of a place deeper than 400 levels the way to its 400th is kept: it holds the text.
  const steps = above
    .reverse()
    .slice(0, 400)
    .map((at) => `${at.localName}:nth-of-type(${placeAmongType(at)})`);
  return { path: ['html', ...steps].join('>'), text: tidy(text).slice(0, 200) };
}

function placeAmongType(element: Element): number {
  let place = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === element.localName) place += 1;
  }
  return place;
}

/**
 * The element an anchor leads to. When the page has moved since, the element nearest to the old path that still holds
 * the text; undefined when the text is gone. Bad paths are answered with undefined, never a throw.
 */
export function findAnchor(document: Document, anchor: Anchor): Element | undefined {
  const wanted = fold(anchor.text);
  const steps = anchor.path.split('>');
  for (let length = steps.length; length > 0; length -= 1) {
    const element = follow(document, steps.slice(0, length));
    if (!element) continue;
    const isWhole = length === steps.length;
    // At its own place the text's start is enough: what stands between its lines may not be seen.
    if (carries(element, wanted) || (isWhole && wanted.length >= 12 && carries(element, wanted.slice(0, 10))))
      return isWhole ? element : narrow(element, wanted);
  }
  return undefined;
}

/** Does the element hold the text? A script between two lines of it is not seen; a tag carries its content. */
function carries(element: Element, wanted: string): boolean {
  if (wanted === '') return true;
  const tags = element.localName === 'meta' ? [element] : [...element.querySelectorAll('meta[content]')];
  if (tags.some((tag) => fold(tag.getAttribute('content') ?? '').includes(wanted))) return true;
  const read = [() => element.textContent ?? '', () => seenText(element), () => unhiddenText(element)];
  return read.some((text) => fold(text()).includes(wanted));
}

/** An element's text without the parts that are hidden in it: a line may be read across them. */
function unhiddenText(element: Element): string {
  let text = '';
  for (const node of textNodes(element)) {
    if (node.parentElement && !isHidden(node.parentElement)) text += node.data;
    if (text.length > 20_000) break;
  }
  return text;
}

/** Walks the steps by hand: a selector of 400 steps over a large page is slow, and a foreign one may not parse. */
function follow(document: Document, steps: readonly string[]): Element | undefined {
  let at: Element | undefined = document.documentElement ?? undefined;
  for (const step of steps.slice(1)) {
    const parts = /^([a-z][\w:.-]*):nth-of-type\((\d{1,6})\)$/.exec(step);
    if (!parts || !at) return undefined;
    let left = Number(parts[2]);
    let next: Element | null = at.firstElementChild;
    while (next && !(next.localName === parts[1] && --left === 0)) next = next.nextElementSibling;
    at = next ?? undefined;
  }
  return at;
}

/** The smallest element below `root` that still holds the text. */
function narrow(root: Element, wanted: string): Element {
  let at = root;
  for (let depth = 0; depth < 200; depth += 1) {
    const inner: Element | undefined = Array.from(at.children).find((child) => fold(seenText(child)).includes(wanted));
    if (!inner) return at;
    at = inner;
  }
  return at;
}
