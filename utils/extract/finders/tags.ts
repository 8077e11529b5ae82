import { remember, tidy } from '../page';
import { type Finder, stated } from './finder';

/** The page's `meta` tags by folded name; a tag may occur twice, and its case varies from site to site. */
const tagsOf = remember((document: Document) => {
  const tags = new Map<string, HTMLMetaElement[]>();
  for (const tag of Array.from(document.getElementsByTagName('meta')).slice(0, 500)) {
    const name = (tag.getAttribute('name') ?? tag.getAttribute('property') ?? '').trim().toLowerCase();
    if (name !== '') tags.set(name, [...(tags.get(name) ?? []), tag]);
  }
  return tags;
});

/** The first content of a tag that is not blank, tidied; undefined when the page has none. */
export function tagContent(document: Document, name: string): string | undefined {
  for (const tag of tagsOf(document).get(name.toLowerCase()) ?? []) {
    const content = tidy(tag.getAttribute('content') ?? '');
    if (content !== '') return content;
  }
  return undefined;
}

/** The national page tags (国办发〔2017〕47号) and their like, tried in order, matched without case. */
export function tag(...names: readonly string[]): Finder {
  return ({ page }) =>
    names.flatMap((name) =>
      (tagsOf(page.document).get(name.toLowerCase()) ?? []).map((element) =>
        stated('meta', `meta:${name}`, tidy(element.getAttribute('content') ?? ''), element),
      ),
    );
}
