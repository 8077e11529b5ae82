import { Readability } from '@mozilla/readability';
import type { Page } from '../page';
import type { Picked } from './pickContainer';
import type { PageWeights } from './weighPage';

/** Above this many elements, or this deep, Readability takes seconds; below this much text it finds nothing. */
const elementBudget = 3000;
const deepest = 80;
const leastText = 200;
const mark = 'data-gongkai-place';
/** Readability's own expressions scan some attributes in the square of their length: an `srcset` of 80 kB held it for 25 s. */
const longestAttribute = 300;

/** Cuts what no article is told by. Only the clone's: class names and addresses keep their beginnings. */
function shortenAttributes(clone: Document): void {
  for (const element of clone.querySelectorAll('*'))
    for (const attribute of element.attributes)
      if (attribute.value.length > longestAttribute) attribute.value = attribute.value.slice(0, longestAttribute);
}

/** Does any element stand deeper than Readability bears? Elements come in order, so depths follow from their parents'. */
function isDeep({ elements }: PageWeights): boolean {
  const depths = new Map<Element | null, number>();
  for (const element of elements) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    if (depth > deepest) return true;
    depths.set(element, depth);
  }
  return false;
}

/**
 * The last layer: what Mozilla's Readability takes for the article, found again in the page itself. It works on a
 * marked clone, so the page stays as it is; the answer is the smallest element that holds all it kept.
 */
export function byReadability({ document }: Page, weights: PageWeights): Picked | undefined {
  if (!document.body || weights.of(document.body).characters < leastText || isDeep(weights)) return undefined;
  if (weights.elements.length > elementBudget) return undefined;
  const originals = [...document.body.querySelectorAll('*')].slice(0, elementBudget + 1);
  if (originals.length > elementBudget) return undefined;
  const clone = document.cloneNode(true) as Document;
  for (const [at, element] of [...(clone.body?.querySelectorAll('*') ?? [])].entries())
    element.setAttribute(mark, String(at));
  shortenAttributes(clone);
  const article = new Readability<Element>(clone, { serializer: (element) => element as Element }).parse();
  const kept = article?.content;
  if (!kept) return undefined;
  let common: Element | undefined;
  for (const element of kept.querySelectorAll(`[${mark}]`)) {
    const original = originals[Number(element.getAttribute(mark))];
    if (!original || !(element.textContent ?? '').trim()) continue;
    while (common && !common.contains(original)) common = common.parentElement ?? undefined;
    common ??= original;
  }
  return common ? { nodes: [common], element: common, finder: 'readability' } : undefined;
}
