import { hidesItself, seenText } from '../page';
import { aroundFile } from './aroundFile';
import { isFurnitureName } from './furniture';
import type { Picked } from './pickContainer';

/** Boxes that open over a page: no text of it. */
const overlay = /pop|modal|dialog|layer|mask|tip|toast|login|cookie|agree|declare|notice|qr|wechat|weixin|share/i;
const laidOver = /position\s*:\s*(?:fixed|absolute)/i;
const isOverlay = (box: Element): boolean =>
  overlay.test(`${box.id} ${box.getAttribute('class') ?? ''}`) || laidOver.test(box.getAttribute('style') ?? '');

const budget = 200;
const least = 150;

/**
 * The text that a page keeps hidden until its scripts are ready (正在加载…): the longest hidden box of sentences, most of them
 * outside links. Asked only where the page shows no text at all. Undefined where nothing like that is hidden.
 */
export function hiddenText(root: Element): Picked | undefined {
  // A text that is nothing but its file shows no sentence either.
  if (aroundFile(root)) return undefined;
  let best: Element | undefined;
  let most = least;
  for (const box of [...root.querySelectorAll('[style*="none" i],[hidden],.layui-hide,.ng-hide')].slice(0, budget)) {
    if (!hidesItself(box) || isFurnitureName(box) || isOverlay(box) || best?.contains(box)) continue;
    const text = seenText(box);
    const linked = [...box.querySelectorAll('a')]
      .slice(0, 100)
      .reduce((sum, link) => sum + seenText(link, 200).length, 0);
    const sentences = text.match(/[。；]/g)?.length ?? 0;
    if (sentences < 3 || linked > text.length * 0.2 || text.length <= most) continue;
    [best, most] = [box, text.length];
  }
  return best && { nodes: [best], element: best, finder: 'hidden' };
}
