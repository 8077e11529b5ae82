import { remember } from '../page';

/** What a form asks for; old ASP.NET puts the whole page into one, with its buttons. */
const asked =
  'select,input:not([type="hidden" i],[type="button" i],[type="submit" i],[type="image" i],[type="reset" i])';

/** Furniture that holds labels of its own: search forms, menus, footers. */
const isFurniture = remember((element: Element): boolean => {
  const name = element.nodeName;
  if (name === 'BODY' || name === 'HTML') return false;
  const isSearch =
    (name === 'FORM' && element.querySelector(asked) !== null) ||
    /search/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  // The foot of an article is its own: HTML gives one to each section.
  const isFoot = name === 'FOOTER' && element.closest('article,section,main') === null;
  const isFurnished = isSearch || isFoot || name === 'NAV';
  return isFurnished && (element.textContent ?? '').length < 600 && element.querySelector('h1') === null;
});

/** Does this element stand in a search form, a menu or a footer? */
export function inSearchForm(element: Element): boolean {
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 30; climbs += 1, at = at.parentElement) if (isFurniture(at)) return true;
  return false;
}
