/** A page to read: its document and the address it came from (`''` when nobody knows it). Never changed by the core. */
export interface Page {
  readonly document: Document;
  readonly url: string;
  /** The encoding its bytes were read in; without it the document's own (a parsed text has forgotten it). */
  readonly charset?: string | undefined;
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
const inTime = () => false;
let late: () => boolean = inTime;

/**
 * Begins a reading of a page: what was remembered of it before no longer counts. A live page changes between two
 * readings (a late body, another record in the same document), and its `Document` stays the same object. `isLate` says
 * when the reading's time is over: long walks then stop where they are.
 */
export function beginReading(isLate: () => boolean = inTime): void {
  reading += 1;
  late = isLate;
}

/**
 * Is the reading's time over? Looked at by long walks every few thousand nodes (`seen` is the walk's own count), by loops
 * that do more at each step oftener (`every`, a power of two).
 */
export const isOverdue = (seen: number, every = 4096): boolean => (seen & (every - 1)) === every - 1 && late();

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

/** Text with every stretch of blanks as one space: source code is indented, and limits are about what a reader sees. */
export function squeezed(text: string): string {
  if (!/\s\s|[\n\t]/.test(text)) return text;
  return text.length > 1 && text.trim() === '' ? ' ' : text.replace(blanks, ' ');
}

const hidingStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Classes that frameworks give to what they hide, and nothing else: AngularJS, layui. */
const hidingClass = /(?:^|\s)(?:ng-hide|layui-hide)(?:\s|$)/;

/** Does this element hide itself? Judged by attributes and inline style: parsed documents have no layout. */
export function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const names = element.getAttribute('class');
  if (names !== null && names.length > 6 && hidingClass.test(names)) return true;
  const style = element.getAttribute('style');
  // A page that shows itself when its scripts are ready hides its body until then: it is no hidden part of the page.
  return style !== null && hidingStyle.test(style) && !/^(?:BODY|HTML)$/i.test(element.nodeName);
}

const lineStyle = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** Does a browser show the line breaks of this element's text: `<pre>`, `white-space: pre-wrap`? */
export function keepsLines(element: Element): boolean {
  if (element.nodeName === 'PRE') return true;
  const style = element.getAttribute('style');
  return style !== null && style.length >= 15 && lineStyle.test(style);
}

/** Is this element, or one it stands in, hidden by attribute or inline style? */
export function isHidden(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (hidesItself(at)) return true;
  return false;
}

/** The first node behind the subtree a walk stands at, as the walk's new place. */
export function stepOver(walker: TreeWalker): Node | null {
  for (;;) {
    const beside = walker.nextSibling();
    if (beside) return beside;
    if (!walker.parentNode()) return null;
  }
}

/** The page's text nodes below `root` that a reader could see (comments, scripts and styles left out), in order. */
export function* textNodes(root: Node, limit = 400_000): Generator<Text> {
  const owner = root.ownerDocument ?? (root as Document);
  // A filter would be called for each node from within the browser, which costs more than the walk.
  const walker = owner.createTreeWalker(root, 5);
  let at = walker.nextNode();
  for (let seen = 0; at && seen < limit && !isOverdue(seen); ) {
    if (at.nodeType === 3) yield at as Text;
    else if (silentTags.has(at.nodeName.toUpperCase())) {
      at = stepOver(walker);
      continue;
    }
    seen += 1;
    at = walker.nextNode();
  }
}

/** The text a reader sees in an element, scripts and styles left out, tidied; cut after `limit` characters. */
export function seenText(root: Node, limit = 20_000): string {
  let text = '';
  for (const node of textNodes(root)) {
    text += squeezed(node.data);
    if (text.length > limit) break;
  }
  return tidy(text.slice(0, limit));
}
