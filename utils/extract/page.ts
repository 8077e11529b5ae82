/** A page to read: its document and the address it came from (`''` when nobody knows it). Never changed by the core. */
export interface Page {
  readonly document: Document;
  readonly url: string;
}

const blanks = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+/g;

/** Text as a reader sees it on one line: every kind of blank becomes one space, the ends are trimmed. */
export function tidy(text: string): string {
  return text.replace(blanks, ' ').trim();
}

/** Text for comparing: NFKC, without any blank. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(blanks, '');
}

/** Elements whose content no reader sees as text. */
export const silentTags: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'SVG',
  'HEAD',
  'TITLE',
  'OBJECT',
  'IFRAME',
  'CANVAS',
]);

let reading = 0;

/**
 * Begins a reading of a page: what was remembered of it before no longer counts. A live page changes between two
 * readings (a late body, another record in the same document), and its `Document` stays the same object.
 */
export function beginReading(): void {
  reading += 1;
}

/** A value worked out once per key object and reading. */
export function remember<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V; readonly reading: number }>();
  return (key) => {
    const found = known.get(key);
    if (found?.reading === reading) return found.value;
    const value = work(key);
    known.set(key, { value, reading });
    return value;
  };
}

const hidingStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Does this element hide itself? Judged by attributes and inline style: parsed documents have no layout. */
export function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && hidingStyle.test(style);
}

/** Is this element, or one it stands in, hidden by attribute or inline style? */
export function isHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (hidesItself(at)) return true;
  return false;
}

/** The page's text nodes below `root` that a reader could see (comments, scripts and styles left out), in order. */
export function* textNodes(root: Node, limit = 400_000): Generator<Text> {
  const owner = root.ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root, 5, {
    acceptNode: (node) => (node.nodeType === 1 && silentTags.has(node.nodeName.toUpperCase()) ? 2 : 1),
  });
  for (let seen = 0; seen < limit && walker.nextNode(); seen += 1) {
    if (walker.currentNode.nodeType === 3) yield walker.currentNode as Text;
  }
}

/** The text a reader sees in an element, scripts and styles left out, tidied; cut after `limit` characters. */
export function seenText(root: Node, limit = 20_000): string {
  let text = '';
  for (const node of textNodes(root)) {
    text += node.data;
    if (text.length > limit) break;
  }
  return tidy(text.slice(0, limit));
}
