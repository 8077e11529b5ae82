import { Readability } from '@mozilla/readability';
import type { Page } from '../page';
import type { Picked } from './pickContainer';

/** Above this many elements Readability takes seconds. */
const elementBudget = 12_000;
const mark = 'data-gongkai-place';

/**
 * The last layer: what Mozilla's Readability takes for the article, found again in the page itself. It works on a
 * marked clone, so the page stays as it is; the answer is the smallest element that holds all it kept.
 */
export function byReadability({ document }: Page): Picked | undefined {
  const originals = document.body ? [...document.body.querySelectorAll('*')].slice(0, elementBudget + 1) : [];
  if (originals.length > elementBudget) return undefined;
  const clone = document.cloneNode(true) as Document;
  for (const [at, element] of [...(clone.body?.querySelectorAll('*') ?? [])].entries())
    element.setAttribute(mark, String(at));
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
