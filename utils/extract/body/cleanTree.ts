import { isOverdue, keepsLines } from '../page';
import { breakingTags, cleanElementOf, cleanImage } from './cleanElementOf';
import { blockTags, type CleanElement, type CleanNode, cleanElement } from './cleanNode';
import { isOpener, isShut } from './folded';
import { isSilent } from './furniture';
import { gather, paragraphEnd } from './gather';
import { isFurniture } from './isFurniture';
import { isLayoutTable } from './isLayoutTable';
import { isMenu } from './isMenu';
import { tidyRun } from './tidyRun';
import { type PageWeights, weighPage } from './weighPage';

export interface CleanTree {
  readonly nodes: CleanNode[];
  /** False when the container was larger than the budget and its rest was left out. */
  readonly whole: boolean;
}

const nodeBudget = 1_200_000;
const characterBudget = 8_000_000;
const deepest = 60;
const holdsParagraphs = new Set(['td', 'th', 'li', 'dd', 'blockquote']);
const inlineTags = new Set(['a', 'b', 'i', 'em', 'strong', 'sub', 'sup']);
const blocksInside = 'p,div,table,ul,ol,h1,h2,h3,h4,h5,h6';
const tableParts = new Set(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

/** Builds the cleaned tree of one element; keeps what of the budget is left for the next. */
class Cleaner {
  readonly root = cleanElement('root');
  whole = true;
  private nodes = 0;
  private characters = 0;
  private into: CleanElement = this.root;
  private weights: PageWeights | undefined;
  private open: { readonly into: CleanElement; readonly source: Element }[] = [];
  private readonly layout = new Set<Element>();
  /** The element around the text whose line breaks are shown. */
  private asWritten: Element | undefined;

  constructor(
    private readonly base: string,
    private readonly isEditor: boolean,
  ) {}

  add(from: Node): void {
    if (from.nodeType === 1 && isSilent(from as Element)) return;
    this.into = this.root;
    this.open = [];
    this.weights = from.nodeType === 1 ? weighPage(from as Element, true) : undefined;
    this.push(paragraphEnd);
    let at: Node | null = from;
    while (at) {
      this.nodes += 1;
      if (this.nodes > nodeBudget || this.characters > characterBudget || isOverdue(this.nodes)) {
        this.whole = false;
        break;
      }
      const descend = this.enter(at, at === from);
      let next: Node | null = descend ? at.firstChild : null;
      if (!next && descend) this.leave(at);
      while (!next && at && at !== from) {
        next = at.nextSibling;
        if (next) break;
        at = at.parentNode;
        if (at) this.leave(at);
      }
      at = next;
    }
    while (this.open.length > 0) this.close();
    this.push(paragraphEnd);
  }

  private push(node: CleanNode): void {
    this.into.children.push(node);
  }

  /** Takes one node into the tree; true when its children are to follow. */
  private enter(node: Node, isRoot: boolean): boolean {
    if (node.nodeType === 3) this.text((node as Text).data);
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.localName;
    if (name === 'br' || name === 'hr') {
      this.push(name === 'br' ? cleanElement('br') : paragraphEnd);
      return false;
    }
    if (name === 'img') {
      const image = cleanImage(element, this.base);
      if (image) this.push(image);
      return false;
    }
    if (!isRoot && this.isLeftOut(element)) return false;
    if (breakingTags.has(name)) this.push(paragraphEnd);
    if (!this.asWritten && keepsLines(element)) this.asWritten = element;
    const isPlain = isRoot && name !== 'table';
    const made = isPlain || this.isUnwrapped(element) ? undefined : cleanElementOf(element, this.base);
    if (made && this.open.length < deepest) {
      this.open.push({ into: this.into, source: element });
      this.push(made);
      this.into = made;
    } else if (blockTags.has(name)) this.push(paragraphEnd);
    return true;
  }

  private text(data: string): void {
    const room = characterBudget - this.characters;
    this.characters += data.length;
    if (data.length > room) this.whole = false;
    const shown = data.length > room ? data.slice(0, room) : data;
    const lines = this.asWritten ? shown.split(/\r\n|[\r\n]/) : [shown];
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.push(cleanElement('br'));
      const text = tidyRun(line);
      if (text) this.push(text);
    }
  }

  private isLeftOut(element: Element): boolean {
    if (isSilent(element) || isShut(element)) return true;
    const weight = this.weights?.of(element);
    if (!weight) return false;
    if (weight.characters <= 16 && isOpener(element)) return true;
    return isFurniture(element, weight) || (!this.isEditor && isMenu(element, weight));
  }

  /** Tables that only lay out lose their cells, cells outside a kept table too, and bold or link around whole blocks. */
  private isUnwrapped(element: Element): boolean {
    const name = element.localName;
    if (!tableParts.has(name))
      return inlineTags.has(name) && this.open.length < deepest && element.querySelector(blocksInside) !== null;
    if (name === 'table') {
      if (this.weights && isLayoutTable(element, this.weights)) this.layout.add(element);
      return this.layout.has(element);
    }
    if (!this.open.some(({ source }) => source.localName === 'table')) return true;
    const table = element.closest('table');
    return table !== null && this.layout.has(table);
  }

  private leave(node: Node): void {
    if (node.nodeType !== 1) return;
    const name = (node as Element).localName;
    if (this.asWritten === node) this.asWritten = undefined;
    if (this.open.at(-1)?.source === node) this.close();
    else if (blockTags.has(name)) this.push(paragraphEnd);
    if (breakingTags.has(name)) this.push(paragraphEnd);
  }

  private close(): void {
    const top = this.open.pop();
    if (!top) return;
    const { into } = this;
    if (holdsParagraphs.has(into.tag)) into.children = gather(into.children, true);
    else into.children = into.children.filter((child) => child !== paragraphEnd);
    this.into = top.into;
  }
}

/**
 * The body's nodes as a cleaned tree: an allow-list of elements, without style, class, id or handlers, links and
 * images absolute, furniture and hidden parts left out. One walk without recursion; nests at most 60 deep (what is
 * deeper loses its wrapper, never its text). The page is only read.
 * @param isEditor the container is an editor's own: even what looks like a menu is the document's
 */
export function cleanTree(roots: readonly Node[], base: string, isEditor = false): CleanTree {
  const cleaner = new Cleaner(base, isEditor);
  for (const root of roots) cleaner.add(root);
  return { nodes: gather(cleaner.root.children, false), whole: cleaner.whole };
}
