import { fold, hidesItself, seenText } from '../page';
import { childElements } from './childElements';
import { isFurnitureName, isSilent } from './furniture';
import { isBoxHeading, isBreadcrumb, isFootLine, isHeadLine, isTailLine } from './lineKinds';
import type { Picked } from './pickContainer';
import { sayingTitle } from './sayingTitle';
import type { PageWeights } from './weighPage';

const levels = 3;
const dateLine = /(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,3}月.{1,3}日(?:印发)?$/;
const addressee = /[:：]$/;
const office = /(?:政府|办公室|委员会|局|厅|部|院|委|中心|处|办)$/;

/** Could this neighbour of the body be part of the text (addressee, first or last paragraphs, signature, day)? */
function isText(element: Element, weights: PageWeights, titles: ReadonlySet<string>): boolean {
  if (isSilent(element) || hidesItself(element) || isFurnitureName(element) || /^h[1-6]$/.test(element.localName))
    return false;
  const { characters, linkCharacters, marks } = weights.of(element);
  if (characters === 0 || linkCharacters > characters * 0.4) return false;
  const line = fold(seenText(element, 1500));
  if (titles.has(line)) return false;
  if (isHeadLine(line) || isTailLine(line) || isFootLine(line) || isBoxHeading(line)) return false;
  if (element.querySelector('h1,h2,form,input')) return false;
  if (marks >= 2 && characters >= 24) return true;
  return line.length <= 60 && (dateLine.test(line) || addressee.test(line) || office.test(line));
}

const mostHeads = 200;

/** Does the block itself hold the document's heading? Then nothing above it is of the text. */
function holdsTitle(element: Element, weights: PageWeights, titles: ReadonlySet<string>): boolean {
  const says = sayingTitle(weights, titles);
  let seen = 0;
  for (const one of element.querySelectorAll('h1,h2,h3,h4,div,p,td,span,strong,font')) {
    if (seen++ > mostHeads) return false;
    if (says(one)) return true;
  }
  return false;
}

/** Is this neighbour the heading or the path? What stands above those is the site's. */
const isHead = (element: Element, titles: ReadonlySet<string>): boolean => {
  const line = fold(seenText(element, 400));
  return titles.has(line) || isBreadcrumb(line);
};

/**
 * Takes in what stands beside the densest block and reads as text of the same document: an addressee above it, a
 * signature below it. Looks three levels up and stops where a level holds much else.
 */
export function widen(picked: Picked, weights: PageWeights, titles: ReadonlySet<string>): Picked {
  let at = picked.element;
  let isBelowHead = holdsTitle(at, weights, titles);
  const before: Element[] = [];
  const after: Element[] = [];
  for (let level = 0; level < levels; level += 1) {
    const parent = at.parentElement;
    if (!parent || parent.localName === 'body' || parent.localName === 'html') break;
    const own = weights.of(at).characters;
    if (weights.of(parent).characters > own * 2 + 400) break;
    let isAfter = false;
    let isOver = false;
    let isHeadHere = false;
    const above: Element[] = [];
    for (const child of childElements(parent)) {
      if (child === at) isAfter = true;
      else if (!isAfter && isHead(child, titles)) {
        above.length = 0;
        isHeadHere = true;
      } else if (isAfter && isBoxHeading(fold(seenText(child, 60)))) isOver = true;
      else if (!isOver && isText(child, weights, titles)) (isAfter ? after : above).push(child);
    }
    if (!isBelowHead) before.unshift(...above);
    isBelowHead ||= isHeadHere;
    at = parent;
  }
  if (before.length + after.length === 0) return picked;
  return { ...picked, nodes: [...before, ...picked.nodes, ...after] };
}
