/**
 * An element's child elements in order, by its sibling links. (`children` is a live collection: walking one of 50,000 rows
 * by index is quadratic in some DOMs.)
 */
export function* childElements(parent: Element): Generator<Element> {
  for (let at = parent.firstElementChild; at; at = at.nextElementSibling) yield at;
}
