import type { Page } from '../page';
import { remember } from '../page';

/** Does the page hold an element that this selector names? */
export const has = (page: Page, selector: string): boolean => page.document.querySelector(selector) !== null;

/** The page's inline scripts, joined and cut: where platforms leave their traces. */
export const scriptText = remember((document: Document) =>
  Array.from(document.getElementsByTagName('script'))
    .slice(0, 200)
    .map((script) => `${script.getAttribute('src') ?? ''}\n${(script.textContent ?? '').slice(0, 200_000)}`)
    .join('\n')
    .slice(0, 2_000_000),
);

/** Does the address fit? An unknown address fits everything: then the page alone decides. */
export const addressFits = (page: Page, pattern: RegExp): boolean => page.url === '' || pattern.test(page.url);
