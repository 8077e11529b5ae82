import createDOMPurify, { type Config } from 'dompurify';

/** A link in captured text. Its address is shown and opened by our own page, never by the captured one. */
export interface CapturedLink {
  readonly text: string;
  readonly address: string;
}

export interface Sanitised {
  readonly html: string;
  readonly links: readonly CapturedLink[];
  /** Pictures that would have to be fetched from elsewhere and are therefore not shown. */
  readonly picturesLeftOut: number;
}

const tags =
  'p div span br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
  'strong b em i u s del ins sub sup small blockquote pre code a img figure figcaption mark ruby rb rt rp';

/** Text and tables only: no form, no style, no frame, no vector graphics, no id or name that could shadow ours. */
const config: Config = {
  ALLOWED_TAGS: tags.split(' '),
  ALLOWED_ATTR: ['href', 'src', 'alt', 'colspan', 'rowspan', 'span', 'lang', 'dir', 'start', 'type'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  KEEP_CONTENT: true,
};

const inlinePicture = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i;

/** Blocks a heading may stand in; a `div` only where it holds no other block. */
const headingPlaces = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'DT', 'DD', 'TD', 'TH']);
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** The id that the nth heading of the outline gets inside the frame. */
export const sectionId = (n: number): string => `section-${n}`;

/** Gives each heading's place an id of ours, in the order of the text; one that is not found again gets none. */
function headingMarker(headings: readonly string[]): (node: Element) => void {
  const wanted = headings.map(bare);
  let next = 0;
  return (node) => {
    const isPlace = headingPlaces.has(node.tagName) || (node.tagName === 'DIV' && !node.querySelector('p,div,table'));
    if (next >= wanted.length || !isPlace) return;
    const text = bare((node.textContent ?? '').slice(0, 400));
    const found = wanted.findIndex((heading, at) => at >= next && heading !== '' && text.startsWith(heading));
    if (found < 0) return;
    node.id = sectionId(found);
    next = found + 1;
  };
}

/**
 * Captured HTML made fit to show inside `CapturedHtml`'s sandbox: everything that acts or connects is gone, links have
 * lost their addresses (they are handed back to be shown by our page), pictures are kept only where they are inline.
 * The only ids are ours: those of `headings`.
 */
export function sanitise(
  html: string,
  headings: readonly string[] = [],
  view: Window & typeof globalThis = window,
): Sanitised {
  const links: CapturedLink[] = [];
  let picturesLeftOut = 0;
  const purify = createDOMPurify(view);
  const mark = headingMarker(headings);
  purify.addHook('afterSanitizeAttributes', (node) => {
    mark(node);
    if (node.hasAttribute('href')) {
      const address = node.getAttribute('href') ?? '';
      node.removeAttribute('href');
      if (node.tagName !== 'A' || address === '' || address.startsWith('#')) return;
      links.push({ text: (node.textContent ?? '').trim().slice(0, 200), address });
      node.append(` [${links.length}]`);
    }
    const source = node.getAttribute('src');
    if (source === null || (node.tagName === 'IMG' && inlinePicture.test(source))) return;
    node.removeAttribute('src');
    node.before(`［${node.getAttribute('alt') || '…'}］`);
    picturesLeftOut += 1;
  });
  return { html: purify.sanitize(html, config), links, picturesLeftOut };
}
