import { type CleanNode, walkClean } from './cleanNode';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);
const isVoid = (tag: string) => tag === 'br' || tag === 'img' || tag === 'hr';
const ownLine: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr'.split(' '));

/** The cleaned tree as HTML: every text and attribute escaped, a line for each block. */
export function writeHtml(nodes: readonly CleanNode[]): string {
  const parts: string[] = [];
  walkClean(nodes, {
    text: (text) => {
      parts.push(escaped(text));
    },
    enter: ({ tag, attributes }) => {
      const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
      parts.push(`<${tag}${list.join('')}>`);
    },
    leave: ({ tag }) => {
      if (!isVoid(tag)) parts.push(`</${tag}>`);
      if (ownLine.has(tag)) parts.push('\n');
    },
  });
  return parts.join('').trim();
}
