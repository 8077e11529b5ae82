import type { Page, Protocol } from 'puppeteer-core';

type Node = Protocol.DOM.Node;

const inside = (node: Node): Node[] => [
  node,
  ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(inside),
];

/** Where on the screen the highlight stands, read by the debugger: the mark's own tree is closed to every page. */
export async function markedPlace(page: Page): Promise<{ top: number; bottom: number; left: number; right: number }> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = inside(root).find((node) => node.localName === 'gongkai-mark');
  const mark = host?.shadowRoots?.[0]?.children?.[0];
  if (!mark) throw new Error('Nothing is highlighted');
  const { model } = await session.send('DOM.getBoxModel', { nodeId: mark.nodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { top, bottom, left, right };
}
