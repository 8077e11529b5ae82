import { type CleanNode, walkClean } from './cleanNode';

const pageAddress = /\.s?html?(?:$|[?#])|\/$|\/content\/|\/art\//;
const isPage = (href: string | undefined) => href !== undefined && pageAddress.test(href);

export interface Links {
  /** Links to other pages, and the share of the block's text that they are. */
  readonly count: number;
  readonly share: number;
  /** The share of its text that is links of any kind, files included. */
  readonly anyShare: number;
  readonly hasImage: boolean;
}

/** How much of a block is links; links to files are the text's own attachments. */
export function linksOf(node: CleanNode): Links {
  let count = 0;
  let inside = 0;
  let insideAny = 0;
  let linkedAny = 0;
  let linked = 0;
  let all = 0;
  let hasImage = false;
  walkClean([node], {
    text: (text) => {
      const length = text.replace(/\s/g, '').length;
      all += length;
      if (inside > 0) linked += length;
      if (insideAny > 0) linkedAny += length;
    },
    enter: ({ tag, attributes }) => {
      if (tag === 'img' && attributes.src) hasImage = true;
      if (tag !== 'a') return;
      insideAny += 1;
      if (isPage(attributes.href)) {
        inside += 1;
        count += 1;
      }
    },
    leave: ({ tag, attributes }) => {
      if (tag !== 'a') return;
      insideAny -= 1;
      if (isPage(attributes.href)) inside -= 1;
    },
  });
  const of = (part: number) => (all === 0 ? 0 : part / all);
  return { count, share: of(linked), anyShare: of(linkedAny), hasImage };
}
