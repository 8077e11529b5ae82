import { fold, hidesItself, seenText } from '../page';
import { childElements } from './childElements';
import { isFurnitureName, isSilent } from './furniture';
import {
  isBreadcrumb,
  isCatalogue,
  isCatalogueEntry,
  isFootLine,
  isInfoLine,
  isRelatedHeading,
  isTailLine,
} from './lineKinds';
import type { Picked } from './pickContainer';
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
  for (const is of [isInfoLine, isBreadcrumb, isCatalogue, isCatalogueEntry, isFootLine, isRelatedHeading, isTailLine])
    if (is(line)) return false;
  if (element.querySelector('h1,h2,form,input')) return false;
  if (marks >= 2 && characters >= 24) return true;
  return line.length <= 60 && (dateLine.test(line) || addressee.test(line) || office.test(line));
}

/**
 * Takes in what stands beside the densest block and reads as text of the same document: an addressee above it, a
 * signature below it. Looks three levels up and stops where a level holds much else.
 */
export function widen(picked: Picked, weights: PageWeights, titles: ReadonlySet<string>): Picked {
  let at = picked.element;
  const before: Element[] = [];
  const after: Element[] = [];
  for (let level = 0; level < levels; level += 1) {
    const parent = at.parentElement;
    if (!parent || parent.localName === 'body' || parent.localName === 'html') break;
    const own = weights.of(at).characters;
    if (weights.of(parent).characters > own * 2 + 400) break;
    let isAfter = false;
    const above: Element[] = [];
    for (const child of childElements(parent)) {
      if (child === at) isAfter = true;
      else if (isText(child, weights, titles)) (isAfter ? after : above).push(child);
    }
    before.unshift(...above);
    at = parent;
  }
  if (before.length + after.length === 0) return picked;
  return { ...picked, nodes: [...before, ...picked.nodes, ...after] };
}
