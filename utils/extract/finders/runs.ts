import { fold, hidesItself, isOverdue, keepsLines, remember, silentTags, squeezed, stepOver } from '../page';
import { writtenText } from './written';

/** Where a text node's characters stand in a run. */
export interface Piece {
  readonly start: number;
  readonly element: Element;
}

/** Inline text that a reader sees as one stretch: bounded by blocks, cells and line breaks. */
export interface Run {
  readonly text: string;
  /** The block the run stands in. */
  readonly block: Element;
  /** One per text node: inline elements and comments begin and end at these places. */
  readonly pieces: readonly Piece[];
  readonly hidden: boolean;
  /** Some of it is the text of a link. */
  readonly linked: boolean;
}

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 ' +
    'H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'
  ).split(' '),
);
const blockStyle = /display\s*:\s*(?:block|table|flex|list-item)/i;

function isBlock(element: Element, name = element.nodeName.toUpperCase()): boolean {
  if (blockTags.has(name)) return true;
  const style = element.getAttribute('style');
  return style !== null && blockStyle.test(style);
}

const longestRun = 4000;

/** All runs of a document in order, with what inline scripts wrote. */
export const runsOf: (document: Document) => readonly Run[] = remember((document) => {
  const runs: Run[] = [];
  if (!document.body) return runs;
  const seat = seating();
  let open: { text: string; block: Element; pieces: Piece[]; hidden: boolean; linked: boolean } | undefined;
  const close = () => {
    if (open && open.text.trim() !== '') runs.push(open);
    open = undefined;
  };
  const add = (text: string, element: Element) => {
    const { block, hidden, linked, hasLines } = seat(element);
    if (hasLines && /[\r\n]/.test(text)) {
      for (const [at, line] of text.split(/[\r\n]+/).entries()) {
        if (at > 0) close();
        put(line, element, { block, hidden, linked });
      }
      return;
    }
    put(text, element, { block, hidden, linked });
  };
  const put = (text: string, element: Element, { block, hidden, linked }: Omit<Seat, 'hasLines'>) => {
    if (open && (open.block !== block || open.hidden !== hidden)) close();
    open ??= { text: '', block, pieces: [], hidden, linked };
    if (linked) open.linked = true;
    if (open.pieces.length < 400) open.pieces.push({ start: open.text.length, element });
    if (open.text.length < longestRun) open.text += squeezed(text.slice(0, longestRun));
  };
  walk(document, (node, name) => {
    const parent = node.parentElement;
    if (name === undefined) {
      if (parent) add((node as Text).data, parent);
    } else if (name === 'SCRIPT') {
      const text = writtenText(node.textContent ?? '');
      if (text.trim() !== '' && parent && !alreadyThere(node, text)) add(text, parent);
    } else if (open && ((name === 'BR' && !breaksLabel(node)) || isBlock(node as Element, name))) close();
  });
  close();
  return runs;
});

/** A line break inside a narrow cell: 索引<br>号. */
function breaksLabel({ parentElement: cell }: Node): boolean {
  return cell !== null && /^T[DH]$/.test(cell.nodeName) && fold(cell.textContent ?? '').length <= 8;
}

/** In a live page the script has run, and what it wrote follows it. */
function alreadyThere(script: Node, text: string): boolean {
  return fold(script.nextSibling?.textContent?.slice(0, text.length + 50) ?? '').startsWith(fold(text));
}

/** What a page says of itself stands at its head and at its foot: of a page of more nodes these two are read. */
const nodeLimit = 40_000;
const footLimit = 1_500;

const cut = new WeakSet<Document>();

/** Was the page too large for its runs to be read whole? Asked after `runsOf`. */
export const isCut = (document: Document): boolean => cut.has(document);

/** What a walk meets: a text (no name) or an element under its name in capitals; of a script the element only. */
type Visit = (node: Node, name: string | undefined) => void;

const nameOf = (node: Node) => (node.nodeType === 3 ? undefined : node.nodeName.toUpperCase());
const isSilent = (name: string) => name !== 'SCRIPT' && silentTags.has(name);

function walk(document: Document, visit: Visit): void {
  cut.delete(document);
  // Without a filter, which the browser would have to call for each node: that costs more than the walk.
  const walker = document.createTreeWalker(document.body, 5);
  let node = walker.nextNode();
  for (let seen = 0; node; seen += 1) {
    if (seen >= nodeLimit || isOverdue(seen)) {
      cut.add(document);
      for (const last of footNodes(document, node)) visit(last, nameOf(last));
      return;
    }
    const name = nameOf(node);
    if (name === undefined || !isSilent(name)) visit(node, name);
    node = name !== undefined && silentTags.has(name) ? stepOver(walker) : walker.nextNode();
  }
}

/** The last nodes of the page in order, as far as they stand behind `last`: the foot, with 主办单位 and 标识码. */
function footNodes(document: Document, last: Node): Node[] {
  const walker = document.createTreeWalker(document.body, 5, {
    acceptNode: (node) => (isSilent(nameOf(node) ?? '') ? 2 : 1),
  });
  while (walker.lastChild());
  const nodes: Node[] = [];
  for (let at: Node | null = walker.currentNode; at && nodes.length < footLimit; at = walker.previousNode()) {
    if (at === last || at === document.body) break;
    if (at.nodeType !== 3 || at.parentElement?.nodeName.toUpperCase() !== 'SCRIPT') nodes.push(at);
  }
  return nodes.reverse();
}

/** Is this a link: an anchor, or a row or part of one that a script opens? */
function isLink(element: Element): boolean {
  const handler = element.getAttribute('onclick');
  if (element.nodeName === 'A')
    return handler !== null || element.hasAttribute('href') || element.hasAttribute('data-url');
  if (element.hasAttribute('data-href')) return true;
  return handler !== null && element.nodeName !== 'BODY' && /location|window\.open|detail/i.test(handler);
}

interface Seat {
  readonly block: Element;
  readonly hidden: boolean;
  readonly linked: boolean;
  readonly hasLines: boolean;
}

/** Nearest block and visibility of each element, worked out along the way up and kept: deep pages stay linear. */
function seating(): (element: Element) => Seat {
  const known = new WeakMap<Element, Seat>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let seat: Seat | undefined = at ? known.get(at) : undefined;
    for (const step of path.reverse()) {
      const hidden = (seat?.hidden ?? false) || hidesItself(step);
      const linked = (seat?.linked ?? false) || isLink(step);
      const hasLines = (seat?.hasLines ?? false) || keepsLines(step);
      seat = { block: !seat || isBlock(step) ? step : seat.block, hidden, linked, hasLines };
      known.set(step, seat);
    }
    return seat ?? { block: element, hidden: false, linked: false, hasLines: false };
  };
}
