import { seenText } from '../page';
import { type Finder, stated } from './finder';

/** The text of a platform's own element, e.g. `#_fileNum`. More than one match is a miss: the selector is not what it seems. */
export function shown(selector: string): Finder {
  return ({ page }) => {
    const found = Array.from(page.document.querySelectorAll(selector));
    const [only] = found;
    if (!only || new Set(found.map((element) => element.textContent)).size > 1) return [];
    return [stated('label', `element:${selector}`, seenText(only, 2000), only)];
  };
}
