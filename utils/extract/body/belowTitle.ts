import { fold, isOverdue, seenText } from '../page';
import { isFurnitureName, isSilent } from './furniture';
import { isMenu } from './isMenu';
import { isBoxHeading, isCatalogue, isFootLine, isHeadLine, isTailLine } from './lineKinds';
import { densest, type Picked, worth } from './pickContainer';
import { sayingTitle } from './sayingTitle';
import type { PageWeights } from './weighPage';

const levels = 8;
/** A page shows its title a few times; one that shows it in every row is a list. */
const mostHeadings = 40;
/** Characters outside links that make a text, be it a short one. */
const enough = 30;
/** Share of the text below a heading that makes one block the text and the rest its surroundings. */
const nearlyAll = 0.85;
/** What may stand beside a text at higher levels and not be of it, in the measure of `worth`. */
const few = 80;

/** What follows this element among its siblings up to the foot of the site or a box of related links, and how much of it is text. */
function followers(element: Element, weights: PageWeights): { readonly text: Element[]; readonly own: number } {
  const text: Element[] = [];
  let own = 0;
  let seen = 0;
  for (let at = element.nextElementSibling; at && !isOverdue(seen, 256); at = at.nextElementSibling) {
    seen += 1;
    const weight = weights.of(at);
    if (isSilent(at) || isFurnitureName(at) || isMenu(at, weight)) continue;
    const line = fold(seenText(at, 800));
    if (weight.characters < 600 && (isFootLine(line) || isBoxHeading(line))) break;
    // Below the text's first line a day is its signature, no longer the information line.
    if (own === 0 && (isHeadLine(line) || isTailLine(line))) continue;
    // A link to a file belongs to the text it stands below; above it there are only menus.
    const isText = weight.linkCharacters <= weight.characters * 0.6;
    if (isText) own += weight.characters - weight.linkCharacters;
    if (isText || own > 0) text.push(at);
  }
  return { text, own };
}

/** The text below one heading: of the lowest level that has any behind it, and what the levels above it have. */
function textBelow(heading: Element, weights: PageWeights): { readonly text: Element[]; readonly beyond: number } {
  let text: Element[] = [];
  let beyond = 0;
  let at: Element | null = heading;
  for (let level = 0; level < levels && at && at.localName !== 'body'; level += 1, at = at.parentElement) {
    const found = followers(at, weights);
    if (text.length > 0) beyond += worthOf(found.text, weights);
    else if (found.own >= enough) text = found.text;
  }
  return { text, beyond };
}

/** Blocks in which a text stands whole. Paragraphs stand among others. */
const holders: ReadonlySet<string> = new Set('div td table tr tbody section article main form center ul'.split(' '));

function pickedOf(text: readonly Element[], weights: PageWeights): Picked | undefined {
  const whole = worthOf(text, weights);
  const main = text.find((each) => worth(each, weights) >= nearlyAll * whole);
  if (!main || !holders.has(main.localName))
    return text[0] && { nodes: text, element: text[0].parentElement ?? text[0], finder: 'below-title' };
  return { ...densest(main, weights, nearlyAll), finder: 'below-title' };
}

export interface BelowTitle {
  readonly picked: Picked;
  readonly heading: Element;
}

/** Does a passage of sentences stand above the heading inside this block: an introduction of the site, a menu's? No text does. */
export function hasProseAbove(heading: Element, block: Element, weights: PageWeights): boolean {
  for (let at: Element | null = heading; at && at !== block; at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const { characters, linkCharacters, marks } = weights.of(before);
      if (marks >= 3 && characters - linkCharacters >= 40 && !isCatalogue(fold(seenText(before, 800)))) return true;
    }
  return false;
}

/** What several blocks together are worth as a body. */
export const worthOf = (nodes: readonly Node[], weights: PageWeights): number =>
  nodes.reduce((sum, node) => sum + (node.nodeType === 1 ? worth(node as Element, weights) : 0), 0);

/**
 * What stands below the document's own heading, for a page whose elements have no telling names: of all places where a title
 * stands outside links, the one with most text below it. `titles` are folded (`titlesOf`). Undefined where none has any, or
 * where the text goes on elsewhere.
 */
export function belowTitle(weights: PageWeights, titles: ReadonlySet<string>): BelowTitle | undefined {
  const says = sayingTitle(weights, titles);
  let best: Element[] = [];
  let heading: Element | undefined;
  let most = 0;
  let headings = 0;
  for (const [at, element] of weights.elements.entries()) {
    if (isOverdue(at, 256)) break;
    const { characters, linkCharacters } = weights.of(element);
    if (linkCharacters > 0 || characters < 6 || !says(element)) continue;
    headings += 1;
    if (headings > mostHeadings) break;
    const { text, beyond } = textBelow(element, weights);
    const here = worthOf(text, weights);
    if (here > most && beyond < Math.max(few, here * 0.2)) {
      best = text;
      heading = element;
      most = here;
    }
  }
  const picked = pickedOf(best, weights);
  return picked && heading && { picked, heading };
}
