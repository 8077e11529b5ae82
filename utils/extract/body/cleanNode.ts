/** A node of the cleaned tree: text, or an element of the allow-list. Plain data, so that no page or clone is touched. */
export type CleanNode = string | CleanElement;

export interface CleanElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: CleanNode[];
}

export const cleanElement = (tag: string, children: CleanNode[] = [], attributes = {}): CleanElement => ({
  tag,
  attributes,
  children,
});

/** Elements that stand on lines of their own in the cleaned tree. */
export const blockTags: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'blockquote',
  'pre',
  'hr',
]);

export const isBlock = (node: CleanNode): node is CleanElement => typeof node !== 'string' && blockTags.has(node.tag);

/** Visits a cleaned tree in order without recursion: `enter` and `leave` for elements, `text` for strings. */
export function walkClean(
  nodes: readonly CleanNode[],
  visit: {
    readonly text?: (text: string, depth: number) => void;
    readonly enter?: (element: CleanElement, depth: number) => void;
    readonly leave?: (element: CleanElement, depth: number) => void;
  },
): void {
  const stack: { readonly list: readonly CleanNode[]; at: number; readonly owner: CleanElement | null }[] = [
    { list: nodes, at: 0, owner: null },
  ];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.list[top.at];
    if (node === undefined) {
      stack.pop();
      if (top.owner) visit.leave?.(top.owner, stack.length - 1);
      continue;
    }
    top.at += 1;
    if (typeof node === 'string') visit.text?.(node, stack.length - 1);
    else {
      visit.enter?.(node, stack.length - 1);
      stack.push({ list: node.children, at: 0, owner: node });
    }
  }
}
