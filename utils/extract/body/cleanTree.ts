import { hidesItself } from '../page';
import { type CleanElement, type CleanNode, cleanElement } from './cleanNode';
import { isSilent } from './furniture';
import { isFurniture } from './isFurniture';
import { tidyRun } from './tidyRun';
import { weighPage } from './weighPage';

export interface CleanTree {
  readonly nodes: CleanNode[];
  /** False when the container was larger than the budget and its rest was left out. */
  readonly whole: boolean;
}

const nodeBudget = 1_200_000;
const characterBudget = 8_000_000;
const deepest = 60;

/** Elements kept as they are; `b` and `i` are renamed. Everything else is unwrapped. */
const kept: Readonly<Record<string, string>> = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  table: 'table',
  caption: 'caption',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  td: 'td',
  th: 'th',
  blockquote: 'blockquote',
  pre: 'pre',
  a: 'a',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
};

/** Unwrapped, but what they hold starts and ends a paragraph. */
const breaking = new Set(
  'p div section article main center address figure figcaption fieldset form details summary header dir menu hgroup multicol ucapcontent'.split(
    ' ',
  ),
);

const paragraphEnd: CleanElement = cleanElement('break');

function absolute(address: string | null, base: string): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address.trim(), base || undefined);
    return /^(?:https?|ftp|mailto):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function attributesOf(element: Element, tag: string, base: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (tag === 'a') {
    const href = absolute(element.getAttribute('href'), base);
    if (href) found.href = href;
  }
  if (tag === 'td' || tag === 'th')
    for (const name of ['rowspan', 'colspan']) {
      const value = element.getAttribute(name);
      if (value && /^[2-9]$|^[1-9]\d{1,2}$/.test(value.trim())) found[name] = value.trim();
    }
  return found;
}

function image(element: Element, base: string): CleanElement | undefined {
  const lazy = element.getAttribute('data-src') ?? element.getAttribute('data-original');
  const src = absolute(element.getAttribute('src'), base) ?? absolute(lazy, base);
  const alt = tidyRun(element.getAttribute('alt') ?? '').trim();
  if (!src && !alt) return undefined;
  return cleanElement('img', [], { ...(src ? { src } : {}), ...(alt ? { alt } : {}) });
}

const holdsBlocks = new Set(['td', 'th', 'li', 'dd', 'blockquote', 'root']);

/** Gathers what stands between paragraph ends into paragraphs; a lone run in a cell or list item stays bare. */
function gather(children: readonly CleanNode[], bareIfAlone: boolean): CleanNode[] {
  const result: CleanNode[] = [];
  let run: CleanNode[] = [];
  let runs = 0;
  const close = () => {
    const trimmed = trimRun(run);
    run = [];
    if (trimmed.length === 0) return;
    runs += 1;
    result.push(cleanElement('p', trimmed));
  };
  for (const child of children) {
    if (child === paragraphEnd) close();
    else if (typeof child !== 'string' && (child.tag === 'p' || blockLike.has(child.tag))) {
      close();
      result.push(child);
    } else run.push(child);
  }
  close();
  const only = result[0];
  return bareIfAlone && runs === 1 && result.length === 1 && typeof only === 'object' ? only.children : result;
}

const blockLike = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre hr'.split(' '),
);

const isSpace = (node: CleanNode | undefined) =>
  node !== undefined && (typeof node === 'string' ? node.trim() === '' : node.tag === 'br');

function trimRun(run: readonly CleanNode[]): CleanNode[] {
  let from = 0;
  let to = run.length;
  while (from < to && isSpace(run[from])) from += 1;
  while (to > from && isSpace(run[to - 1])) to -= 1;
  const result = run.slice(from, to);
  const first = result[0];
  if (typeof first === 'string') result[0] = first.trimStart();
  const last = result.at(-1);
  if (typeof last === 'string') result[result.length - 1] = last.trimEnd();
  return result;
}

/**
 * The body's elements as a cleaned tree: an allow-list of elements, without style, class, id or handlers, links and
 * images absolute, furniture and hidden parts left out. One walk without recursion; nests at most 60 deep (what is
 * deeper loses its wrapper, never its text). The page is only read.
 */
export function cleanTree(roots: readonly Element[], base: string): CleanTree {
  const root = cleanElement('root');
  let nodes = 0;
  let characters = 0;
  let whole = true;
  for (const from of roots) {
    const weights = weighPage(from, true);
    const open: { readonly into: CleanElement; readonly source: Element; readonly breaks: boolean }[] = [];
    let into: CleanElement = root;
    into.children.push(paragraphEnd);
    let at: Node | null = from;
    while (at) {
      nodes += 1;
      if (nodes > nodeBudget || characters > characterBudget) {
        whole = false;
        break;
      }
      let descend = false;
      if (at.nodeType === 3) {
        const room = characterBudget - characters;
        const data = (at as Text).data;
        characters += data.length;
        if (data.length > room) whole = false;
        const text = tidyRun(data.length > room ? data.slice(0, room) : data);
        if (text) into.children.push(text);
      } else if (at.nodeType === 1) {
        const element = at as Element;
        const name = element.localName;
        if (name === 'br') into.children.push(cleanElement('br'));
        else if (name === 'hr') into.children.push(cleanElement('hr'));
        else if (name === 'img') {
          const made = image(element, base);
          if (made) into.children.push(made);
        } else if (
          at === from ||
          !(isSilent(element) || hidesItself(element) || isFurniture(element, weights.of(element)))
        ) {
          descend = true;
          const tag = at === from ? undefined : kept[name];
          const breaks = breaking.has(name);
          if (breaks) into.children.push(paragraphEnd);
          if (tag && open.length < deepest) {
            const made = cleanElement(tag, [], attributesOf(element, tag, base));
            open.push({ into, source: element, breaks });
            into.children.push(made);
            into = made;
          } else if (tag && blockLike.has(tag)) {
            into.children.push(tag === 'td' || tag === 'th' ? ' ' : paragraphEnd);
          }
        }
      }
      let next: Node | null = descend ? at.firstChild : null;
      const leave = (element: Node) => {
        const top = open.at(-1);
        if (top && top.source === element) {
          if (holdsBlocks.has(into.tag)) into.children = gather(into.children, true);
          open.pop();
          into = top.into;
        }
        if (element.nodeType === 1 && breaking.has((element as Element).localName)) into.children.push(paragraphEnd);
      };
      if (!next && descend) leave(at);
      while (!next && at && at !== from) {
        next = at.nextSibling;
        if (next) break;
        at = at.parentNode;
        if (at) leave(at);
      }
      at = next;
    }
    for (let top = open.pop(); top; top = open.pop()) {
      if (holdsBlocks.has(into.tag)) into.children = gather(into.children, true);
      into = top.into;
    }
    root.children.push(paragraphEnd);
  }
  return { nodes: gather(root.children, false), whole };
}
