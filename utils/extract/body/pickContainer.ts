import { fold, isOverdue, type Page, seenText } from '../page';
import { childElements } from './childElements';
import { footText } from './furniture';
import { containerWeight } from './knownContainers';
import { isCatalogue } from './lineKinds';
import type { PageWeights } from './weighPage';

/** The nodes that together hold the body, and what found them (`container:#zoom`). */
export interface Picked {
  readonly nodes: readonly Node[];
  /** Where it stands: the (first) element, or the parent of loose nodes. */
  readonly element: Element;
  readonly finder: string;
  /** True for the container an editor fills: all of its text is the document's. */
  readonly isEditor?: boolean;
}

interface Candidate {
  readonly element: Element;
  readonly weight: number;
  readonly name: string;
}

/** Is this a footer, an empty shell or a list of links rather than a text? */
function isRefused(element: Element, weights: PageWeights, weight: number): boolean {
  const { characters, linkCharacters, images } = weights.of(element);
  if (characters === 0) return images === 0 && !element.querySelector('a[href],iframe,embed,object');
  if (weight < 8 && characters < 200) return true;
  if (characters < 600 && footText.test(element.textContent ?? '')) return true;
  if (weight < 9 && isBlockOfLabels(element, weights)) return true;
  return linkCharacters > characters * 0.6 && characters - linkCharacters < 400 && weight < 8;
}

/** Nothing but the page's catalogue (索引号, 发布机构 …): its name may be like a text's. */
function isBlockOfLabels(element: Element, weights: PageWeights): boolean {
  const { characters, marks } = weights.of(element);
  return characters < 700 && marks < characters / 12 && isCatalogue(fold(seenText(element, 1500)));
}

const plain = (element: Element) => (element.textContent ?? '').replace(/\s+/g, '');

/**
 * Containers of one name near each other: a body in several parts, each text once. A misnested element that the parser
 * closed and opened again (`<font id=Zoom>` around blocks) is met in the same way.
 */
function partsOf(longest: Candidate, outer: readonly Candidate[]): Element[] {
  const parent = longest.element.parentElement;
  const around = parent && parent.localName !== 'body' ? (parent.parentElement ?? parent) : parent;
  const texts = new Set<string>();
  return outer.flatMap(({ element, name }) => {
    const text = plain(element);
    if (name !== longest.name || !around?.contains(element) || texts.has(text)) return [];
    texts.add(text);
    return [element];
  });
}

/**
 * Layer 1: the known container of greatest weight; of nested ones the outermost, then the longest, joined by its
 * equals beside it (a body in several sibling containers). Undefined when the page has none.
 */
export function pickKnown(page: Page, weights: PageWeights, selectors: readonly string[] = []): Picked | undefined {
  const candidates: Candidate[] = [];
  const asked = new Map<Element, string>();
  for (const selector of selectors)
    for (const element of page.document.querySelectorAll(selector))
      if (!asked.has(element)) asked.set(element, selector);
  for (const [at, element] of weights.elements.entries()) {
    if (isOverdue(at, 256)) break;
    const selector = asked.get(element);
    const { weight, name } = selector ? { weight: 11, name: selector } : containerWeight(element);
    if (weight > 0 && !isRefused(element, weights, weight)) candidates.push({ element, weight, name });
  }
  const heaviest = Math.max(0, ...candidates.map((one) => one.weight));
  if (heaviest < 4) return undefined;
  const best = candidates.filter((one) => one.weight === heaviest);
  const elements = new Set(best.map((one) => one.element));
  const outer = best.filter(({ element }) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (elements.has(at)) return false;
    return true;
  });
  const longest = outer.reduce((a, b) => (weights.of(b.element).characters > weights.of(a.element).characters ? b : a));
  return {
    nodes: partsOf(longest, outer),
    element: longest.element,
    finder: `container:${longest.name}`,
    isEditor: heaviest >= 8,
  };
}

const bodyName =
  /zoom|trs_(?:ue)?editor|ucap|article|content|wzcon|xilan|zhengwen|zwxl|xxgk|detail|news|text|txt|con\b|_con|nr\b|zw\b|main/i;

/** Word's names for the styles of single paragraphs: MsoBodyText, MsoPlainText. */
const wordStyle = /(?:^|\s)mso/i;

/** What a block is worth as a body: its text outside links, more where it reads as running text. */
export function worth(element: Element, weights: PageWeights): number {
  const { characters, linkCharacters, marks } = weights.of(element);
  const own = characters - linkCharacters;
  return own + 12 * Math.min(marks, own / 8);
}

/**
 * Layer 3 within `from`: goes down as long as one child holds nearly all of the text; out of the page's own element
 * already where one holds more than half, for menus and foot stand beside it.
 */
export function densest(from: Element, weights: PageWeights, share = 0.75): Picked {
  let at = from;
  for (;;) {
    let next: Element | undefined;
    let most = 0;
    for (const child of childElements(at)) {
      const here = worth(child, weights);
      if (here > most) {
        most = here;
        next = child;
      }
    }
    if (
      !next ||
      next.localName === 'p' ||
      next.localName === 'span' ||
      most < worth(at, weights) * (at.localName === 'body' ? 0.55 : share)
    )
      return densestOf(at);
    at = next;
  }
}

/** Rows without their table are no table any more. */
function densestOf(at: Element): Picked {
  const element = /^t(?:body|head|foot|r)$/.test(at.localName) ? (at.closest('table') ?? at) : at;
  return { nodes: [element], element, finder: 'density' };
}

/** A box that holds a menu of the column, and behind it all of the text: the part with the text. */
function behindMenu(box: Element, weights: PageWeights): Element {
  const parts = [...childElements(box)];
  const text = parts.find((part) => worth(part, weights) > worth(box, weights) * 0.9);
  if (!text || text.localName === 'p' || text.localName === 'span') return box;
  const before = parts.slice(0, parts.indexOf(text)).map((part) => weights.of(part));
  const isBare = before.every(({ characters, linkCharacters }) => characters - linkCharacters <= 20);
  const hasMenu = before.some(
    ({ links, characters, linkCharacters }) => links >= 3 && linkCharacters > characters * 0.6,
  );
  return isBare && hasMenu ? text : box;
}

/** Layer 2: the element whose name sounds like a body and whose text outside links is greatest, innermost of equals. */
export function pickByPattern(weights: PageWeights): Picked | undefined {
  let best: Element | undefined;
  let most = 40;
  for (const [at, element] of weights.elements.entries()) {
    if (isOverdue(at, 256)) break;
    const name = `${element.id} ${element.getAttribute('class') ?? ''}`;
    if (name.length < 2 || !bodyName.test(name) || element.localName === 'body' || wordStyle.test(name)) continue;
    if (isRefused(element, weights, 8)) continue;
    const here = worth(element, weights);
    const inside = best?.contains(element) === true;
    if (inside ? here >= most * 0.75 : here > most) {
      best = element;
      most = Math.max(here, inside ? most : 0);
    }
  }
  if (!best) return undefined;
  best = behindMenu(best, weights);
  const name = best.id ? `#${best.id}` : `.${(best.getAttribute('class') ?? '').trim().split(/\s+/)[0]}`;
  return { nodes: [best], element: best, finder: `pattern:${name}` };
}
