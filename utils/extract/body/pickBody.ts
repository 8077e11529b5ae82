import type { Page } from '../page';
import { betweenComments } from './betweenComments';
import { bodyInScript } from './bodyInScript';
import { byReadability } from './byReadability';
import { densest, type Picked, pickByPattern, pickKnown, worth } from './pickContainer';
import type { PageWeights } from './weighPage';
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

/**
 * Which nodes hold the body. Layers in order: the rule's own container, template comments and known containers; then
 * the best-named block and the densest one, with the text beside them; then a body kept as data in a script; then
 * Readability. In: the page, its weights, the rule's selectors, its titles. Never undefined: a page always has a densest block.
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
  const open = named && !isOvershadowed(named, dense, weights) ? named : dense;
  const wide = widen(open, weights, titles);
  const { characters, linkCharacters, marks } = weights.of(wide.element);
  if (characters - linkCharacters >= surely && (marks > 2 || open !== dense)) return wide;
  return bodyInScript(page.document) ?? (open === dense ? byReadability(page, weights) : undefined) ?? wide;
}
