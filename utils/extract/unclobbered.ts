import type { Page } from './page';

/** Properties the core reads. A form's control or a named element of these names would answer in their place. */
const readHere = new Set(
  'nodeName nodeType nodeValue parentElement parentNode firstChild lastChild nextSibling previousSibling childNodes children firstElementChild lastElementChild nextElementSibling previousElementSibling childElementCount textContent innerHTML outerHTML localName tagName id className classList attributes getAttribute hasAttribute querySelector querySelectorAll closest contains matches getElementsByTagName ownerDocument cloneNode body head title documentElement characterSet createTreeWalker implementation defaultView getElementById'.split(
    ' ',
  ),
);

const holders =
  'form [name],form [id],[form][name],img[name],form[name],iframe[name],embed[name],object[name],object[id]';

/** Elements whose name or id hides a property of their form or of the document (DOM clobbering, HTML §7.2.2.3 and §4.10.3). */
function clobbering(document: Document): Element[] {
  const native = Object.getPrototypeOf(document) as Document;
  return [...native.querySelectorAll.call(document, holders)].filter((element) => {
    const get = (Object.getPrototypeOf(element) as Element).getAttribute;
    return readHere.has(get.call(element, 'name') ?? '') || readHere.has(get.call(element, 'id') ?? '');
  });
}

/**
 * The page itself, or, where names in it hide properties the core reads (`<input name="nodeName">`), an inert copy
 * without these names: same structure, so that anchors hold in the live page. The page is never changed.
 */
export function unclobbered(page: Page): Page {
  const { document } = page;
  if (clobbering(document).length === 0) return page;
  const native = Object.getPrototypeOf(document) as Document;
  const root = Reflect.get(native, 'documentElement', document) as Element | null;
  const inert = (Reflect.get(native, 'implementation', document) as DOMImplementation).createHTMLDocument('');
  if (root) inert.replaceChild(inert.importNode(root, true), inert.documentElement);
  for (const element of clobbering(inert)) {
    const remove = (Object.getPrototypeOf(element) as Element).removeAttribute;
    remove.call(element, 'name');
    remove.call(element, 'id');
  }
  const charset = page.charset ?? (Reflect.get(native, 'characterSet', document) as string);
  return { ...page, document: inert, charset };
}
