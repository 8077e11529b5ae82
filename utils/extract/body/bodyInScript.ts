import { parseFragment } from '../fragment';
import type { Picked } from './pickContainer';

const property =
  /["']?\b(?:content|contentHtml|htmlContent|articleContent|contents|txtContent|zw|body)["']?\s{0,4}[:=]\s{0,4}(?=["'])/g;
const scriptBudget = 4_000_000;
const heldElsewhere = 'script[type="text/html" i],script[type="text/template" i],script[type="text/plain" i],textarea';

/** The string literal that starts at `at`, decoded; undefined when it does not close. */
function literal(text: string, at: number): string | undefined {
  const quote = text[at];
  let end = at + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return undefined;
  const raw = text.slice(at + 1, end);
  const json = quote === '"' ? raw : raw.replace(/\\'/g, "'").replace(/"/g, '\\"').replace(/\\\\"/g, '\\"');
  try {
    const value: unknown = JSON.parse(`"${json.replace(/[\n\r\t]/g, ' ').replace(/\\x([\da-f]{2})/gi, '\\u00$1')}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** HTML that a script keeps as a string: the longest value of a property named like a body (gkmlpt `DETAIL.content`). */
function inScripts(document: Document): string {
  let longest = '';
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (text.length < 60 || text.length > scriptBudget) continue;
    for (const match of text.matchAll(property)) {
      const value = literal(text, match.index + match[0].length);
      if (value && value.length > longest.length && /<(?:p|div|table|span|br)\b|&lt;p/i.test(value)) longest = value;
    }
  }
  return longest;
}

/** A body that stands in the page only as data: in a script's JSON, a template script or a hidden text area. */
export function bodyInScript(document: Document): Picked | undefined {
  let html = inScripts(document);
  for (const holder of document.querySelectorAll(heldElsewhere)) {
    const text = holder.textContent ?? '';
    if (text.length > html.length && text.length < scriptBudget && /<(?:p|div|table)\b/i.test(text)) html = text;
  }
  if (html === '') return undefined;
  const element = parseFragment(document, /^\s*&lt;/.test(html) ? unescaped(html) : html);
  if (!element || (element.textContent ?? '').replace(/\s+/g, '').length < 20) return undefined;
  return { nodes: [element], element, finder: 'script', isEditor: true };
}

const unescaped = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
