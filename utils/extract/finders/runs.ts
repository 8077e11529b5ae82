import { fold, hidesItself, remember, silentTags } from '../page';
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

function isBlock(element: Element): boolean {
  if (blockTags.has(element.nodeName.toUpperCase())) return true;
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
    const { block, hidden, linked } = seat(element);
    if (open && (open.block !== block || open.hidden !== hidden)) close();
    open ??= { text: '', block, pieces: [], hidden, linked };
    if (linked) open.linked = true;
    if (open.pieces.length < 400) open.pieces.push({ start: open.text.length, element });
    if (open.text.length < longestRun) open.text += text.slice(0, longestRun);
  };
  for (const node of seenNodes(document)) {
    if (node.nodeType === 3) {
      if (node.parentElement) add((node as Text).data, node.parentElement);
    } else if (node.nodeName.toUpperCase() === 'SCRIPT') {
      const text = writtenText(node.textContent ?? '');
      if (text.trim() !== '' && node.parentElement && !alreadyThere(node, text)) add(text, node.parentElement);
    } else if (node.nodeName.toUpperCase() === 'BR' || isBlock(node as Element)) close();
  }
  close();
  return runs;
});

/** In a live page the script has run, and what it wrote follows it. */
function alreadyThere(script: Node, text: string): boolean {
  return fold(script.nextSibling?.textContent?.slice(0, text.length + 50) ?? '').startsWith(fold(text));
}

/** What a page says of itself stands at its head: a page of more nodes is read that far. */
const nodeLimit = 40_000;

function* seenNodes(document: Document, limit = nodeLimit): Generator<Node> {
  const walker = document.createTreeWalker(document.body, 5, {
    acceptNode: (node) => {
      const name = node.nodeName.toUpperCase();
      return node.nodeType === 1 && name !== 'SCRIPT' && silentTags.has(name) ? 2 : 1;
    },
  });
  for (let seen = 0; seen < limit && walker.nextNode(); seen += 1) {
    const node = walker.currentNode;
    if (node.nodeType === 3 && node.parentElement?.nodeName.toUpperCase() === 'SCRIPT') continue;
    yield node;
  }
}

interface Seat {
  readonly block: Element;
  readonly hidden: boolean;
  readonly linked: boolean;
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
      const linked = (seat?.linked ?? false) || (step.nodeName === 'A' && step.hasAttribute('href'));
      seat = { block: !seat || isBlock(step) ? step : seat.block, hidden, linked };
      known.set(step, seat);
    }
    return seat ?? { block: element, hidden: false, linked: false };
  };
}
