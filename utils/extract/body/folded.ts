import { fold, hidesItself, remember, seenText } from '../page';
import { isFurnitureName, isSilent } from './furniture';

/** What opens the rest of a text that its page shows in part, and what shuts it again. */
const opener =
  /^[[【(]?(?:点击)?(?:展开(?:全文|更多|全部|余下全文)|(?:阅读|查看|显示)(?:全文|全部|余下全文)|余下全文|收起(?:全文|全部)?)[>»›↓∨▼▲∧.…]{0,4}[\])】]?$/;
const controls = new Set(['a', 'span', 'button', 'p', 'div', 'i', 'em', 'b', 'strong', 'font', 'center', 'label']);
const laidOver = /position\s*:\s*(?:fixed|absolute)/i;
const nowhere = /^(?:#|javascript:|$)/i;
const mostParts = 40;

/** Is this element nothing but a control that opens the rest of a text here, or shuts it? It is no text. */
export function isOpener(element: Element): boolean {
  if (!controls.has(element.localName) || !opener.test(fold(seenText(element, 24)))) return false;
  const links = element.localName === 'a' ? [element] : [...element.querySelectorAll('a')];
  return links.every((link) => nowhere.test(link.getAttribute('href')?.trim() ?? ''));
}

/** The first neighbour in one direction that the page shows. */
function shownBeside(element: Element, way: 'previousElementSibling' | 'nextElementSibling'): Element | undefined {
  let at = element[way];
  for (let passed = 0; at && passed < mostParts; passed += 1) {
    if (!isSilent(at) && !hidesItself(at) && at.localName !== 'br') return at;
    at = at[way];
  }
  return undefined;
}

/** Text, little of it in links, and no copy of the part that is shown. */
function isRest(element: Element, shown: Element): boolean {
  const text = fold(seenText(element));
  const linked = [...element.querySelectorAll('a')]
    .slice(0, 100)
    .reduce((sum, link) => sum + fold(seenText(link, 200)).length, 0);
  const start = fold(seenText(shown, 200)).slice(0, 16);
  return text !== '' && linked <= text.length * 0.3 && !text.startsWith(start);
}

const isFolded = remember((element: Element): boolean => {
  if (isFurnitureName(element) || laidOver.test(element.getAttribute('style') ?? '')) return false;
  const [above, below] = [shownBeside(element, 'previousElementSibling'), shownBeside(element, 'nextElementSibling')];
  const isOpened = below && isOpener(below);
  const shown = above && isOpener(above) ? shownBeside(above, 'previousElementSibling') : above;
  if (!shown || (!isOpened && shown === above)) return false;
  return /[。；：:]/.test(seenText(shown)) && isRest(element, shown);
});

/**
 * Does the page keep this part from every reader? Not so the rest of a text that stands right behind the part shown and is
 * opened by a control beside it (展开全文): that is hidden only until it is asked for.
 */
export const isShut = (element: Element): boolean => hidesItself(element) && !isFolded(element);
