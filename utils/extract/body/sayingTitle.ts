import { fold } from '../page';
import type { PageWeights } from './weighPage';

/**
 * Asks elements whether they say one of the document's titles and nothing else. In: the page's weights, the titles folded
 * (`titlesOf`). An element of another length is not read.
 */
export function sayingTitle(weights: PageWeights, titles: ReadonlySet<string>): (element: Element) => boolean {
  const lengths = new Set([...titles].map(({ length }) => length));
  return (element) => lengths.has(weights.of(element).characters) && titles.has(fold(element.textContent ?? ''));
}
