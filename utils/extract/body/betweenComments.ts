import type { Picked } from './pickContainer';

const named = /信息内容|正文|文章内容|Content(?:Start|End)|vsbcontent|content\.(?:begin|end)/i;
const opening = /(?:begin|start|开始)/i;
const closing = /(?:end|结束)/i;

const opens = (label: string) => named.test(label) && opening.test(label);
const closes = (label: string) => named.test(label) && closing.test(label);
const markBudget = 3000;

/** The label of a bound: a comment's text, or the name of a `<meta name="ContentStart">` in the body. */
function labelOf(node: Node): string {
  if (node.nodeType === 8) return (node.nodeValue ?? '').slice(0, 60);
  const element = node as Element;
  return element.localName === 'meta' ? (element.getAttribute('name') ?? '') : '';
}

function between(start: Node, end: Node): Node[] {
  const nodes: Node[] = [];
  for (let at = start.nextSibling; at && at !== end; at = at.nextSibling) nodes.push(at);
  return nodes;
}

/**
 * Template marks that bound the body (`<!--<$[信息内容]>begin-->` … `end`, `<meta name="ContentStart">`): the nodes between
 * two of one parent.
 */
export function betweenComments(root: Element): Picked | undefined {
  const marks = root.ownerDocument.createTreeWalker(root, 129, {
    acceptNode: (node) => (node.nodeType === 8 || node.nodeName === 'META' ? 1 : 3),
  });
  let start: Node | undefined;
  for (let seen = 0; seen < markBudget && marks.nextNode(); seen += 1) {
    const mark = marks.currentNode;
    const label = labelOf(mark);
    if (start && closes(label) && mark.parentNode === start.parentNode) {
      const nodes = between(start, mark);
      const length = nodes.reduce((sum, node) => sum + (node.textContent ?? '').replace(/\s+/g, '').length, 0);
      const parent = mark.parentElement;
      if (parent && length >= 20) return { nodes, element: parent, finder: 'comments', isEditor: true };
    }
    if (opens(label)) start = mark;
  }
  return undefined;
}
