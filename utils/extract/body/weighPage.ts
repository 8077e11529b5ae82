import { isOverdue, silentTags } from '../page';
import { isShut } from './folded';
import { isFurnitureName } from './furniture';
import { isMenu } from './isMenu';

/** What one element holds, counted in characters that are not blank. */
export interface Weight {
  characters: number;
  linkCharacters: number;
  /** Marks of running text: ，。；： and the like, outside links. */
  marks: number;
  images: number;
  links: number;
  /** Characters outside links that are neither digits nor the marks around days and page numbers. */
  words: number;
}

export interface PageWeights {
  readonly of: (element: Element) => Weight;
  /** Every element that holds something, in document order. */
  readonly elements: readonly Element[];
  /** False when the page was larger than the budget and its rest was not looked at. */
  readonly whole: boolean;
}

const none: Weight = { characters: 0, linkCharacters: 0, marks: 0, images: 0, links: 0, words: 0 };
const nodeBudget = 1_500_000;
const characterBudget = 24_000_000;
const runningMarks = new Set([...'，。；：、！？,;'].map((mark) => mark.charCodeAt(0)));

/** Digits and what stands between them in days, numbers and arrows. */
const isCounting = (code: number) =>
  (code >= 0x30 && code <= 0x39) || '-/.:[]()【】·>»年月日'.includes(String.fromCharCode(code));

const isBlank = (code: number) =>
  code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200f);

function weighText(data: string, inLink: boolean, into: Weight): void {
  let seen = 0;
  let marks = 0;
  let words = 0;
  for (let at = 0; at < data.length; at += 1) {
    const code = data.charCodeAt(at);
    if (isBlank(code)) continue;
    seen += 1;
    if (runningMarks.has(code)) marks += 1;
    if (!inLink && !isCounting(code)) words += 1;
  }
  into.characters += seen;
  if (inLink) into.linkCharacters += seen;
  else into.marks += marks;
  into.words += words;
}

/**
 * Counts what every element below `root` holds, in one walk without recursion. Scripts, hidden parts and, unless
 * `everything`, page furniture (navigation, footers, menus) do not count. Never changes the page; stops at its budget.
 */
export function weighPage(root: Element, everything = false): PageWeights {
  const weights = new Map<Element, Weight>();
  const elements: Element[] = [];
  let nodes = 0;
  let characters = 0;
  let links = 0;
  let at: Node | null = root;
  const own = (element: Element): Weight => {
    const found = weights.get(element);
    if (found) return found;
    const made = { ...none };
    weights.set(element, made);
    return made;
  };
  const close = (element: Element) => {
    if (element.localName === 'a') links -= 1;
    const weight = weights.get(element);
    const parent = element.parentElement;
    if (!weight || !parent || element === root) return;
    if (!everything && isMenu(element, weight)) return;
    const above = own(parent);
    above.characters += weight.characters;
    above.linkCharacters += weight.linkCharacters;
    above.marks += weight.marks;
    above.images += weight.images;
    above.links += weight.links;
    above.words += weight.words;
  };
  while (at && nodes < nodeBudget && characters < characterBudget && !isOverdue(nodes)) {
    nodes += 1;
    let enter = false;
    if (at.nodeType === 3) {
      const parent: Element | null = at.parentElement;
      if (parent) {
        const data = (at as Text).data;
        characters += data.length;
        weighText(data, links > 0, own(parent));
      }
    } else if (at.nodeType === 1) {
      const element = at as Element;
      enter =
        element === root ||
        !(
          silentTags.has(element.nodeName.toUpperCase()) ||
          isShut(element) ||
          (!everything && isFurnitureName(element))
        );
      if (enter) {
        elements.push(element);
        if (element.localName === 'a') {
          links += 1;
          own(element).links += 1;
        }
        if (element.localName === 'img') own(element).images += 1;
      }
    }
    let next: Node | null = enter ? at.firstChild : null;
    if (!next && enter) close(at as Element);
    while (!next && at && at !== root) {
      next = at.nextSibling;
      if (next) break;
      at = at.parentNode;
      if (at && at.nodeType === 1) close(at as Element);
    }
    at = next;
  }
  const whole = at === null;
  for (; at && at !== root; at = at.parentNode) if (at.parentElement) close(at.parentElement);
  return { of: (element) => weights.get(element) ?? none, elements, whole };
}
