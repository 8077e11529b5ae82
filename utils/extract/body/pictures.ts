import { hidesItself } from '../page';
import { isFurnitureName } from './furniture';

/** Signs beside a file's name, marks of a site, codes to scan. */
const sign = /icon|logo|emoji|button|qr_?code|\bqr\b|ewm|erweima|filetype|\.gif(?:$|[?#])/i;
const least = 200;
const most = 500;

const isSmall = (size: string | null) =>
  size !== null && /^\d{1,5}(?:px)?$/.test(size) && Number.parseInt(size, 10) < least;

function isShown(picture: Element, within: Node): boolean {
  for (let at: Element | null = picture; at && at !== within; at = at.parentElement)
    if (hidesItself(at) || isFurnitureName(at)) return false;
  return true;
}

/** How many pictures of some size the nodes of a text hold: scanned pages, perhaps. */
export function countPictures(nodes: readonly Node[]): number {
  let count = 0;
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const pictures = element.localName === 'img' ? [element] : [...element.querySelectorAll('img')].slice(0, most);
    for (const picture of pictures) {
      const source = ['src', 'data-src', 'data-original'].map((name) => picture.getAttribute(name) ?? '').join(' ');
      if (source.trim() === '' || sign.test(source) || isSmall(picture.getAttribute('width'))) continue;
      if (!isSmall(picture.getAttribute('height')) && isShown(picture, node)) count += 1;
    }
  }
  return count;
}
