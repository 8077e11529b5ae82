import { absoluteAddress } from '../address';
import { childElements } from '../body/childElements';
import { isFurnitureName } from '../body/furniture';
import { hidesItself, seenText } from '../page';
import { isColumnLabel } from './columnsOf';
import { headingYear } from './dayOfYear';
import { bare } from './pagers/pagerControls';
import { scriptAddresses } from './scriptAddress';

/** A link that may lead to a document. */
export interface DocumentLink {
  /** The element that names the document: the link, or what names it in a row that is a link as a whole. */
  readonly element: Element;
  /** Undefined where only a script of another file knows it. */
  readonly url: string | undefined;
}

const controls =
  /^(?:首页|上一页|下一页|尾页|末页|上页|下页|(?:查看|浏览|点击)?更多\S{0,4}|more|(?:查看|点击)?(?:详细|详情|全文|原文)(?:内容|信息)?|(?:阅读|查看|浏览)(?:全文|原文)?|(?:网页|百度)?快照|查看全部|打印|关闭|返回|\d{1,4}|[<>«»›‹]{1,3}|第一页|最[后末]一?页)[>»…]{0,4}$/i;
const linkBudget = 20_000;
const candidates = 'a,[onclick],[data-href],[data-url],[data-link]';
const kept = ['data-href', 'data-url', 'data-link'];
const rowTags = new Set(['li', 'tr', 'dd', 'dt', 'div', 'p', 'span', 'td']);

/** An address that leads nowhere without a handler, set by another file: javascript:;, javascript:void(0), #. */
const deadEnd = /^\s{0,9}(?:javascript:\s{0,9}(?:void\s?\(?0\)?)?[\s;]{0,9}|#)$/i;

/** Does a script decide where this leads? A handler, a name for one to find, or an anchor that leads nowhere by itself. */
function isScripted(element: Element): boolean {
  if (kept.some((name) => element.hasAttribute(name))) return true;
  const handler = `${element.getAttribute('onclick') ?? ''}${element.getAttribute('href') ?? ''}`;
  if (/\w\s{0,2}\(\s{0,2}['"\d]|location|data-/.test(handler)) return true;
  if (element.localName !== 'a') return false;
  return (
    deadEnd.test(element.getAttribute('href') ?? '') ||
    [...element.attributes].some(({ name }) => name.startsWith('data-'))
  );
}

/** Where an element leads: its address, the address kept beside it, or the one its handler tells with certainty. */
function addressOf(element: Element, base: string, read: (handler: string) => string | undefined): string | undefined {
  const direct = element.localName === 'a' ? absoluteAddress(element.getAttribute('href'), base) : undefined;
  if (direct) return direct;
  for (const name of kept) {
    const value = element.getAttribute(name);
    if (value && /[/.]/.test(value)) return absoluteAddress(value, base);
  }
  for (const name of ['onclick', 'href']) {
    const handler = element.getAttribute(name);
    const found = handler && (name === 'onclick' || /^\s*javascript:/i.test(handler)) ? read(handler) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** What names the document in a row that is a link as a whole: its longest part. */
function namingPart(row: Element): Element {
  let best = row;
  let most = 0;
  let parts = 0;
  for (const child of childElements(row)) {
    const { length } = seenText(child, 300);
    if (length > 0) parts += 1;
    if (length > most) [best, most] = [child, length];
  }
  return parts > 1 ? best : row;
}

/** Is this hidden part opened by the year, or the button, that heads it? Then its rows are the list's. */
function unfolds(part: Element): boolean {
  const head = part.previousElementSibling;
  return head !== null && (head.hasAttribute('aria-expanded') || headingYear(part) !== undefined);
}

/** Is an element, or one it stands in below the root, furniture or hidden? Answers are kept along the way up. */
function refusing(root: Element): (element: Element) => boolean {
  const refused = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer = false;
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      const known = refused.get(at);
      if (known !== undefined) {
        answer = known;
        break;
      }
      path.push(at);
      if ((hidesItself(at) && !unfolds(at)) || isFurnitureName(at)) {
        answer = true;
        break;
      }
    }
    for (const one of path) refused.set(one, answer);
    return answer;
  };
}

/**
 * Links that may lead to documents, in order: with a name, outside navigation and hidden parts. Rows that are links by a script
 * count too; their address is read where the page tells it with certainty. In: the element to search, the base address, the
 * page's inline scripts as one text.
 */
export function documentLinks(root: Element, base: string, scripts: string): DocumentLink[] {
  const found: DocumentLink[] = [];
  const isRefused = refusing(root);
  const read = scriptAddresses(scripts, base);
  let taken: Element | undefined;
  for (const element of root.querySelectorAll(candidates)) {
    if (found.length >= linkBudget) break;
    const isAnchor = element.localName === 'a';
    if (!isAnchor && (!rowTags.has(element.localName) || !isScripted(element) || element.querySelector('a[href*="/"]')))
      continue;
    if (taken?.contains(element)) continue;
    const url = addressOf(element, base, read);
    if (!url && !isScripted(element)) continue;
    const text = seenText(element, 300);
    const name = text.length >= 4 ? text : (element.getAttribute('title') ?? '');
    if (
      name.trim().length < (url && isAnchor ? 4 : 8) ||
      controls.test(bare(text)) ||
      isColumnLabel(text) ||
      isRefused(element)
    )
      continue;
    if (!isAnchor) taken = element;
    found.push({ element: isAnchor ? element : namingPart(element), url });
  }
  return found;
}
