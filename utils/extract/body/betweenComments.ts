import type { Picked } from './pickContainer';

const opens =
  /(?:信息内容|正文|文章内容|内容区?|文章正文).{0,12}(?:begin|start|开始)|\$\[信息内容\]>?begin|ContentStart|vsbcontent_start|^\s*(?:content|正文|内容)\s*(?:begin|start|开始)\s*$/i;
const closes =
  /(?:信息内容|正文|文章内容|内容区?|文章正文).{0,12}(?:end|结束)|\$\[信息内容\]>?end|ContentEnd|vsbcontent_end|^\s*(?:content|正文|内容)\s*(?:end|结束)\s*$/i;
const commentBudget = 3000;

/** Template comments that bound the body (`<!--<$[信息内容]>begin-->` … `end`): the nodes between two of one parent. */
export function betweenComments(root: Element): Picked | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  let start: Node | undefined;
  for (let seen = 0; seen < commentBudget && walker.nextNode(); seen += 1) {
    const comment = walker.currentNode;
    const text = (comment.nodeValue ?? '').slice(0, 200);
    if (start && closes.test(text) && comment.parentNode === start.parentNode) {
      const nodes: Node[] = [];
      for (let at = start.nextSibling; at && at !== comment; at = at.nextSibling) nodes.push(at);
      const length = nodes.reduce((sum, node) => sum + (node.textContent ?? '').replace(/\s+/g, '').length, 0);
      const parent = comment.parentElement;
      if (parent && length >= 20) return { nodes, element: parent, finder: 'comments', isEditor: true };
    }
    if (opens.test(text)) start = comment;
  }
  return undefined;
}
