import { absoluteAddress } from '../address';
import { type CleanElement, cleanElement } from './cleanNode';
import { tidyRun } from './tidyRun';

/** Elements that are kept, by the name they are kept under. Every other element is unwrapped. */
const kept: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre a strong em sub sup'
      .split(' ')
      .map((tag) => [tag, tag]),
  ),
  b: 'strong',
  i: 'em',
};

/** Unwrapped, but what they hold starts and ends a paragraph. */
export const breakingTags: ReadonlySet<string> = new Set(
  'p div section article main center address figure figcaption fieldset form details summary header dir menu ucapcontent'.split(
    ' ',
  ),
);

/** Two or more, up to 999: a span of 1 says nothing and a larger one is no table. */
const span = /^(?:[2-9]|[1-9]\d{1,2})$/;

/** The element that stands for `element` in the cleaned tree, without children; undefined when it is only unwrapped. */
export function cleanElementOf(element: Element, base: string): CleanElement | undefined {
  const tag = kept[element.localName];
  if (!tag) return undefined;
  const attributes: Record<string, string> = {};
  if (tag === 'a') {
    const href = absoluteAddress(element.getAttribute('href'), base);
    if (href) attributes.href = href;
  } else if (tag === 'td' || tag === 'th')
    for (const name of ['rowspan', 'colspan']) {
      const value = element.getAttribute(name)?.trim();
      if (value && span.test(value)) attributes[name] = value;
    }
  return cleanElement(tag, [], attributes);
}

/** An image as data: absolute address (also of one that loads late) and alternative text; undefined when it has neither. */
export function cleanImage(element: Element, base: string): CleanElement | undefined {
  const late = element.getAttribute('data-src') ?? element.getAttribute('data-original');
  const src = absoluteAddress(late, base) ?? absoluteAddress(element.getAttribute('src'), base);
  const alt = tidyRun((element.getAttribute('alt') ?? '').slice(0, 500)).trim();
  if (!src && !alt) return undefined;
  return cleanElement('img', [], { ...(src ? { src } : {}), ...(alt ? { alt } : {}) });
}
