import { silentTags } from '../page';

/** A colon in a cell of its own, between label and value. */
const isColon = (element: Element) =>
  element.childElementCount === 0 && /^\s*[:：]\s*$/.test(element.textContent ?? '');

/** The next element that a reader sees beside this one; a colon alone is no value. */
export function nextSeen(element: Element): Element | undefined {
  let at = element.nextElementSibling;
  while (at && (silentTags.has(at.nodeName.toUpperCase()) || at.nodeName === 'BR' || isColon(at)))
    at = at.nextElementSibling;
  return at ?? undefined;
}

/** A term's value is its description, a cell's value the next cell; other blocks pair with small blocks only. */
export function canHold(label: Element, value: Element): boolean {
  const name = label.nodeName;
  if (name === 'DT') return value.nodeName === 'DD';
  if (name === 'TD' || name === 'TH') return value.nodeName === 'TD' || value.nodeName === 'TH';
  return value.nodeName !== 'TABLE' && value.querySelector('p p, table, h1, li + li') === null;
}
