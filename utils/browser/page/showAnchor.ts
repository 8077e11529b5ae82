import { findAnchor } from '@/utils/extract/finders/anchor';
import type { Anchor } from '@/utils/report/extraction';
import { innerDocuments } from './innerDocuments';

/** Milliseconds the mark stays. */
const shownFor = 4_000;
const look: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  pointerEvents: 'none',
  boxSizing: 'border-box',
  zIndex: '2147483647',
  borderRadius: '4px',
  border: '3px solid #b3261e',
  outline: '2px solid #fff',
  background: 'rgb(255 214 0 / 0.25)',
};

let removeShown = () => {};

/**
 * Scrolls to the place a value was read from and draws a frame around it. The frame lies in a closed shadow root beside
 * the page's body and goes after four seconds; the page's own elements are not touched. False: no longer there.
 */
export function showAnchor(document: Document, anchor: Anchor): boolean {
  const element = [document, ...innerDocuments(document)].map((each) => findAnchor(each, anchor)).find(Boolean);
  if (!element) return false;
  removeShown();
  const owner = element.ownerDocument;
  const isCalm = owner.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  const host = owner.createElement('gongkai-mark');
  const root = host.attachShadow({ mode: 'closed' });
  const mark = owner.createElement('div');
  // Set one by one, not as a style sheet: the page's content security policy has no say in that.
  host.style.all = 'initial';
  Object.assign(mark.style, look);
  root.append(mark);
  owner.documentElement.append(host);
  const place = () => {
    const { top, left, width, height } = element.getBoundingClientRect();
    Object.assign(mark.style, {
      top: `${top - 6}px`,
      left: `${left - 6}px`,
      width: `${width + 12}px`,
      height: `${height + 12}px`,
    });
  };
  place();
  const following = setInterval(place, 50);
  const end = setTimeout(() => removeShown(), shownFor);
  removeShown = () => {
    clearInterval(following);
    clearTimeout(end);
    host.remove();
    removeShown = () => {};
  };
  return true;
}
