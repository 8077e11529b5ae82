import { fold, type Page, seenText } from '../page';
import { aroundFile } from './aroundFile';
import { type BelowTitle, belowTitle, hasProseAbove, worthOf } from './belowTitle';
import { betweenComments } from './betweenComments';
import { bodyInScript } from './bodyInScript';
import { byReadability } from './byReadability';
import { isFootLine } from './lineKinds';
import { densest, type Picked, pickByPattern, pickKnown, worth } from './pickContainer';
import { type PageWeights, weighPage } from './weighPage';
import { widen } from './widen';

/** Fewer characters than these are no text to be sure of: a deeper layer is asked. */
const surely = 80;

/** Does the page hold a far larger text than the one its container's name points at? */
function isOvershadowed(picked: Picked, dense: Picked, weights: PageWeights): boolean {
  const own = worth(picked.element, weights);
  const other = weights.of(dense.element);
  if (picked.element.contains(dense.element) || dense.element.contains(picked.element)) return false;
  return (
    own < worth(dense.element, weights) * 0.12 && other.marks >= 20 && other.linkCharacters < other.characters * 0.2
  );
}

/** Is this block, though it stands in an element named like a menu or a print button, a text of some length? */
function isProse({ element }: Picked, other: Picked): boolean {
  const own = weighPage(element, true).of(element);
  return (
    own.marks >= 8 &&
    own.characters >= 200 &&
    own.linkCharacters < own.characters * 0.2 &&
    !other.element.contains(element)
  );
}

/** Does the densest block hold much else than the text below the title: menus, the foot, passages above the heading? */
function isLoose(dense: Picked, { picked, heading }: BelowTitle, weights: PageWeights): boolean {
  return (
    worthOf(picked.nodes, weights) < worth(dense.element, weights) * 0.7 ||
    hasProseAbove(heading, dense.element, weights)
  );
}

/**
 * The text below the title, where the densest block is another: it stands above the title (a menu's long texts), or holds
 * less (the foot of a page whose text is a table of a few words). Undefined where the densest block is this text.
 */
function belowItsTitle(dense: Picked, weights: PageWeights, titles: ReadonlySet<string>): Picked | undefined {
  const found = belowTitle(weights, titles);
  const below = found?.picked;
  if (!found || !below || below.nodes.some((node) => node.contains(dense.element))) return undefined;
  if (dense.element.contains(below.element)) return isLoose(dense, found, weights) ? below : undefined;
  const isAbove = (dense.element.compareDocumentPosition(below.element) & 4) !== 0;
  const isLess = isFootLine(fold(seenText(dense.element, 800)));
  return isAbove || isLess || worthOf(below.nodes, weights) > worth(dense.element, weights) ? below : undefined;
}

/**
 * Which nodes hold the body. Layers in order: the rule's own container, template comments and known containers; then
 * the best-named block and the densest one, with the text beside them; then a body kept as data in a script; then what
 * stands around a file; then Readability. In: the page, its weights, the rule's selectors, its titles. Never undefined: a page always has a densest block.
 */
export function pickBody(
  page: Page,
  root: Element,
  weights: PageWeights,
  selectors: readonly string[],
  titles: ReadonlySet<string>,
): Picked {
  const dense = densest(root, weights);
  const known = pickKnown(page, weights, selectors);
  const bounded = betweenComments(root);
  const sure = [known, bounded].filter((picked): picked is Picked => picked?.isEditor === true);
  const first = sure.find((picked) => !isOvershadowed(picked, dense, weights));
  if (first) {
    if (weights.of(first.element).characters >= 10) return first;
    return bodyInScript(page.document) ?? first;
  }
  if (known && !isOvershadowed(known, dense, weights)) return known;
  const named = pickByPattern(weights);
  const isNamed = named !== undefined && !isOvershadowed(named, dense, weights);
  const open = isNamed ? named : (belowItsTitle(dense, weights, titles) ?? dense);
  const wide = widen(open, weights, titles);
  const { characters, linkCharacters, marks } = weights.of(wide.element);
  if (characters - linkCharacters >= surely && (marks > 2 || open !== dense)) return wide;
  const missed = weights.of(wide.element).marks < 6 ? densest(root, weighPage(root, true)) : undefined;
  if (missed && missed.element !== root && isProse(missed, wide)) return missed;
  const beside = aroundFile(root);
  const isBeside = beside && (wide.element === root || !wide.element.contains(beside.element));
  return (
    bodyInScript(page.document) ??
    (isBeside ? beside : undefined) ??
    (open === dense ? byReadability(page, weights) : undefined) ??
    wide
  );
}
