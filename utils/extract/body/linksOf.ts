import { type CleanNode, walkClean } from './cleanNode';

const pageAddress = /\.s?html?(?:$|[?#])|\/$|\/content\/|\/art\//;
const isPage = (href: string | undefined) => href !== undefined && pageAddress.test(href);

export interface Links {
  readonly count: number;
  readonly share: number;
  readonly hasImage: boolean;
}

/** How much of a block is links to other pages (links to files are the text's own attachments). */
export function linksOf(node: CleanNode): Links {
  let count = 0;
  let inside = 0;
  let linked = 0;
  let all = 0;
  let hasImage = false;
  walkClean([node], {
    text: (text) => {
      const length = text.replace(/\s/g, '').length;
      all += length;
      if (inside > 0) linked += length;
    },
    enter: ({ tag, attributes }) => {
      if (tag === 'img' && attributes.src) hasImage = true;
      if (tag !== 'a') return;
      if (isPage(attributes.href)) {
        inside += 1;
        count += 1;
      }
    },
    leave: ({ tag, attributes }) => {
      if (tag === 'a' && isPage(attributes.href)) inside -= 1;
    },
  });
  return { count, share: all === 0 ? 0 : linked / all, hasImage };
}
