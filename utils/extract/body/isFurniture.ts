import { isFurnitureName } from './furniture';
import type { Weight } from './weighPage';

/**
 * Is this element inside the body furniture (share bar, print button, pager, QR box)? Its name must say so and it must
 * be short or mostly links: a long passage is never dropped for its name.
 */
export function isFurniture(element: Element, weight: Weight): boolean {
  if (!isFurnitureName(element)) return false;
  return weight.characters <= 150 || weight.linkCharacters > weight.characters * 0.6;
}
