/** A part of an office file as a tree; undefined when it is no sound XML. Elements are asked for by local name. */
export function parseXml(text: string | undefined): Document | undefined {
  if (text === undefined) return undefined;
  const tree = new DOMParser().parseFromString(text, 'text/xml');
  return tree.getElementsByTagName('parsererror').length > 0 ? undefined : tree;
}

/** All elements of that local name below a node, in order, whatever prefix they carry. */
export const elements = (node: Document | Element, name: string): Element[] => [
  ...node.getElementsByTagNameNS('*', name),
];
